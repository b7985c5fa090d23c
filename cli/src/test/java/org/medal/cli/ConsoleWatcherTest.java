package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.lab.plan.QueueProgress;

/** What the user sees while work goes on. */
class ConsoleWatcherTest {
  private final StringWriter text = new StringWriter();

  private ConsoleWatcher watcher(boolean terminal) {
    return new ConsoleWatcher(new PrintWriter(text), terminal);
  }

  @Test
  void aTerminalShowsABarThatIsGoneBeforeTheNextLine() {
    try (ConsoleWatcher watcher = watcher(true)) {
      watcher.begin("images").advance(5, 5);
      watcher.note("done");
    }
    String bar = "images [################] 5/5";
    String gone = "\r" + " ".repeat(bar.length()) + "\r";
    assertThat(text.toString()).isEqualTo("\r" + bar + gone + "done" + System.lineSeparator());
  }

  @Test
  void closingTakesTheBarAwaySoThatAnErrorHasItsOwnLine() {
    try (ConsoleWatcher watcher = watcher(true)) {
      watcher.begin("images").advance(5, 5);
    }
    assertThat(text.toString()).endsWith(" \r");
  }

  @Test
  void aBarNeverWraps() {
    try (ConsoleWatcher watcher = watcher(true)) {
      watcher.of("least-confidence, seed 12345").epoch(80, 80, 0.123, 0.5, 12345);
    }
    for (String line : text.toString().split("\r", -1)) {
      assertThat(line).hasSizeLessThan(80);
    }
  }

  @Test
  void elsewhereOnlyFinishedPiecesAreTold() {
    try (ConsoleWatcher watcher = watcher(false)) {
      watcher.begin("images").advance(3, 5);
      watcher.epoch(1, 80, 1, 0.5, 100);
      watcher.of("random, seed 1").note("round 1: asks for 4 images");
    }
    assertThat(text.toString())
        .isEqualTo("[random, seed 1] round 1: asks for 4 images" + System.lineSeparator());
  }

  @Test
  void linesOfRunsSideBySideAreWholeAndBeginWithTheirRun() {
    try (ConsoleWatcher watcher = watcher(false)) {
      List<String> runs = List.of("random, seed 1", "medal, seed 1", "medal, seed 2");
      runs.parallelStream()
          .forEach(
              run ->
                  IntStream.range(0, 2000).forEach(i -> watcher.of(run).note("round " + i + ".")));
    }
    assertThat(text.toString().lines())
        .hasSize(6000)
        .allMatch(line -> line.matches("\\[(random, seed 1|medal, seed [12])] round \\d+\\."));
  }

  @Test
  void theBarOfSeveralRunsIsThatOfAllOfThem() {
    try (ConsoleWatcher watcher = watcher(true)) {
      watcher.overall(new QueueProgress(4, 1, 20, 10, OptionalDouble.of(90)));
      watcher.of("medal, seed 1").epoch(9, 9, 0.1, 0.9, 20);
    }
    assertThat(text.toString())
        .contains("\r[########........] 1/4 runs, 10/20 rounds, about 90 s left")
        .contains("left; [medal, seed 1]");
    assertThat(text.toString().split("\r", -1)).allMatch(line -> line.length() < 80);
  }
}
