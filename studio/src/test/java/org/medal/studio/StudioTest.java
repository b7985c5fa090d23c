package org.medal.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.studio.StudioOptions.Owner;
import org.medal.studio.api.Place;
import org.medal.studio.jobs.AdaptRequest;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ProjectSettings;

/** A studio as a whole, started and started again. */
class StudioTest {
  private static final Place HERE = new Place("127.0.0.1", 0);
  private static final Place EVERYWHERE = new Place("0.0.0.0", 0);
  private static final int IMAGES = 12;

  @TempDir Path folder;

  private final List<String> log = new CopyOnWriteArrayList<>();
  private List<String> classes = List.of("normal", "dr");

  @BeforeEach
  void photographs() throws IOException {
    Path images = Files.createDirectory(folder.resolve("images"));
    for (int i = 0; i < IMAGES; i++) {
      BufferedImage image = new BufferedImage(80, 64, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(new Color(20 * i, 255 - 20 * i, 60));
      graphics.fillRect(5 * i, 2 * i, 20, 30);
      graphics.dispose();
      ImageIO.write(image, "png", images.resolve("eye-%02d.png".formatted(i)).toFile());
    }
  }

  @Test
  void aProjectGoesOnWhereItWasLeft() throws IOException {
    String path;
    try (Studio studio = Studio.start(options(HERE))) {
      StudioVisitor reader = StudioVisitor.of(studio.url()).opened();
      assertThat(reader.session().getAsJsonObject("reader").get("name").getAsString())
          .isEqualTo("Rita");
      JsonObject next = reader.assignment();
      path = next.getAsJsonObject("image").get("path").getAsString();
      reader.answer(next.get("id").getAsLong(), "dr");
    }
    try (Studio again = Studio.start(options(HERE))) {
      StudioVisitor reader = StudioVisitor.of(again.url()).opened();
      assertThat(reader.get("/api/export/labels.csv")).contains(path).contains("dr");
      assertThat(reader.assignment().getAsJsonObject("image").get("path").getAsString())
          .isNotEqualTo(path);
    }
  }

  @Test
  void imagesAndClassesStay() {
    Studio.start(options(HERE)).close();
    classes = List.of("normal", "dr", "amd");
    assertThatThrownBy(() -> Studio.start(options(HERE)).close())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("classes");
    classes = List.of("normal", "dr");
    Studio.start(options(HERE)).close();
  }

  @Test
  void twoStudiosDoNotShareAProject() {
    try (Studio studio = Studio.start(options(HERE))) {
      assertThat(studio.url().getPort()).isPositive();
      assertThatThrownBy(() -> Studio.start(options(HERE)).close())
          .isInstanceOf(InputException.class);
    }
  }

  @Test
  void nothingIsWrittenForAProjectThatCannotBe() {
    StudioOptions options = options(HERE, false, Optional.empty(), Optional.empty());
    StudioOptions wrong =
        new StudioOptions(
            options.project(),
            options.database(),
            options.place(),
            options.login(),
            options.reader(),
            options.owner(),
            options.certificate(),
            earlier -> {
              throw new UsageException("no such thing");
            },
            options.testLabels(),
            options.importLabels(),
            options.adapt(),
            options.log());
    assertThatThrownBy(() -> Studio.start(wrong).close()).isInstanceOf(UsageException.class);
    assertThat(folder.resolve("project")).doesNotExist();
  }

  @Test
  void imagesWithGivenLabelsAreHeldOut() throws IOException {
    Path csv = folder.resolve("test.csv");
    Files.writeString(csv, "path,label\neye-00.png,dr\neye-01.png,normal\n");
    for (int start = 0; start < 2; start++) {
      try (Studio studio = Studio.start(options(HERE, false, Optional.empty(), Optional.of(csv)))) {
        StudioVisitor reader = StudioVisitor.of(studio.url()).opened();
        JsonObject progress = reader.post("/api/next", "{}").getAsJsonObject("progress");
        assertThat(progress.get("heldOut").getAsInt()).isEqualTo(2);
        assertThat(progress.get("heldOutLabelled").getAsInt()).isEqualTo(2);
        assertThat(progress.get("mine").getAsInt()).isZero();
      }
    }
  }

  @Test
  void aLabelOfAnImageThatIsNotThereStopsTheStart() throws IOException {
    Path csv = folder.resolve("test.csv");
    Files.writeString(csv, "path,label\nno-such.png,dr\n");
    StudioOptions options = options(HERE, false, Optional.empty(), Optional.of(csv));
    assertThatThrownBy(() -> Studio.start(options).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no-such.png");
  }

  /** Login and TLS come by themselves, and cannot be had off. */
  @Test
  void beyondThisMachineTheFirstOwnerComesByALink() throws Exception {
    try (Studio studio = Studio.start(options(EVERYWHERE))) {
      assertThat(studio.url().toString())
          .matches("https://localhost:\\d+/#/setup\\?token=[\\w-]{40,}");
      assertThat(log).anyMatch(line -> line.contains("SHA-256 fingerprint"));
      String token = studio.url().toString().replaceFirst(".*token=", "");
      StudioVisitor owner =
          StudioVisitor.trusting(studio.url(), folder.resolve("project/tls/certificate.pem"));
      assertThat(owner.session().get("setup").getAsBoolean()).isTrue();
      assertThat(owner.status("POST", "/api/next", "{}")).isEqualTo(401);
      String account = "{\"token\":\"%s\",\"name\":\"olga\",\"password\":\"a long password\"}";
      assertThat(owner.status("POST", "/api/setup", account.formatted("wrong"))).isEqualTo(403);
      assertThat(owner.status("POST", "/api/setup", account.formatted(token))).isEqualTo(200);
      assertThat(owner.session().getAsJsonObject("reader").get("role").getAsString())
          .isEqualTo("owner");
      assertThat(owner.status("POST", "/api/setup", account.formatted(token))).isEqualTo(403);
      assertThat(studio.url().toString()).doesNotContain("setup");
    }
  }

  @Test
  void theOwnerGivenAtTheStartLogsIn() throws IOException {
    for (String password : List.of("first password", "second password")) {
      Optional<Owner> owner = Optional.of(new Owner("olga", password));
      try (Studio studio = Studio.start(options(HERE, true, owner, Optional.empty()))) {
        StudioVisitor visitor = StudioVisitor.of(studio.url()).opened();
        assertThat(visitor.session().has("reader")).isFalse();
        String login = "{\"name\":\"olga\",\"password\":\"%s\"}".formatted(password);
        assertThat(visitor.status("POST", "/api/login", login)).isEqualTo(200);
      }
    }
  }

  private StudioOptions options(Place place) {
    return options(place, false, Optional.empty(), Optional.empty());
  }

  private StudioOptions options(
      Place place, boolean login, Optional<Owner> owner, Optional<Path> testLabels) {
    return new StudioOptions(
        folder.resolve("project"),
        Optional.empty(),
        place,
        login,
        "Rita",
        owner,
        Optional.empty(),
        earlier -> settings(),
        testLabels,
        Optional.empty(),
        AdaptRequest.NONE,
        log::add);
  }

  private ProjectSettings settings() {
    return new ProjectSettings(
        "Eyes",
        folder.resolve("images").toString(),
        Optional.empty(),
        classes,
        new ModelSettings(
            "tiny", ModelSettings.Training.FINETUNE, Optional.empty(), false, Optional.empty(), 64),
        "medal",
        "orb",
        4,
        4,
        0,
        0,
        AssignmentPolicy.SINGLE,
        1,
        true,
        30);
  }
}
