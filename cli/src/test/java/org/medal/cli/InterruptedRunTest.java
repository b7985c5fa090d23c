package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whenever a run dies, {@code --resume} ends it with the same bytes. */
class InterruptedRunTest {
  private static final int EVENTS = 8;

  @TempDir static Path root;
  private static Path data;
  private static Path whole;

  @BeforeAll
  static void aRunThatIsLeftAlone() {
    data = Photographs.in(root.resolve("data"), 40);
    whole = root.resolve("whole");
    Cli.ok(arguments(whole));
  }

  private static Object[] arguments(Path out, Object... more) {
    List<Object> all =
        new ArrayList<>(
            List.of("run", "--data", data, "--labels", data.resolve("labels.csv"), "--out", out));
    all.addAll(
        List.of(
            "--initial-size", 6, "--batch", 4, "--budget", 18, "--size", 64, "--model", "tiny"));
    all.addAll(List.of("--max-epochs", 6, "--learning-rate", 1e-5));
    all.addAll(List.of(more));
    return all.toArray();
  }

  /** The ledger has two events a round: the answers, and the trained model. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, EVENTS})
  void killedAfterSoManyEventsItEndsInTheSameBytes(int events) throws Exception {
    Path out = root.resolve("killed-" + events);
    try (Child child = Child.start(root.resolve("log-" + events), arguments(out))) {
      child.awaitLines(events == 0 ? out.resolve("run.json") : out.resolve("ledger.jsonl"), events);
      child.kill();
      assertThat(child.exitCode()).isNotZero();
    }
    Cli.ok(arguments(out, "--resume"));
    requireSameAsWhole(out);
  }

  @Test
  void killedTwiceItEndsInTheSameBytes() throws Exception {
    Path out = root.resolve("killed-twice");
    for (int events : new int[] {3, 6}) {
      try (Child child = Child.start(root.resolve("log-twice"), arguments(out, "--resume"))) {
        child.awaitLines(out.resolve("ledger.jsonl"), events);
        child.kill();
      }
    }
    Cli.ok(arguments(out, "--resume"));
    requireSameAsWhole(out);
  }

  @Test
  void controlCEndsWithCodeThreeAndWordsOfHowToGoOn() throws Exception {
    assumeTrue(heedsInterrupts(), "a shell in the background lets its children ignore SIGINT");
    Path out = root.resolve("interrupted");
    try (Child child = Child.start(root.resolve("log-int"), arguments(out))) {
      child.awaitLines(out.resolve("ledger.jsonl"), 2);
      child.interrupt();
      assertThat(child.exitCode()).isEqualTo(3);
      assertThat(child.output())
          .contains("medal: interrupted; the state is saved in " + out + ", --resume continues")
          .doesNotContain("Exception", "\tat ");
    }
    Cli.ok(arguments(out, "--resume"));
    requireSameAsWhole(out);
  }

  @Test
  void anotherProcessWritesTheSameBytes() throws Exception {
    Path out = root.resolve("elsewhere");
    try (Child child = Child.start(root.resolve("log-else"), arguments(out))) {
      assertThat(child.exitCode()).isZero();
      assertThat(child.output()).endsWith(out.resolve("report.html") + "\n");
    }
    requireSameAsWhole(out);
    assertThat(keys(out)).isEqualTo(keys(whole));
  }

  /** Of run.json, in their order; memory and time differ from process to process. */
  private static List<String> keys(Path out) throws IOException {
    return Files.readAllLines(out.resolve("run.json")).stream()
        .map(line -> line.replaceFirst(":.*", ""))
        .toList();
  }

  @Test
  void aLedgerTornInItsFirstLineBeginsAgain() throws IOException {
    Path out = Files.createDirectory(root.resolve("torn"));
    Files.copy(whole.resolve("run.json"), out.resolve("run.json"));
    byte[] ledger = Files.readAllBytes(whole.resolve("ledger.jsonl"));
    Files.write(out.resolve("ledger.jsonl"), Arrays.copyOf(ledger, 100));
    Cli.ok(arguments(out, "--resume"));
    requireSameAsWhole(out);
  }

  @Test
  void tablesThatLagBehindTheLedgerCatchUp() throws IOException {
    Path out = Photographs.copy(whole, root.resolve("lagging"));
    // as if it had died between its last entry in the ledger and the tables
    List<String> rows = Files.readAllLines(out.resolve("curve.csv"));
    Files.write(out.resolve("curve.csv"), rows.subList(0, rows.size() - 1));
    Files.delete(out.resolve("picks.csv"));
    Files.delete(out.resolve("model/model.json"));
    Files.delete(out.resolve("model/model.safetensors"));
    Files.delete(out.resolve("model"));
    Cli.ok(arguments(out, "--resume"));
    requireSameAsWhole(out);
  }

  static boolean heedsInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.exists(status)
        || Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .allMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) == 0);
  }

  private static void requireSameAsWhole(Path out) throws IOException {
    for (String name :
        List.of("picks.csv", "map.csv", "confusion.csv", "model/model.safetensors")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
    assertThat(withoutSeconds(out)).isEqualTo(withoutSeconds(whole)).hasSize(EVENTS / 2 + 1);
    assertThat(out.resolve("report.html")).exists();
    try (var files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "confusion.csv",
              "curve.csv",
              "ledger.jsonl",
              "map.csv",
              "model",
              "picks.csv",
              "report.html",
              "run.json",
              "thumbnails");
    }
  }

  private static List<String> withoutSeconds(Path out) throws IOException {
    return Files.readAllLines(out.resolve("curve.csv")).stream()
        .map(line -> line.replaceFirst("(,[^,]*){3}$", ""))
        .toList();
  }
}
