package org.medal.studio.api;

import io.javalin.http.Context;
import java.util.Optional;

/** The cookie that holds a session's token. */
final class SessionCookie {
  static final String NAME = "medal";

  private SessionCookie() {}

  /** The token that came, if it looks like one. */
  static Optional<String> token(Context context) {
    return Optional.ofNullable(context.cookie(NAME))
        .filter(token -> !token.isEmpty() && token.length() <= 200);
  }

  /** Has the browser keep a token until it is closed; scripts and other sites don't see it. */
  static void set(Context context, String token, boolean tls) {
    context.header("Set-Cookie", NAME + "=" + token + attributes(tls));
  }

  /** Has the browser forget it. */
  static void clear(Context context, boolean tls) {
    context.header("Set-Cookie", NAME + "=; Max-Age=0" + attributes(tls));
  }

  private static String attributes(boolean tls) {
    return "; Path=/; HttpOnly; SameSite=Strict" + (tls ? "; Secure" : "");
  }
}
