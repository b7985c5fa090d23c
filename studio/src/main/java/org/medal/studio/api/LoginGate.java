package org.medal.studio.api;

import java.time.InstantSource;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Checks of secrets, throttled by the name that is tried and by the address it comes from. */
final class LoginGate {
  private final Throttle names;
  private final Throttle addresses;

  LoginGate(InstantSource clock) {
    this.names = new Throttle(5, clock);
    this.addresses = new Throttle(20, clock);
  }

  /**
   * Whether the secret is right.
   *
   * @throws Refusal if either has to wait
   */
  boolean check(String name, String address, BooleanSupplier right) {
    String key = name.toLowerCase(Locale.ROOT);
    names.require(key);
    addresses.require(address);
    // counted first: many tries at the same time do not pass together
    names.failed(key);
    addresses.failed(address);
    boolean passed = right.getAsBoolean();
    if (passed) {
      names.succeeded(key);
      addresses.forgive(address);
    }
    return passed;
  }
}
