package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an open page is told without asking. */
class LiveEventsTest {
  @TempDir Path folder;

  private Ward ward;
  private Visitor owner;

  @BeforeEach
  void start() throws IOException {
    ward = Ward.open(folder);
    owner = ward.visitor();
  }

  @AfterEach
  void close() {
    ward.close();
  }

  @Test
  void theStateIsToldAtOnce() throws IOException {
    try (Listener page = new Listener(ward.url(), owner.cookie)) {
      assertThat(page.status()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(JsonParser.parseString(page.event("progress")).getAsJsonObject().get("images"))
          .hasToString("12");
      assertThat(page.event("activity")).contains("\"phase\":\"");
      assertThat(page.event("images")).contains("\"setAside\":0");
    }
  }

  @Test
  void aNewRankingAndAnAnswerAreTold() throws IOException {
    try (Listener page = new Listener(ward.url(), owner.cookie)) {
      page.event("images");
      ward.rank();
      assertThat(page.event("ranking")).isEqualTo("{\"round\":1,\"by\":\"medal\",\"labels\":4}");
      answer();
      String progress = page.event("progress");
      while (!progress.contains("\"labelled\":1")) {
        progress = page.event("progress");
      }
      assertThat(progress).contains("\"mine\":1");
    }
  }

  @Test
  void aPageThatDoesNotReadKeepsNobodyWaiting() throws IOException {
    try (Listener deaf = new Listener(ward.url(), owner.cookie);
        Listener page = new Listener(ward.url(), owner.cookie)) {
      page.event("images");
      ward.rank();
      assertThat(page.event("ranking")).contains("\"round\":1");
      assertThat(deaf.status()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void ofTooManyPagesOfAReaderTheOldestGivesWay() throws IOException {
    List<Listener> pages = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        Listener page = new Listener(ward.url(), owner.cookie);
        pages.add(page);
        assertThat(page.status()).isEqualTo("HTTP/1.1 200 OK");
      }
      try (Listener oneMore = new Listener(ward.url(), owner.cookie)) {
        assertThat(oneMore.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(pages.get(0).ended()).isTrue();
      }
      assertThat(owner.get("/api/learning").status()).isEqualTo(200);
    } finally {
      for (Listener page : pages) {
        page.close();
      }
    }
  }

  @Test
  void strangersAreToldNothing() throws IOException {
    try (Listener page = new Listener(ward.url(), "nonsense")) {
      assertThat(page.status()).startsWith("HTTP/1.1 401 ");
    }
  }

  @Test
  void theEndOfTheSessionIsTheEndOfTheEvents() throws IOException {
    try (Listener page = new Listener(ward.url(), owner.cookie)) {
      page.event("images");
      owner.post("/api/logout", "");
      ward.rank();
      assertThat(page.ended()).isTrue();
    }
  }

  private void answer() {
    long id = owner.post("/api/next").json().getAsJsonObject("assignment").get("id").getAsLong();
    JsonObject answer = new JsonObject();
    answer.addProperty("assignment", id);
    answer.addProperty("kind", "label");
    answer.addProperty("label", "dr");
    answer.addProperty("activeMillis", 9);
    answer.addProperty("guessShown", false);
    assertThat(owner.post("/api/answers", answer.toString()).status()).isEqualTo(200);
  }
}
