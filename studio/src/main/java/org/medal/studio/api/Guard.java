package org.medal.studio.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.medal.studio.store.Sessions;
import org.medal.studio.store.Sessions.Session;

/** What every request must pass: host, origin, session, role and the token against forgery. */
final class Guard {
  static final String CSRF_HEADER = "X-CSRF-Token";

  /** Under this name the request carries who makes it, once that has been checked. */
  static final String READER = "reader";

  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final HostNames hosts;
  private final boolean tls;
  private final Sessions sessions;

  Guard(HostNames hosts, boolean tls, Sessions sessions) {
    this.hosts = hosts;
    this.tls = tls;
    this.sessions = sessions;
  }

  /** For all requests, also those that no route answers. */
  void requireOurs(Context context) {
    Optional<String> host = Optional.ofNullable(context.header("Host"));
    if (!hosts.knows(host, context.req().getLocalPort(), tls)) {
      throw Refusal.forbidden("This server is not known under that name.");
    }
    requireOurOrigin(context, host.orElseThrow());
  }

  private void requireOurOrigin(Context context, String host) {
    String origin = context.header("Origin");
    String ours = (tls ? "https://" : "http://") + host;
    if (origin != null && !origin.equalsIgnoreCase(ours)) {
      throw Refusal.forbidden("Requests of other sites are not served.");
    }
    String site = context.header("Sec-Fetch-Site");
    boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
    if (foreign && (context.path().startsWith("/api") || changes(context))) {
      throw Refusal.forbidden("Requests of other sites are not served.");
    }
  }

  /** For requests that a route answers. */
  void requireAccess(Context context) {
    Access access = access(context);
    if (access == Access.PUBLIC) {
      return;
    }
    Session session =
        SessionCookie.token(context).flatMap(sessions::find).orElseThrow(Refusal::notLoggedIn);
    if (changes(context) && !same(session.csrf(), context.header(CSRF_HEADER))) {
      throw Refusal.forbidden("The page is out of date; load it again.");
    }
    if (!access.admits(session.reader().role())) {
      throw Refusal.forbidden("Your role does not allow this; ask an owner of the project.");
    }
    context.attribute(READER, session.reader());
  }

  private static Access access(Context context) {
    return context.routeRoles().stream()
        .filter(Access.class::isInstance)
        .map(Access.class::cast)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("There is nothing here."));
  }

  private static boolean changes(Context context) {
    return !READING.contains(context.method());
  }

  /** Compares without telling by its time how much was right. */
  static boolean same(String secret, @org.jspecify.annotations.Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
