package org.medal.studio.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after some failures a key has to wait, twice as long after each further one,
 * five minutes at most. Remembers the {@value #MOST_KEYS} keys used last.
 */
final class Throttle {
  static final int MOST_KEYS = 10_000;
  private static final long LONGEST_SECONDS = 300;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

  private final int free;
  private final InstantSource clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEYS;
        }
      };

  private record Failures(int count, Instant last, Instant until) {}

  /**
   * A throttle.
   *
   * @param free how many failures cost nothing
   */
  Throttle(int free, InstantSource clock) {
    this.free = free;
    this.clock = clock;
  }

  /** Refuses a key that has to wait. */
  synchronized void require(String key) {
    Failures past = failures.get(key);
    if (past != null && clock.instant().isBefore(past.until())) {
      long seconds = Duration.between(clock.instant(), past.until()).toSeconds() + 1;
      throw Refusal.tooMany("Too many wrong tries; wait " + seconds + " s.", seconds);
    }
  }

  /** Counts a failure. It is counted before the password is checked, and forgotten if right. */
  synchronized void failed(String key) {
    Instant now = clock.instant();
    Failures past = failures.get(key);
    int count = 1;
    if (past != null && !past.last().plus(FORGOTTEN_AFTER).isBefore(now)) {
      count += past.count();
    }
    failures.put(key, new Failures(count, now, now.plusSeconds(seconds(count))));
  }

  private long seconds(int count) {
    int over = count - free;
    return over <= 0 ? 0 : Math.min(LONGEST_SECONDS, 1L << Math.min(over, 30));
  }

  synchronized void succeeded(String key) {
    failures.remove(key);
  }

  /** Takes back one failure; whoever knows one password shall not try others for nothing. */
  synchronized void forgive(String key) {
    failures.computeIfPresent(
        key, (same, past) -> new Failures(past.count() - 1, past.last(), past.last()));
  }

  synchronized int size() {
    return failures.size();
  }
}
