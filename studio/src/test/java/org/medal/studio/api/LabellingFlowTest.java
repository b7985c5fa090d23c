package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page does while somebody labels. */
class LabellingFlowTest {
  @TempDir Path folder;

  private Ward ward;
  private Visitor reader;

  @BeforeEach
  void openThePage() throws IOException {
    ward = Ward.open(folder);
    ward.rank();
    reader = ward.visitor();
  }

  @AfterEach
  void close() {
    ward.close();
  }

  @Test
  void theSessionTellsWhatAPageNeeds() {
    JsonObject session = reader.get("/api/session").json();
    assertThat(session.get("login").getAsBoolean()).isFalse();
    assertThat(session.getAsJsonObject("reader").get("role").getAsString()).isEqualTo("owner");
    assertThat(session.getAsJsonObject("project").get("title").getAsString()).isEqualTo("Eyes");
    assertThat(session.get("csrf").getAsString()).hasSizeGreaterThan(20);
  }

  @Test
  void theSameImageIsShownUntilItIsAnswered() {
    assertThat(next()).isEqualTo(next());
    long first = id(next());
    assertThat(id(answer(first, "label", "dr").getAsJsonObject("next"))).isNotEqualTo(first);
  }

  @Test
  void whyTheImageIsAskedForIsTold() {
    JsonObject assignment = next().getAsJsonObject("assignment");
    JsonObject why = assignment.getAsJsonObject("why");
    assertThat(why.get("by").getAsString()).isEqualTo("medal");
    assertThat(why.get("rank").getAsInt()).isEqualTo(1);
    assertThat(why.get("entropy").getAsDouble()).isEqualTo(0.5);
    assertThat(why.getAsJsonArray("neighbours")).hasSize(1);
    assertThat(assignment.has("purpose")).isFalse();
    assertThat(assignment.getAsJsonObject("image").getAsJsonArray("siblings").toString())
        .contains("eye-00-right.png");
  }

  @Test
  void theModelsGuessIsHiddenUntilTheAnswer() {
    JsonObject next = next();
    assertThat(next.getAsJsonObject("assignment").getAsJsonObject("why").has("guess")).isFalse();
    JsonObject answered = answer(id(next), "label", "normal");
    assertThat(answered.getAsJsonArray("guess").toString()).isEqualTo("[0.25,0.75]");
  }

  @Test
  void whoSkipsAnImageIsNotToldTheGuess() {
    assertThat(answer(id(next()), "skip", "").has("guess")).isFalse();
  }

  @Test
  void theGuessIsShownWhereTheOwnerWantsIt() {
    String settings =
        "{\"title\":\"Eyes\",\"strategy\":\"medal\",\"batch\":4,\"budget\":0,\"hideGuess\":false,"
            + "\"assignment\":{\"mode\":\"single\",\"doubleShare\":0,\"repeatShare\":0},"
            + "\"leaseMinutes\":30}";
    assertThat(reader.put("/api/settings", settings).status()).isEqualTo(200);
    JsonObject why = next().getAsJsonObject("assignment").getAsJsonObject("why");
    assertThat(why.getAsJsonArray("guess").toString()).isEqualTo("[0.25,0.75]");
  }

  @Test
  void theSameAnswerTwiceCountsOnce() {
    long assignment = id(next());
    long first =
        answer(assignment, "label", "dr").getAsJsonObject("answered").get("id").getAsLong();
    JsonObject again = answer(assignment, "label", "dr");
    assertThat(again.getAsJsonObject("answered").get("id").getAsLong()).isEqualTo(first);
    assertThat(progress(again.getAsJsonObject("next")).get("mine").getAsInt()).isEqualTo(1);
  }

  @Test
  void anotherAnswerToTheSameImageIsAConflict() {
    long assignment = id(next());
    answer(assignment, "label", "dr");
    assertThat(send(assignment, "label", "normal").status()).isEqualTo(409);
  }

