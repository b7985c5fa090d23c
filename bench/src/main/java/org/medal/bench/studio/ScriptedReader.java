package org.medal.bench.studio;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** A reader without eyes: asks, looks and answers as the page does. Not for several threads. */
public final class ScriptedReader {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI base;
  private final HttpClient client;
  private String csrf = "";

  private ScriptedReader(URI base) {
    this.base = base;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** A reader at a studio on this machine that asks for no login. */
  public static ScriptedReader local(URI base) throws IOException {
    ScriptedReader reader = new ScriptedReader(base);
    reader.text("/");
    reader.csrf = reader.get("/api/session").get("csrf").getAsString();
    return reader;
  }

  /** A reader with an account. */
  public static ScriptedReader login(URI base, String name, String password) throws IOException {
    ScriptedReader reader = new ScriptedReader(base);
    JsonObject who = new JsonObject();
    who.addProperty("name", name);
    who.addProperty("password", password);
    reader.csrf = reader.post("/api/login", who).get("csrf").getAsString();
    return reader;
  }

  /** An image before the reader. */
  public record Shown(long assignment, long image) {
    static Optional<Shown> of(JsonObject next) {
      return Optional.ofNullable(next.getAsJsonObject("assignment"))
          .map(
              shown ->
                  new Shown(
                      shown.get("id").getAsLong(),
                      shown.getAsJsonObject("image").get("id").getAsLong()));
    }
  }

  /** An answer that the studio has acknowledged, and what came with it. */
  public record Acknowledged(long answer, long image, String label, Optional<Shown> next) {}

  /** What is to be looked at; empty if nothing is left. */
  public Optional<Shown> next() throws IOException {
    return Shown.of(post("/api/next", new JsonObject()));
  }

  /** Answers, and gets the next image with the acknowledgement. */
  public Acknowledged answer(Shown shown, String label, long activeMillis) throws IOException {
    JsonObject answer = new JsonObject();
    answer.addProperty("assignment", shown.assignment());
    answer.addProperty("kind", "label");
    answer.addProperty("label", label);
    answer.addProperty("activeMillis", activeMillis);
    answer.addProperty("guessShown", false);
    JsonObject taken = post("/api/answers", answer);
    return new Acknowledged(
        taken.getAsJsonObject("answered").get("id").getAsLong(),
        shown.image(),
        label,
        Shown.of(taken.getAsJsonObject("next")));
  }

  /** The image as it fills the screen; its size in bytes. */
  public int screen(long image) throws IOException {
    HttpRequest request = request("/api/images/" + image + "/screen").build();
    return send(request, BodyHandlers.ofByteArray()).length;
  }

  public JsonObject get(String path) throws IOException {
    return JsonParser.parseString(text(path)).getAsJsonObject();
  }

  /** The body of an answer. */
  public String text(String path) throws IOException {
    return send(request(path).build(), BodyHandlers.ofString());
  }

  /** A change that is answered by an object. */
  public JsonObject post(String path, JsonObject body) throws IOException {
    return JsonParser.parseString(change(path, body)).getAsJsonObject();
  }

  /** A change; the body of its answer, which may be empty. */
  public String change(String path, JsonObject body) throws IOException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", csrf)
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    return send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
  }

  private <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
    try {
      HttpResponse<T> response = client.send(request, handler);
      if (response.statusCode() / 100 != 2) {
        throw new IOException(
            request.method()
                + " "
                + request.uri().getPath()
                + " gave "
                + response.statusCode()
                + " "
                + response.body());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }
}
