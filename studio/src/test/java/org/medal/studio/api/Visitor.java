package org.medal.studio.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Does what a browser does with the studio: keeps the cookie, sends the token with changes. */
final class Visitor {
  private final HttpClient client;
  private final URI home;
  private final Map<String, String> extra = new LinkedHashMap<>();
  String cookie = "";
  String csrf = "";

  Visitor(URI home) {
    this(home, HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build());
  }

  Visitor(URI home, HttpClient client) {
    this.home = home;
    this.client = client;
  }

  /** Opens the page. */
  Visitor opened() {
    remember(get("/api/session"));
    return this;
  }

  Visitor loggedIn(String name, String password) {
    Reply reply =
        post("/api/login", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
    if (reply.status() != 200) {
      throw new AssertionError(reply.status() + " " + reply.text());
    }
    return this;
  }

  /** The same, with a header on all its requests. */
  Visitor with(String name, String value) {
    Visitor other = new Visitor(home, client);
    other.cookie = cookie;
    other.csrf = csrf;
    other.extra.putAll(extra);
    other.extra.put(name, value);
    return other;
  }

  Reply get(String path) {
    return send("GET", path, "", "");
  }

  Reply post(String path) {
    return send("POST", path, "", "");
  }

  Reply post(String path, String json) {
    return remember(send("POST", path, json, "application/json"));
  }

  Reply put(String path, String json) {
    return remember(send("PUT", path, json, "application/json"));
  }

  Reply upload(String path, String text, String type) {
    return send("POST", path, text, type);
  }

  Reply send(String method, String path, String body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(home.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    header(request, "Cookie", cookie.isEmpty() ? "" : "medal=" + cookie);
    header(request, "Content-Type", type);
    header(request, Guard.CSRF_HEADER, method.equals("GET") ? "" : csrf);
    extra.forEach(request::setHeader);
    try {
      return Reply.of(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    if (!value.isEmpty()) {
      request.setHeader(name, value);
    }
  }

  private Reply remember(Reply reply) {
    String set = reply.header("Set-Cookie");
    if (!set.isEmpty()) {
      cookie = set.substring("medal=".length(), set.indexOf(';'));
    }
    if (reply.status() == 200 && reply.text().contains("\"csrf\"")) {
      csrf = reply.json().get("csrf").getAsString();
    }
    return reply;
  }
}
