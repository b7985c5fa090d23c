package org.medal.studio.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/** Puts all routes together. */
final class AllRoutes {
  private AllRoutes() {}

  static Routes of(
      Services services, ServerOptions options, Meter meter, LiveEvents live, InstantSource clock) {
    Routes routes = new Routes();
    Passwords passwords = new Passwords();
    LoginGate gate = new LoginGate(clock);
    boolean tls = options.tls().isPresent();
    Desk desk = new Desk(services, meter);
    routes.get("/healthz", Access.PUBLIC, call -> call.json(Map.of("status", "ok")));
    byte[] document = document();
    routes.get("/api/openapi.json", Access.PUBLIC, call -> call.send("application/json", document));
    new SessionRoutes(services, options.entrance(), passwords, gate, tls).addTo(routes);
    new LabelRoutes(services, desk, meter).addTo(routes);
    new PictureRoutes(services).addTo(routes);
    new ImageRoutes(services, desk).addTo(routes);
    new LearningRoutes(services, meter).addTo(routes);
    new AdjudicationRoutes(services).addTo(routes);
    new ReaderRoutes(services, passwords).addTo(routes);
    new SettingsRoutes(services).addTo(routes);
    new ImportRoutes(services).addTo(routes);
    new ExportRoutes(services).addTo(routes);
    new AuditRoutes(services).addTo(routes);
    live.addTo(routes);
    WebFiles.load().addTo(routes);
    return routes;
  }

  private static byte[] document() {
    try (InputStream in =
        Objects.requireNonNull(
            AllRoutes.class.getResourceAsStream("/org/medal/studio/openapi.json"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
