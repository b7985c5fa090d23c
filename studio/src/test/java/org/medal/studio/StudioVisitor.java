package org.medal.studio;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A browser's part, for a studio as a whole. */
final class StudioVisitor {
  private final HttpClient client;
  private final URI home;
  private String csrf = "-";

  private StudioVisitor(URI home, HttpClient.Builder client) {
    this.home = home;
    this.client = client.cookieHandler(new CookieManager()).build();
  }

  static StudioVisitor of(URI home) {
    return new StudioVisitor(home, HttpClient.newBuilder());
  }

  /** One that trusts a certificate. */
  static StudioVisitor trusting(URI home, Path certificate)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream in = Files.newInputStream(certificate)) {
      store.setCertificateEntry(
          "studio", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return new StudioVisitor(home, HttpClient.newBuilder().sslContext(context));
  }

  StudioVisitor opened() throws IOException {
    session();
    return this;
  }

  JsonObject session() throws IOException {
    JsonObject session = JsonParser.parseString(get("/api/session")).getAsJsonObject();
    if (session.has("csrf")) {
      csrf = session.get("csrf").getAsString();
    }
    return session;
  }

  /** The image this reader is to look at. */
  JsonObject assignment() throws IOException {
    JsonObject next = post("/api/next", "{}");
    if (!next.has("assignment")) {
      throw new AssertionError("nothing to look at: " + next);
    }
    return next.getAsJsonObject("assignment");
  }

  void answer(long assignment, String label) throws IOException {
    JsonObject answer = new JsonObject();
    answer.addProperty("assignment", assignment);
    answer.addProperty("kind", "label");
    answer.addProperty("label", label);
    answer.addProperty("activeMillis", 1000);
    answer.addProperty("guessShown", false);
    post("/api/answers", answer.toString());
  }

  String get(String path) throws IOException {
    return good(send("GET", path, ""));
  }

  JsonObject post(String path, String json) throws IOException {
    return JsonParser.parseString(good(send("POST", path, json))).getAsJsonObject();
  }

  int status(String method, String path, String json) throws IOException {
    return send(method, path, json).statusCode();
  }

  private static String good(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  private HttpResponse<String> send(String method, String path, String json) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(home.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", csrf)
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
