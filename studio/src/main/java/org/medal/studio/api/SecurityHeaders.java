package org.medal.studio.api;

import java.util.Map;
import java.util.function.BiConsumer;

/** Headers of every answer, errors included. */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          POLICY,
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cache-Control",
          "no-store");

  private final boolean tls;

  SecurityHeaders(boolean tls) {
    this.tls = tls;
  }

  /** Sets them; an answer that may be kept changes {@code Cache-Control} afterwards. */
  void apply(BiConsumer<String, String> set) {
    ALWAYS.forEach(set);
    if (tls) {
      set.accept("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
