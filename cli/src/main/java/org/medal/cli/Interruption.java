package org.medal.cli;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** What Ctrl-C does: says that the state is saved and how to go on, and ends with exit code 3. */
final class Interruption {
  static final int EXIT_CODE = 3;

  private static final AtomicReference<String> ADVICE = new AtomicReference<>("");

  private Interruption() {}

  /** From now on, until {@link #done}, an interruption is answered with {@code advice}. */
  static void advise(String advice) {
    if (ADVICE.getAndSet(advice).isEmpty()) {
      Runtime.getRuntime().addShutdownHook(new Thread(Interruption::end, "interruption"));
    }
  }

  /** The work has ended by itself. */
  static void done() {
    ADVICE.updateAndGet(advice -> advice.isEmpty() ? "" : " ");
  }

  private static void end() {
    String advice = Objects.requireNonNull(ADVICE.get()).strip();
    if (!advice.isEmpty()) {
      System.err.println();
      System.err.println("medal: interrupted; " + advice);
      System.err.flush();
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }
}