  @Test
  void undoBringsTheImageBack() {
    long image = image(next());
    answer(id(next()), "label", "dr");
    JsonObject undone = reader.post("/api/undo").json();
    assertThat(image(undone)).isEqualTo(image);
    assertThat(progress(undone).get("mine").getAsInt()).isZero();
    assertThat(progress(undone).get("labelled").getAsInt()).isZero();
  }

  @Test
  void ownAnswersAreListedLatestFirst() {
    answer(id(next()), "label", "dr");
    answer(id(next()), "cannot-judge", "");
    answer(id(next()), "label", "normal");
    List<String> kinds = new ArrayList<>();
    reader
        .get("/api/answers/latest?count=2")
        .array()
        .forEach(a -> kinds.add(a.getAsJsonObject().get("kind").getAsString()));
    assertThat(kinds).containsExactly("label", "cannot-judge");
  }

  @Test
  void theProgressCountsAndForecasts() {
    JsonObject last = new JsonObject();
    for (int i = 0; i < 3; i++) {
      last = answer(id(next()), "label", "dr").getAsJsonObject("next");
    }
    JsonObject progress = progress(last);
    assertThat(progress.get("labelled").getAsInt()).isEqualTo(3);
    assertThat(progress.get("mine").getAsInt()).isEqualTo(3);
    assertThat(progress.get("images").getAsInt()).isEqualTo(Ward.IMAGES);
    assertThat(progress.get("activeMillis").getAsLong()).isEqualTo(6000);
    // nine images are left, at two seconds each
    assertThat(progress.get("minutesLeft").getAsDouble()).isEqualTo(0.3);
  }

  @Test
  void allImagesAreAnsweredOnce() {
    List<Long> images = new ArrayList<>();
    for (JsonObject next = next(); next.has("assignment"); ) {
      images.add(image(next));
      next = answer(id(next), "label", "dr").getAsJsonObject("next");
    }
    assertThat(images).containsExactlyInAnyOrderElementsOf(ward.images);
  }

  @Test
  void picturesComeAsJpegThatABrowserMayKeep() {
    long image = image(next());
    for (String kind : List.of("screen", "thumbnail", "tiles/0/0/0")) {
      Reply reply = reader.get("/api/images/" + image + "/" + kind);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.header("Content-Type")).isEqualTo("image/jpeg");
      assertThat(reply.header("Cache-Control")).isEqualTo("private, max-age=3600");
      assertThat(reply.bytes()).startsWith(0xFF, 0xD8);
      Reply again =
          reader
              .with("If-None-Match", reply.header("ETag"))
              .get("/api/images/" + image + "/" + kind);
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.bytes()).isEmpty();
    }
  }

  @Test
  void onlyTilesThatExistAreServed() {
    String tiles = "/api/images/" + image(next()) + "/tiles/";
    for (String tile : List.of("0/1/0", "0/0/99999", "21/0/0", "0/-1/0", "0/x/0", "0/0/9999999")) {
      assertThat(reader.get(tiles + tile).status()).as(tile).isEqualTo(404);
    }
  }

  private JsonObject next() {
    return reader.post("/api/next").json();
  }

  private JsonObject answer(long assignment, String kind, String label) {
    Reply reply = send(assignment, kind, label);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private Reply send(long assignment, String kind, String label) {
    JsonObject body = new JsonObject();
    body.addProperty("assignment", assignment);
    body.addProperty("kind", kind);
    if (!label.isEmpty()) {
      body.addProperty("label", label);
    }
    body.addProperty("activeMillis", 2000);
    body.addProperty("guessShown", false);
    return reader.post("/api/answers", body.toString());
  }

  private static long id(JsonObject next) {
    return next.getAsJsonObject("assignment").get("id").getAsLong();
  }

  private static long image(JsonObject next) {
    return next.getAsJsonObject("assignment").getAsJsonObject("image").get("id").getAsLong();
  }

  private static JsonObject progress(JsonObject next) {
    return next.getAsJsonObject("progress");
  }
}
