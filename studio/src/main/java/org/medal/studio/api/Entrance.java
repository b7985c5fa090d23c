package org.medal.studio.api;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How people come in: by name and password, or, on this machine only, without. A project without an
 * owner has a token, good for one use, by which the first owner makes its account.
 */
public final class Entrance {
  private final OptionalLong host;
  private final AtomicReference<@Nullable String> setupToken;

  private Entrance(OptionalLong host, @Nullable String setupToken) {
    this.host = host;
    this.setupToken = new AtomicReference<>(setupToken);
  }

  /** Whoever opens the page is this reader. */
  public static Entrance open(long reader) {
    return new Entrance(OptionalLong.of(reader), null);
  }

  /** By login; accounts are there. */
  public static Entrance byLogin() {
    return new Entrance(OptionalLong.empty(), null);
  }

  /** By login, after the first owner has made an account with a token. */
  public static Entrance bySetup() {
    return new Entrance(OptionalLong.empty(), Tokens.fresh());
  }

  boolean login() {
    return host.isEmpty();
  }

  boolean awaitsSetup() {
    return setupToken.get() != null;
  }

  /** The token, while it is good. */
  public java.util.Optional<String> setupToken() {
    return java.util.Optional.ofNullable(setupToken.get());
  }

  /** Uses the token up; false if it is another one, or used. */
  boolean redeem(String token) {
    String good = setupToken.get();
    return good != null && Guard.same(good, token) && setupToken.compareAndSet(good, null);
  }

  /** After a setup that failed for another reason. */
  void restore(String token) {
    setupToken.set(token);
  }

  /** Who everybody is where no login is needed. */
  OptionalLong host() {
    return host;
  }
}
