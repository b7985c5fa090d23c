package org.medal.bench.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.medal.core.data.InputException;

/**
 * One process, from its start to its end.
 *
 * @param seconds by the wall clock
 * @param output what it printed
 */
record ProcessRun(double seconds, String output) {
  private static final int LONGEST_MINUTES = 20;

  /** What is shown of the messages of a process that failed. */
  private static final int SHOWN = 2000;

  /**
   * Runs a command to its end.
   *
   * @param work where its messages go
   * @throws InputException if it cannot be started, fails, or takes longer than 20 minutes
   */
  static ProcessRun of(List<String> command, Path work) throws IOException {
    Path output = work.resolve("output.txt");
    Path messages = work.resolve("messages.txt");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(messages.toFile())
            .start();
    requireSuccess(process, command, messages);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new ProcessRun(seconds, Files.readString(output));
  }

  private static void requireSuccess(Process process, List<String> command, Path messages)
      throws IOException {
    try {
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        throw new InputException(command + " runs for more than " + LONGEST_MINUTES + " minutes");
      }
      if (process.exitValue() != 0) {
        throw new InputException(command + " failed:\n" + end(messages));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + command + " ran", e);
    } finally {
      process.destroy();
    }
  }

  private static String end(Path messages) throws IOException {
    String text = new String(Files.readAllBytes(messages), StandardCharsets.UTF_8);
    return text.substring(Math.max(0, text.length() - SHOWN));
  }
}
