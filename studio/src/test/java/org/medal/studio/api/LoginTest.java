package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coming in by name and password. */
class LoginTest {
  @TempDir Path folder;

  private Ward ward;

  @BeforeEach
  void start() throws IOException {
    ward = Ward.withLogin(folder);
  }

  @AfterEach
  void close() {
    ward.close();
  }

  @Test
  void theCookieIsForTheServerAlone() {
    Reply reply = login(new Visitor(ward.url()), "rita", Ward.PASSWORD);
    assertThat(reply.header("Set-Cookie"))
        .matches("medal=[\\w-]{40,}; Path=/; HttpOnly; SameSite=Strict");
  }

  @Test
  void aTokenFromBeforeTheLoginIsWorthNothingAfterIt() {
    Visitor rita = new Visitor(ward.url());
    rita.cookie = "chosen-by-somebody-else";
    login(rita, "rita", Ward.PASSWORD);
    assertThat(rita.cookie).isNotEqualTo("chosen-by-somebody-else");
    String first = rita.cookie;
    login(rita, "rita", Ward.PASSWORD);
    assertThat(rita.cookie).isNotEqualTo(first);
    Visitor fixed = new Visitor(ward.url());
    fixed.cookie = first;
    assertThat(fixed.get("/api/learning").status()).isEqualTo(401);
    assertThat(rita.get("/api/learning").status()).isEqualTo(200);
  }

  @Test
  void afterLogoutTheTokenIsWorthNothing() {
    Visitor rita = ward.visitor("rita");
    String token = rita.cookie;
    Reply reply = rita.post("/api/logout", "");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Set-Cookie")).startsWith("medal=; Max-Age=0");
    rita.cookie = token;
    assertThat(rita.get("/api/learning").status()).isEqualTo(401);
  }

  @Test
  void wrongNameAndWrongPasswordAreAnsweredAlike() {
    Reply name = login(new Visitor(ward.url()), "nobody", Ward.PASSWORD);
    Reply password = login(new Visitor(ward.url()), "rita", "wrong password");
    assertThat(name.status()).isEqualTo(401);
    assertThat(name.text()).isEqualTo(password.text());
    assertThat(name.header("Set-Cookie")).isEmpty();
  }

  @Test
  void guessingIsSlowedDownEvenWhenTheGuessIsRight() {
    Visitor guesser = new Visitor(ward.url());
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      statuses.add(login(guesser, "rita", "wrong password " + i).status());
    }
    assertThat(statuses).containsExactly(401, 401, 401, 401, 401, 401, 429);
    Reply right = login(guesser, "rita", Ward.PASSWORD);
    assertThat(right.status()).isEqualTo(429);
    assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(1, 10);
    assertThat(login(guesser, "rolf", Ward.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void oneAddressCannotTryManyNames() {
    Visitor guesser = new Visitor(ward.url());
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      statuses.add(login(guesser, "name " + i, "password").status());
    }
    assertThat(statuses).startsWith(401, 401, 401).endsWith(429);
    assertThat(statuses.subList(0, 21)).containsOnly(401);
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() {
    Visitor here = ward.visitor("rita");
    Visitor elsewhere = ward.visitor("rita");
    String wrong = "{\"old\":\"wrong\",\"new\":\"another password\"}";
    assertThat(here.put("/api/password", wrong).status()).isEqualTo(403);
    String right = "{\"old\":\"" + Ward.PASSWORD + "\",\"new\":\"another password\"}";
    assertThat(here.put("/api/password", right).status()).isEqualTo(200);
    assertThat(elsewhere.get("/api/learning").status()).isEqualTo(401);
    assertThat(here.post("/api/next").status()).isEqualTo(200);
    assertThat(login(new Visitor(ward.url()), "rita", Ward.PASSWORD).status()).isEqualTo(401);
    assertThat(login(new Visitor(ward.url()), "rita", "another password").status()).isEqualTo(200);
  }

  @Test
  void theAuditTrailTellsOfLoginsAndNeverASecret() {
    login(new Visitor(ward.url()), "rita", "wrong password");
    Visitor olga = ward.visitor("olga");
    olga.get("/api/export/labels.csv");
    Reply audit = olga.get("/api/audit?limit=5");
    List<String> noted = new ArrayList<>();
    for (JsonElement line : audit.array()) {
      if (line.getAsJsonObject().get("kind").getAsString().equals("noted")) {
        noted.add(line.getAsJsonObject().getAsJsonObject("data").get("what").getAsString());
      }
    }
    assertThat(noted).containsExactly("export", "login", "login refused");
    assertThat(olga.get("/api/audit?limit=1000").text())
        .contains("\"reader-added\"")
        .doesNotContain("argon2", "wrong password", Ward.PASSWORD, olga.cookie);
  }

  private static Reply login(Visitor visitor, String name, String password) {
    return visitor.post(
        "/api/login", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
  }
}
