package org.medal.studio.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;

/**
 * Where a PostgreSQL database is, read from {@code
 * postgresql://[user[:password]@]host[:port]/database[?sslmode=…]}.
 *
 * @param sslMode {@code disable} … {@code verify-full}; the driver's own if empty
 */
record PostgresUrl(
    String host,
    int port,
    String database,
    Optional<String> user,
    Optional<String> password,
    Optional<String> sslMode) {
  private static final int DEFAULT_PORT = 5432;
  private static final String SSL_MODE = "sslmode=";

  /**
   * Reads one.
   *
   * @throws UsageException if it is none; the message does not repeat it, for it may hold a
   *     password
   */
  static PostgresUrl parse(String url) {
    try {
      URI uri = new URI(url);
      String path = Optional.ofNullable(uri.getPath()).orElse("");
      boolean good =
          ("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))
              && uri.getHost() != null
              && path.length() > 1
              && path.indexOf('/', 1) < 0;
      if (good) {
        return of(uri, path.substring(1));
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      // the exception repeats the address, and with it the password
      throw wrong();
    }
    throw wrong();
  }

  private static PostgresUrl of(URI uri, String database) {
    String[] user = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
    return new PostgresUrl(
        uri.getHost(),
        uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
        database,
        Optional.of(decode(user[0])).filter(name -> !name.isEmpty()),
        user.length < 2 ? Optional.empty() : Optional.of(decode(user[1])),
        sslMode(Optional.ofNullable(uri.getQuery())));
  }

  private static Optional<String> sslMode(Optional<String> query) {
    if (query.isEmpty()) {
      return Optional.empty();
    }
    if (!query.get().startsWith(SSL_MODE) || query.get().indexOf('&') >= 0) {
      throw wrong();
    }
    return Optional.of(query.get().substring(SSL_MODE.length()));
  }

  /** As in a path: a plus stays one. */
  private static String decode(String encoded) {
    return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static InputException wrong() {
    return new UsageException(
        "--db must look like postgresql://user:password@host:port/database?sslmode=require");
  }

  /** The place without user and password, for messages. */
  String place() {
    return host + ":" + port + "/" + database;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return place();
  }
}
