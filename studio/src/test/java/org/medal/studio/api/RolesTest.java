package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.query.Strategies;
import org.medal.studio.project.Role;

/** Who may do what. */
class RolesTest {
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
  void nothingButThePageIsServedToStrangers() {
    Visitor stranger = new Visitor(ward.url()).opened();
    for (Route route : guarded()) {
      assertThat(call(stranger, route).status()).as(route.path()).isEqualTo(401);
    }
    assertThat(stranger.get("/api/session").json().has("reader")).isFalse();
    assertThat(stranger.get("/api/session").json().has("project")).isFalse();
  }

  @Test
  void eachRouteIsRefusedToTheRolesBelow() {
    for (String name : List.of("rita", "ada")) {
      Visitor visitor = ward.visitor(name);
      Role role = ward.store.readers().named(name).orElseThrow().role();
      for (Route route : guarded()) {
        if (!route.access().admits(role)) {
          assertThat(call(visitor, route).status()).as(name + route.path()).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void whatOnlyOwnersMayDoIsAsTheContractSays() {
    List<String> owners =
        List.of("settings", "import", "export", "audit", "readers", "train", "look", "aside");
    for (Route route : guarded()) {
      if (owners.stream().anyMatch(word -> route.path().contains("/" + word))) {
        assertThat(route.access()).as(route.path()).isEqualTo(Access.OWNER);
      }
    }
  }

  @Test
  void aReaderCannotMakeItselfAnOwner() {
    Visitor rita = ward.visitor("rita");
    long id = ward.store.readers().named("rita").orElseThrow().id();
    String owner = "{\"role\":\"owner\",\"active\":true}";
    assertThat(rita.put("/api/readers/" + id, owner).status()).isEqualTo(403);
    assertThat(ward.store.readers().find(id).orElseThrow().role()).isEqualTo(Role.READER);
    String account = "{\"name\":\"eve\",\"role\":\"owner\",\"password\":\"long enough\"}";
    assertThat(rita.post("/api/readers", account).status()).isEqualTo(403);
    assertThat(ward.store.readers().named("eve")).isEmpty();
  }

  @Test
  void aReaderCannotCloseAccountsOrTakeThemOver() {
    Visitor rita = ward.visitor("rita");
    long olga = ward.store.readers().named("olga").orElseThrow().id();
    String closed = "{\"role\":\"reader\",\"active\":false}";
    assertThat(rita.put("/api/readers/" + olga, closed).status()).isEqualTo(403);
    String password = "{\"password\":\"mine now, Olga\"}";
    assertThat(rita.put("/api/readers/" + olga + "/password", password).status()).isEqualTo(403);
    assertThat(ward.visitor("olga").get("/api/settings").status()).isEqualTo(200);
  }

  @Test
  void anOwnerMayChangeToEachStrategyThatIsListed() {
    Visitor olga = ward.visitor("olga");
    JsonElement listed = JsonParser.parseString(olga.get("/api/settings/strategies").text());
    List<String> names =
        listed.getAsJsonArray().asList().stream()
            .map(one -> one.getAsJsonObject().get("name").getAsString())
            .toList();
    assertThat(names).containsExactlyElementsOf(Strategies.names());
    for (String name : names) {
      String settings =
          "{\"title\":\"Eyes\",\"strategy\":\"%s\",\"batch\":4,\"budget\":0,\"hideGuess\":true,"
                  .formatted(name)
              + "\"assignment\":{\"mode\":\"single\",\"doubleShare\":0,\"repeatShare\":0},"
              + "\"leaseMinutes\":30}";
      assertThat(olga.put("/api/settings", settings).json().get("strategy").getAsString())
          .isEqualTo(name);
    }
  }

  @Test
  void aReaderDoesNotAnswerForAnother() {
    long assignment =
        ward.visitor("rita")
            .post("/api/next")
            .json()
            .getAsJsonObject("assignment")
            .get("id")
            .getAsLong();
    Visitor rolf = ward.visitor("rolf");
    String answer =
        "{\"assignment\":"
            + assignment
            + ",\"kind\":\"label\",\"label\":\"dr\",\"activeMillis\":1,\"guessShown\":false}";
    assertThat(rolf.post("/api/answers", answer).status()).isEqualTo(409);
    assertThat(rolf.post("/api/assignments/" + assignment + "/touch").status()).isEqualTo(404);
    assertThat(ward.store.readings().all()).isEmpty();
  }

  @Test
  void whatOthersSayOfAnImageIsForAdjudicators() {
    Visitor rita = ward.visitor("rita");
    String image = "/api/images/" + ward.images.get(0);
    assertThat(rita.get(image).json().has("answers")).isFalse();
    assertThat(ward.visitor("ada").get(image).json().has("answers")).isTrue();
  }

  @Test
  void anAccountThatIsClosedIsOutAtOnce() {
    Visitor rita = ward.visitor("rita");
    long id = ward.store.readers().named("rita").orElseThrow().id();
    String closed = "{\"role\":\"reader\",\"active\":false}";
    assertThat(ward.visitor("olga").put("/api/readers/" + id, closed).status()).isEqualTo(200);
    assertThat(rita.post("/api/next").status()).isEqualTo(401);
    String login = "{\"name\":\"rita\",\"password\":\"" + Ward.PASSWORD + "\"}";
    assertThat(new Visitor(ward.url()).post("/api/login", login).status()).isEqualTo(401);
  }

  @Test
  void theLastOwnerStays() {
    Visitor olga = ward.visitor("olga");
    long id = ward.store.readers().named("olga").orElseThrow().id();
    for (String body :
        List.of("{\"role\":\"reader\",\"active\":true}", "{\"role\":\"owner\",\"active\":false}")) {
      assertThat(olga.put("/api/readers/" + id, body).status()).isEqualTo(409);
    }
    assertThat(olga.get("/api/readers").status()).isEqualTo(200);
  }

  @Test
  void anOwnerOpensAccounts() {
    Visitor olga = ward.visitor("olga");
    String account =
        "{\"name\":\"eve\",\"role\":\"reader\",\"password\":\"" + Ward.PASSWORD + "\"}";
    assertThat(olga.post("/api/readers", account).status()).isEqualTo(200);
    assertThat(olga.post("/api/readers", account).status()).isEqualTo(409);
    assertThat(ward.visitor("eve").post("/api/next").status()).isEqualTo(200);
    String other = account.replace("eve", "bob").replace(Ward.PASSWORD, "short");
    assertThat(olga.post("/api/readers", other).status()).isEqualTo(400);
  }

  private List<Route> guarded() {
    return ward.server.routes().stream().filter(r -> r.access() != Access.PUBLIC).toList();
  }

  private static Reply call(Visitor visitor, Route route) {
    String path = route.path().replaceAll("\\{\\w+}", "1");
    return visitor.send(route.method().name(), path, "", "");
  }
}
