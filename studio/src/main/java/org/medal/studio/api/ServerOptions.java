package org.medal.studio.api;

import java.util.Optional;
import java.util.function.Consumer;
import org.medal.core.data.UsageException;

/**
 * How the server is reached. What other machines can reach needs login and TLS: there is no way
 * around it.
 *
 * @param place where it listens
 * @param entrance how people come in
 * @param tls what it proves its identity with; without it, plain HTTP
 * @param log is told what whoever runs the server should know, a line at a time
 */
public record ServerOptions(
    Place place, Entrance entrance, Optional<TlsKeys> tls, Consumer<String> log) {
  public ServerOptions {
    if (!place.loopback() && (tls.isEmpty() || !entrance.login())) {
      throw new UsageException(
          "A server that other machines reach needs login and TLS; listen on 127.0.0.1 instead");
    }
  }
}
