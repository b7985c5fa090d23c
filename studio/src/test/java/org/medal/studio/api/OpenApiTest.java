package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.Names;
import org.medal.studio.project.EvaluatedModel;

/** The API's document against the server. */
class OpenApiTest {
  @TempDir static Path folder;

  private static Ward ward;
  private static OpenApi document;

  @BeforeAll
  static void start() throws IOException {
    ward = Ward.withLogin(folder);
    ward.rank();
    ward.store.rankings().evaluated(model());
    document = new OpenApi(new Visitor(ward.url()).get("/api/openapi.json").json());
  }

  @AfterAll
  static void close() {
    ward.close();
  }

  @Test
  void itNamesTheRoutesThatThereAreAndNoOthers() {
    Set<String> routes = new TreeSet<>();
    for (Route route : documented()) {
      routes.add(route.method().name() + " " + route.path());
    }
    assertThat(document.operations()).isEqualTo(routes);
  }

  @Test
  void itSaysWhoMayCallWhat() {
    for (Route route : documented()) {
      var operation = document.operation(route.method().name(), route.path());
      String role = route.access() == Access.PUBLIC ? "everybody" : Names.of(route.access());
      assertThat(operation.getAsJsonArray("tags").get(0).getAsString())
          .as(route.path())
          .isEqualTo(role);
      boolean open = operation.has("security") && operation.getAsJsonArray("security").isEmpty();
      assertThat(open).as(route.path()).isEqualTo(route.access() == Access.PUBLIC);
    }
  }

  @Test
  void answersAreAsItSays() {
    Visitor rita = ward.visitor("rita");
    JsonElement next = conform(rita.post("/api/next"), "POST", "/api/next");
    long id = next.getAsJsonObject().getAsJsonObject("assignment").get("id").getAsLong();
    conform(rita.post("/api/answers", answer(id, "dr")), "POST", "/api/answers");
    Visitor rolf = ward.visitor("rolf");
    JsonElement other = rolf.post("/api/next").json();
    long second = other.getAsJsonObject().getAsJsonObject("assignment").get("id").getAsLong();
    rolf.post("/api/answers", answer(second, "normal"));
    conform(rita.get("/api/answers/latest"), "GET", "/api/answers/latest");
    conform(rita.get("/api/session"), "GET", "/api/session");
    conform(rita.get("/api/learning"), "GET", "/api/learning");
    conform(rita.get("/api/map"), "GET", "/api/map");
    conform(rita.get("/api/timing"), "GET", "/api/timing");
    conform(rita.get("/api/images/1"), "GET", "/api/images/{id}");
    conform(rita.get("/healthz"), "GET", "/healthz");
    conform(rita.post("/api/undo"), "POST", "/api/undo");
  }

  @Test
  void answersToOwnersAreAsItSays() {
    Visitor olga = ward.visitor("olga");
    conform(olga.get("/api/images"), "GET", "/api/images");
    conform(olga.get("/api/images?filter=disputed"), "GET", "/api/images");
    conform(olga.get("/api/images/1"), "GET", "/api/images/{id}");
    conform(olga.get("/api/agreement"), "GET", "/api/agreement");
    conform(olga.get("/api/disagreements"), "GET", "/api/disagreements");
    conform(olga.get("/api/readers"), "GET", "/api/readers");
    conform(olga.get("/api/settings"), "GET", "/api/settings");
    conform(olga.get("/api/settings/strategies"), "GET", "/api/settings/strategies");
    conform(olga.get("/api/audit?limit=1000"), "GET", "/api/audit");
    String csv = "path,label\neye-05-right.png,dr\n";
    conform(olga.upload("/api/import", csv, "text/csv"), "POST", "/api/import");
  }

  private static JsonElement conform(Reply reply, String method, String path) {
    assertThat(reply.status()).as(path + reply.text()).isEqualTo(200);
    JsonElement answer = JsonParser.parseString(reply.text());
    assertThat(document.faults(method, path, answer)).isEmpty();
    return answer;
  }

  private static String answer(long assignment, String label) {
    return "{\"assignment\":%d,\"kind\":\"label\",\"label\":\"%s\",\"activeMillis\":9,\"guessShown\":true}"
        .formatted(assignment, label);
  }

  private static List<Route> documented() {
    return ward.server.routes().stream()
        .filter(route -> route.path().startsWith("/api/") || route.path().equals("/healthz"))
        .toList();
  }

  private static EvaluatedModel model() {
    return new EvaluatedModel(
        1,
        "frozen",
        4,
        10,
        0.9,
        0.9,
        0.95,
        0.1,
        List.of(List.of(5, 0), List.of(1, 4)),
        List.of(List.of(0.9, 0.8, 10.0)),
        0.4,
        1,
        0.5,
        Instant.EPOCH);
  }
}
