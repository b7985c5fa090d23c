package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.studio.jobs.MapDot;
import org.medal.studio.project.AssignmentMode;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.Reader;
import org.medal.studio.store.Store;

/** Nothing tells a reader what another one, or itself, has said of the image before it. */
class BlindReadingTest {
  @TempDir Path folder;

  private Ward ward;

  @BeforeEach
  void open() throws IOException {
    ward = Ward.withLogin(folder);
    ward.rank();
  }

  @AfterEach
  void close() {
    ward.close();
  }

  private void policy(AssignmentMode mode, double twice, double repeated) {
    Path root = Path.of(ward.store.settings().find().orElseThrow().images());
    ward.store
        .settings()
        .put(
            Ward.settings(root, new AssignmentPolicy(mode, twice, repeated)), OptionalLong.empty());
  }

  private static long answer(Visitor reader, String label) {
    JsonObject given = reader.post("/api/next").json().getAsJsonObject("assignment");
    String body =
        "{\"assignment\":%d,\"kind\":\"label\",\"label\":\"%s\",\"activeMillis\":9,\"guessShown\":false}"
            .formatted(given.get("id").getAsLong(), label);
    assertThat(reader.post("/api/answers", body).status()).isEqualTo(200);
    return given.getAsJsonObject("image").get("id").getAsLong();
  }

  private Optional<String> labelOnTheMap(String name, long image) {
    Store store = ward.store;
    Reader reader = store.readers().named(name).orElseThrow();
    Services services = ward.services();
    MapDot dot =
        new MapDot(image, 0, 0, 0, store.images().find(image).orElseThrow().consensus(), false);
    return Sight.of(services, reader).dots(List.of(dot)).get(0).label();
  }

  @Test
  void theMapHidesWhatTheReaderHasNotJudgedWhereSeveralRead() {
    policy(AssignmentMode.DOUBLE, 1, 0);
    long image = answer(ward.visitor("rita"), "dr");

    assertThat(labelOnTheMap("rolf", image)).isEmpty();
    assertThat(labelOnTheMap("rita", image)).contains("dr");
    assertThat(labelOnTheMap("ada", image)).contains("dr");
  }

  @Test
  void neighboursHaveNoLabelsOfOthersWhereSeveralRead() {
    policy(AssignmentMode.DOUBLE, 1, 0);
    long last = ward.images.get(ward.images.size() - 1);
    Reader olga = ward.store.readers().named("olga").orElseThrow();
    String path = ward.store.images().find(last).orElseThrow().path();
    ward.store.readings().importLabels(java.util.Map.of(path, "dr"), false, olga.id());
    Visitor rita = ward.visitor("rita");

    assertThat(rita.post("/api/next").text()).contains("eye-05-right.png").doesNotContain("dr");
    policy(AssignmentMode.SINGLE, 0, 0);
    assertThat(rita.post("/api/next").text()).contains("\"label\":\"dr\"");
  }

  @Test
  void theMapHidesTheLabelOfARepeat() {
    policy(AssignmentMode.SINGLE, 0, 1);
    Visitor rita = ward.visitor("rita");
    long first = answer(rita, "dr");
    for (int i = 0; i < 10; i++) {
      answer(rita, "normal");
    }
    assertThat(labelOnTheMap("rita", first)).isEmpty();
    assertThat(answer(rita, "dr")).isEqualTo(first);
    assertThat(labelOnTheMap("rita", first)).contains("dr");
  }

  @Test
  void aRepeatIsNoSideOfADisagreement() {
    policy(AssignmentMode.DOUBLE, 1, 1);
    Visitor rita = ward.visitor("rita");
    Visitor rolf = ward.visitor("rolf");
    long first = answer(rita, "dr");
    assertThat(answer(rolf, "normal")).isEqualTo(first);
    for (int i = 0; i < 10; i++) {
      answer(rita, "normal");
    }
    assertThat(answer(rita, "normal")).isEqualTo(first);

    var disagreement =
        ward.visitor("ada").get("/api/disagreements").array().get(0).getAsJsonObject();
    assertThat(disagreement.getAsJsonArray("answers")).hasSize(2);
  }
}
