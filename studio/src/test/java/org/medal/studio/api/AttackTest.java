package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that mean no good. */
class AttackTest {
  @TempDir static Path folder;

  private static Ward ward;

  private Visitor owner;

  @BeforeAll
  static void start() throws IOException {
    ward = Ward.open(folder);
    Files.writeString(folder.resolve("secret.txt"), "SECRET");
  }

  @BeforeEach
  void openThePage() {
    owner = ward.visitor();
  }

  @AfterAll
  static void close() {
    ward.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/css/../../secret.txt",
        "/css/../../../../../../etc/passwd",
        "/css/..%2f..%2fsecret.txt",
        "/css/%2e%2e/%2e%2e/secret.txt",
        "/css/%252e%252e/secret.txt",
        "/css/..;/..;/secret.txt",
        "/css/..\\..\\secret.txt",
        "/css/..%5c..%5csecret.txt",
        "/css/base.css%00.js",
        "/css//base.css",
        "/lib/../../org/medal/studio/openapi.json",
        "/org/medal/studio/openapi.json",
        "/META-INF/MANIFEST.MF",
        "/WEB-INF/web.xml",
        "/lib/",
        "/css/",
        "//etc/passwd",
        "/file:/etc/passwd",
        "/api/images/..%2f..%2fsecret.txt/screen",
        "/api/images/%2e%2e/screen",
        "/api/images/1%2f..%2f2/screen",
        "/api/images/%31%00/screen",
        "/api/export/..%2f..%2fsecret.txt",
        "/api/export/studio.db"
      })
  void noPathLeadsToAFile(String path) throws IOException {
    String answer =
        RawExchange.send(
            ward.url(), "GET " + path + " HTTP/1.1", "Host: " + host(), "Cookie: " + cookie());
    assertThat(answer).matches("(?s)HTTP/1\\.1 40[04] .*").doesNotContain("SECRET", "root:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "+1",
        "01",
        "1.0",
        "1e0",
        "0x1",
        "%31x",
        "1%20",
        "9223372036854775808",
        "99999999999999999999",
        "null",
        "*",
        "1;2",
        "%EF%BC%91"
      })
  void idsArePositiveWholeNumbers(String id) {
    assertThat(owner.get("/api/images/" + id).status()).isEqualTo(404);
    assertThat(owner.get("/api/images/" + id + "/screen").status()).isEqualTo(404);
  }

  @Test
  void changesNeedTheToken() {
    String good = owner.csrf;
    for (String token : new String[] {"", "wrong", good.substring(1), good + "x"}) {
      owner.csrf = token;
      Reply reply = owner.post("/api/train");
      assertThat(reply.status()).as(token).isEqualTo(403);
    }
    owner.csrf = good;
    assertThat(owner.post("/api/train").status()).isEqualTo(204);
  }

  @Test
  void theTokenOfAnotherSessionIsNotGood() {
    Visitor other = ward.visitor();
    assertThat(other.csrf).isNotEqualTo(owner.csrf);
    owner.csrf = other.csrf;
    assertThat(owner.post("/api/train").status()).isEqualTo(403);
  }

  @Test
  void requestsOfOtherSitesAreRefused() {
    String own = ward.url().toString().replaceAll("/$", "");
    assertThat(owner.with("Origin", own).post("/api/train").status()).isEqualTo(204);
    for (String origin :
        new String[] {
          "https://evil.example",
          "null",
          own.replace("http:", "https:"),
          own + ".evil.example",
          own.replaceAll(":\\d+$", ":1")
        }) {
      assertThat(owner.with("Origin", origin).post("/api/train").status())
          .as(origin)
          .isEqualTo(403);
    }
    for (String site : new String[] {"cross-site", "same-site"}) {
      Visitor foreign = owner.with("Sec-Fetch-Site", site);
      assertThat(foreign.post("/api/train").status()).isEqualTo(403);
      assertThat(foreign.get("/api/session").status()).isEqualTo(403);
    }
    assertThat(owner.with("Sec-Fetch-Site", "same-origin").post("/api/train").status())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1.evil.example:{port}",
        "127.0.0.1:1",
        "127.0.0.1",
        "0.0.0.0:{port}"
      })
  void otherNamesOfThisServerAreRefused(String host) throws IOException {
    String name = host.replace("{port}", Integer.toString(ward.url().getPort()));
    for (String path : new String[] {"/", "/api/session", "/healthz", "/nothing"}) {
      String answer = RawExchange.send(ward.url(), "GET " + path + " HTTP/1.1", "Host: " + name);
      assertThat(answer).startsWith("HTTP/1.1 403 ").doesNotContain("Set-Cookie");
    }
  }

  @Test
  void aRequestWithoutAHostIsRefused() throws IOException {
    assertThat(RawExchange.send(ward.url(), "GET /api/session HTTP/1.0"))
        .startsWith("HTTP/1.1 403 ")
        .doesNotContain("Set-Cookie");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"kind\": | 400 | not well-formed",
        "[1,2] | 400 | one JSON object",
        "\"text\" | 400 | one JSON object"
      })
  void malformedJsonIsNamed(String body, int status, String words) {
    Reply reply = owner.post("/api/answers", body);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.error()).contains(words);
  }

  @Test
  void aFormOfAnotherSiteIsNoJson() {
    for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", ""}) {
      assertThat(owner.send("POST", "/api/answers", "{}", type).status()).isEqualTo(415);
    }
  }

  /** Refused by what they say of their length: nothing of them is read. */
  @Test
  void bodiesHaveALimit() throws IOException {
    String answer = announced("/api/answers", "application/json", (16 << 10) + 1);
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("16 KiB");
    assertThat(announced("/api/import", "text/csv", (50 << 20) + 1)).startsWith("HTTP/1.1 413 ");
  }

  private String announced(String path, String type, int length) throws IOException {
    return RawExchange.send(
        ward.url(),
        "POST " + path + " HTTP/1.1",
        "Host: " + host(),
        "Cookie: " + cookie(),
        Guard.CSRF_HEADER + ": " + owner.csrf,
        "Content-Type: " + type,
        "Content-Length: " + length,
        "",
        "");
  }

  @Test
  void aBodyOfUnknownLengthHasTheSameLimit() throws IOException {
    String chunk = "4400\r\n" + "x".repeat(0x4400) + "\r\n0\r\n";
    String answer =
        RawExchange.send(
            ward.url(),
            "POST /api/answers HTTP/1.1",
            "Host: " + host(),
            "Cookie: " + cookie(),
            Guard.CSRF_HEADER + ": " + owner.csrf,
            "Content-Type: application/json",
            "Transfer-Encoding: chunked",
            "",
            chunk);
    assertThat(answer).startsWith("HTTP/1.1 413 ");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    String answer =
        RawExchange.send(
            ward.url(),
            "POST /api/answers HTTP/1.1",
            "Host: " + host(),
            "Cookie: " + cookie(),
            Guard.CSRF_HEADER + ": " + owner.csrf,
            "Content-Type: application/json",
            "Content-Length: 12",
            "Connection: close",
            "",
            "{\"kind\":\"\u00ff\"}");
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("not UTF-8");
  }

  @Test
  void methodsThatNoRouteKnowsChangeNothing() {
    for (String method : new String[] {"DELETE", "PATCH", "OPTIONS", "PUT", "HEAD", "GET"}) {
      assertThat(owner.send(method, "/api/train", "", "").status()).as(method).isEqualTo(404);
    }
  }

  private String host() {
    return "127.0.0.1:" + ward.url().getPort();
  }

  private String cookie() {
    return "medal=" + owner.cookie;
  }
}
