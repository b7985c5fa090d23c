package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

  private final Throttle throttle = new Throttle(3, now::get);

  @Test
  void someFailuresCostNothing() {
    fail(3);
    assertThatCode(() -> throttle.require("rita")).doesNotThrowAnyException();
  }

  @Test
  void theWaitGrowsWithEachFailureUpToFiveMinutes() {
    fail(3);
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      fail(1);
      waits.add(waitOf("rita"));
    }
    assertThat(waits).containsExactly(3L, 5L, 9L, 17L, 33L, 65L, 129L, 257L, 301L, 301L);
  }

  @Test
  void whoHasWaitedMayTryAgain() {
    fail(4);
    pass(Duration.ofSeconds(2));
    assertThatCode(() -> throttle.require("rita")).doesNotThrowAnyException();
  }

  @Test
  void othersNeedNotWait() {
    fail(9);
    assertThatCode(() -> throttle.require("rolf")).doesNotThrowAnyException();
  }

  @Test
  void failuresAreForgottenAfterALongTime() {
    fail(9);
    pass(Duration.ofHours(1));
    fail(1);
    assertThatCode(() -> throttle.require("rita")).doesNotThrowAnyException();
  }

  @Test
  void theMemoryHasALimit() {
    for (int i = 0; i < Throttle.MOST_KEYS + 100; i++) {
      throttle.failed("name " + i);
    }
    assertThat(throttle.size()).isEqualTo(Throttle.MOST_KEYS);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed("rita");
    }
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private long waitOf(String key) {
    List<Long> seconds = new ArrayList<>();
    assertThatThrownBy(() -> throttle.require(key))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> seconds.add(refusal.retryAfterSeconds().orElseThrow()));
    return seconds.get(0);
  }
}
