package org.medal.studio.api;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.medal.core.data.UsageException;

/** The running server. */
public final class ApiServer implements AutoCloseable {
  private static final int IDLE_MILLIS = 60_000;
  private static final int STOP_MILLIS = 2_000;

  private final ServerOptions options;
  private final Javalin javalin;
  private final LiveEvents live;
  private final Routes routes;

  private ApiServer(Services services, ServerOptions options) {
    this.options = options;
    Meter meter = new Meter(services);
    this.live = new LiveEvents(services, meter);
    this.routes = AllRoutes.of(services, options, meter, live, InstantSource.system());
    this.javalin = Javalin.create(config -> configure(config, services));
  }

  /**
   * Starts to listen; returns once it does.
   *
   * @throws UsageException if the port is taken
   */
  public static ApiServer start(Services services, ServerOptions options) {
    ApiServer server = new ApiServer(services, options);
    try {
      server.javalin.start();
    } catch (JavalinBindException e) {
      throw new UsageException(
          "Port " + options.place().port() + " is taken; give another to --port");
    }
    server.live.start();
    return server;
  }

  private void configure(JavalinConfig config, Services services) {
    boolean tls = options.tls().isPresent();
    SecurityHeaders headers = new SecurityHeaders(tls);
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    // a token beside text that a stranger chooses must not be compressed with it
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.generateEtags = false;
    config.jetty.addConnector((server, http) -> connector(server, http));
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new ServerErrors(headers));
          server.setStopTimeout(STOP_MILLIS);
        });
    Guard guard = new Guard(hosts(), tls, services.store().sessions());
    config.routes.before(context -> headers.apply(context::header));
    config.routes.before(guard::requireOurs);
    config.routes.beforeMatched(guard::requireAccess);
    new Problems(options.log()).install(config.routes);
    routes.install(config.routes, services.store().sessions());
  }

  private HostNames hosts() {
    List<String> names = new ArrayList<>(options.place().names());
    options.tls().ifPresent(keys -> names.addAll(keys.names()));
    return new HostNames(names);
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    ServerConnector connector =
        options
            .tls()
            .map(keys -> Tls.connector(server, http, keys))
            .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
    connector.setHost(options.place().host());
    connector.setPort(options.place().port());
    connector.setIdleTimeout(IDLE_MILLIS);
    return connector;
  }

  /** All routes, for the test that compares them with the document. */
  List<Route> routes() {
    return routes.all();
  }

  /** The address to open in a browser on this machine. */
  public URI url() {
    String host = options.place().host();
    boolean any = options.place().address().isAnyLocalAddress();
    String name = any ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    String scheme = options.tls().isPresent() ? "https" : "http";
    return URI.create(scheme + "://" + name + ":" + javalin.port() + "/");
  }

  /** The address by which the first owner makes an account, while there is none. */
  public Optional<URI> setupLink() {
    return options.entrance().setupToken().map(token -> url().resolve("#/setup?token=" + token));
  }

  /** Ends open connections and stops to listen. */
  @Override
  public void close() {
    live.close();
    javalin.stop();
  }
}
