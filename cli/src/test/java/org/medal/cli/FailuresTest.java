package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What is said of failures. */
class FailuresTest {
  @Command
  private static final class Nothing {}

  private final StringWriter text = new StringWriter();
  private final CommandLine command =
      new CommandLine(new Nothing()).setErr(new PrintWriter(text, true));

  static Stream<Arguments> failures() {
    IOException full = new FileSystemException("/x/picks.csv", null, "No space left on device");
    return Stream.of(
        Arguments.of(new UsageException("--batch"), 2, "medal: --batch"),
        Arguments.of(new InputException("a\n  b\n"), 1, "medal: a b"),
        Arguments.of(full, 1, "picks.csv: No space left on device; check"),
        Arguments.of(new UncheckedIOException(full), 1, "picks.csv: No space left on device"),
        Arguments.of(new IOException("torn"), 1, "torn; check the disk"),
        Arguments.of(new OutOfMemoryError("Java heap space"), 1, "MEDAL_HEAP"),
        Arguments.of(new IllegalStateException("[x] DefaultCPUAllocator: no"), 1, "MEDAL_HEAP"),
        Arguments.of(new UnsatisfiedLinkError("no torch"), 1, "medal doctor"),
        Arguments.of(new IllegalStateException("one\ntwo"), 1, "one two; run again with --debug"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void eachIsOneLine(Throwable failure, int code, String words) {
    assertThat(Failures.ofWork(failure, command, false)).isEqualTo(code);
    assertThat(text.toString()).startsWith("medal: ").contains(words).hasLineCount(1);
  }

  @Test
  void onlyDebugShowsTheStack() {
    Failures.ofWork(new InputException("no"), command, true);
    assertThat(text.toString()).contains("\tat org.medal.cli.FailuresTest").endsWith("medal: no\n");
    assertThat(
            Cli.run("--debug", "predict", "--model", "x", "--images", "x", "--out", "x.csv").err())
        .contains("\tat ");
    assertThat(
            Cli.run("predict", "--model", "x", "--images", "x", "--out", "x.csv", "--debug").err())
        .contains("\tat ");
  }
}
