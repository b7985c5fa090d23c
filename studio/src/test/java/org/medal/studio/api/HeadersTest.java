package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers that keep a browser from harm, on answers of all kinds. */
class HeadersTest {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  @TempDir Path folder;

  private Ward ward;

  @BeforeEach
  void start() throws IOException {
    ward = Ward.open(folder);
  }

  @AfterEach
  void close() {
    ward.close();
  }

  @Test
  void everyAnswerHasThem() {
    Visitor owner = ward.visitor();
    String image = "/api/images/" + ward.images.get(0);
    for (String path :
        List.of("/", "/js/main.js", "/lib/vue.js", "/healthz", "/api/session", image + "/screen")) {
      requireSafe(owner.get(path), path, 200);
    }
    requireSafe(owner.get("/nothing"), "missing", 404);
    requireSafe(owner.get("/api/nothing"), "missing", 404);
    requireSafe(new Visitor(ward.url()).get("/api/learning"), "stranger", 401);
    requireSafe(owner.with(Guard.CSRF_HEADER, "x").post("/api/train"), "forged", 403);
    requireSafe(owner.with("Origin", "https://evil.example").get("/"), "foreign", 403);
    requireSafe(owner.post("/api/answers", "{"), "malformed", 400);
    requireSafe(owner.send("POST", "/api/answers", "x", "text/plain"), "type", 415);
    requireSafe(owner.post("/api/train"), "nothing to say", 204);
  }

  /** Whoever may call it and breaks it learns nothing of the inside. */
  @Test
  void anUnexpectedErrorIsASentenceWithThem() {
    Visitor owner = ward.visitor();
    ward.store.close();
    Reply reply = owner.get("/api/learning");
    requireSafe(reply, "broken", 500);
    assertThat(reply.error()).doesNotContain("Exception", "org.", "java", "pool");
    assertThat(ward.log).anyMatch(line -> line.contains("GET /api/learning"));
  }

  @Test
  void answersThatNoRouteMakesHaveThem() throws IOException {
    for (String line :
        List.of(
            "GET /%2e%2e/x HTTP/1.1",
            "GET /%zz HTTP/1.1", "GET /a%00 HTTP/1.1", "G@T / HTTP/1.1")) {
      String answer = RawExchange.send(ward.url(), line, "Host: 127.0.0.1:" + ward.url().getPort());
      assertThat(answer)
          .as(line)
          .startsWith("HTTP/1.1 400 ")
          .contains("Content-Security-Policy: " + POLICY)
          .contains("X-Content-Type-Options: nosniff")
          .doesNotContainIgnoringCase("jetty")
          .contains("{\"error\":");
    }
  }

  @Test
  void secretsAreNotKeptByCaches() {
    Visitor owner = ward.visitor();
    assertThat(owner.get("/api/session").header("Cache-Control")).isEqualTo("no-store");
    assertThat(owner.get("/api/nothing").header("Cache-Control")).isEqualTo("no-store");
    assertThat(owner.get("/").header("Cache-Control")).isEqualTo("no-cache");
  }

  private static void requireSafe(Reply reply, String what, int status) {
    assertThat(reply.status()).as(what + reply.text()).isEqualTo(status);
    assertThat(reply.headers().allValues("Content-Security-Policy"))
        .as(what)
        .containsExactly(POLICY);
    assertThat(reply.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(reply.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(reply.header("Permissions-Policy")).contains("camera=()");
    assertThat(reply.headers().allValues("Cache-Control")).hasSize(1);
    assertThat(reply.headers().map()).doesNotContainKeys("server", "x-powered-by");
    if (status >= 400) {
      assertThat(reply.header("Content-Type")).startsWith("application/json");
      assertThat(reply.error()).isNotBlank();
    }
  }
}
