package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first images to label. */
class InitialTest {
  @TempDir static Path root;
  private static Path data;

  @BeforeAll
  static void photographsOneOfThemEmpty() throws IOException {
    data = Photographs.in(root.resolve("data"), 20);
    Files.write(Photographs.of(data).get(3), new byte[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orb", "random", "kmeans", "typical", "probcover"})
  void picksAreReadableImagesByTheirPlaceAmongAll(String method) throws IOException {
    Cli.Outcome outcome = Cli.ok("initial", "--images", data, "-n", 19, "--method", method);
    JsonObject json = JsonParser.parseString(outcome.out()).getAsJsonObject();
    assertThat(json.get("strategy").getAsString()).isEqualTo(method);
    List<Path> images = Photographs.of(data);
    assertThat(json.getAsJsonArray("picks")).hasSize(19);
    for (JsonElement pick : json.getAsJsonArray("picks")) {
      int index = pick.getAsJsonObject().get("index").getAsInt();
      assertThat(index).isNotEqualTo(3);
      assertThat(data.resolve(pick.getAsJsonObject().get("id").getAsString()))
          .isEqualTo(images.get(index));
      assertThat(pick.getAsJsonObject().get("utility").getAsDouble()).isFinite();
    }
    assertThat(outcome.err()).contains("left out", "fundus-00003.png is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orb", "random", "kmeans", "typical"})
  void theSeedAloneDecides(String method) {
    Object[] arguments = {
      "initial", "--images", data, "-n", 5, "--method", method, "--seed", 11, "--format", "csv"
    };
    String once = Cli.ok(arguments).out();
    assertThat(once).startsWith("rank,index,id,utility\n1,").hasLineCount(6);
    assertThat(Cli.ok(arguments).out()).isEqualTo(once);
    arguments[8] = 12;
    assertThat(Cli.ok(arguments).out()).isNotEqualTo(once);
  }

  @Test
  void worksOnArraysToo() throws IOException {
    Path pool = root.resolve("pool.npz");
    try (Npy npy = new Npy(pool)) {
      npy.doubles("features", new double[][] {{0, 0}, {1, 0}, {9, 0}});
    }
    String out = Cli.ok("initial", "--pool", pool, "-n", 2, "--method", "kmeans").out();
    assertThat(out).startsWith("{\"strategy\":\"kmeans\",\"seed\":0,\"picks\":[{\"index\":");
    Cli.Outcome many = Cli.run("initial", "--pool", pool, "-n", 4, "--method", "kmeans");
    assertThat(many.code()).isEqualTo(2);
    assertThat(many.err()).contains("-n 4", "3 rows");
  }

  @Test
  void ofManyImagesWithoutKeypointsAFewAreNamed() throws IOException {
    Path blank = Files.createDirectory(root.resolve("blank"));
    for (int i = 0; i < 8; i++) {
      BufferedImage black = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(black, "png", blank.resolve(i + ".png").toFile());
    }
    Cli.Outcome outcome = Cli.ok("initial", "--images", blank, "-n", 2, "--method", "orb");
    assertThat(outcome.messages()).contains("4.png has no keypoint, counts as zero vector");
    assertThat(outcome.messages()).contains("3 more have none either, and count as zero vectors");
  }
}
