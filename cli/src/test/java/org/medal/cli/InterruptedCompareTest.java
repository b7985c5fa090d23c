package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.random.KeyedRandom;

/** However often a comparison dies, and however many runs go side by side, it ends in the same. */
class InterruptedCompareTest {
  private static final Path SQUEEZENET =
      Path.of("..", "..", "shared", "weights", "squeezenet1_1_imagenet.features.safetensors");
  private static final int KILLS = 2;

  @TempDir static Path root;
  private static Path data;

  @BeforeAll
  static void photographs() {
    data = Photographs.in(root.resolve("data"), 40);
  }

  private static Object[] arguments(Path out, List<?> more) {
    List<Object> all =
        new ArrayList<>(List.of("compare", "--data", data, "--labels", data.resolve("labels.csv")));
    all.addAll(List.of("--out", out, "--strategies", "random,entropy", "--seeds", 2, "--resume"));
    all.addAll(List.of("--initial", "random", "--initial-size", 6, "--batch", 4, "--budget", 14));
    all.addAll(more);
    return all.toArray();
  }

  private static final List<Object> TINY =
      List.of("--model", "tiny", "--size", 64, "--max-epochs", 3, "--learning-rate", 1e-5);

  private static List<Object> frozen() {
    assumeTrue(Files.exists(SQUEEZENET), "needs SqueezeNet's weights in the folder shared");
    return List.of(
        "--model", "squeezenet", "--weights", SQUEEZENET, "--mode", "frozen", "--size", 64);
  }

  @Test
  void killedAtAnyMomentTheTinyNetworkEndsInTheSameBytes() throws Exception {
    killAndCompare("tiny", TINY);
  }

  @Test
  void killedAtAnyMomentFrozenRunsEndInTheSameBytes() throws Exception {
    killAndCompare("frozen", frozen());
  }

  private static void killAndCompare(String name, List<Object> options) throws Exception {
    Path whole = root.resolve(name + "-whole");
    Cli.ok(arguments(whole, with(options, "--jobs", 1)));
    Path out = root.resolve(name + "-killed");
    KeyedRandom random = new KeyedRandom(System.nanoTime());
    List<Integer> kills = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      int events = events(out) + 1 + random.nextInt(6);
      kills.add(events);
      try (Child child =
          Child.start(root.resolve(name + ".log"), arguments(out, with(options, "--jobs", 2)))) {
        awaitEvents(child, out, events);
        Thread.sleep(random.nextInt(40));
        child.kill();
      }
    }
    Cli.ok(arguments(out, with(options, "--jobs", 2)));
    requireSame(whole, out, "killed after events " + kills);
  }

  private static List<Object> with(List<Object> options, Object... more) {
    List<Object> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return all;
  }

  /** What all ledgers hold together. */
  private static int events(Path out) throws IOException {
    int events = 0;
    for (Path ledger : files(out, "ledger.jsonl")) {
      events += (int) Files.readString(ledger).chars().filter(c -> c == '\n').count();
    }
    return events;
  }

  private static List<Path> files(Path out, String name) throws IOException {
    if (!Files.exists(out.resolve("runs"))) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    for (String arm : List.of("random", "entropy")) {
      for (int seed = 0; seed < 3; seed++) {
        Path file = out.resolve("runs").resolve(arm).resolve("seed-" + seed).resolve(name);
        if (Files.exists(file)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static void awaitEvents(Child child, Path out, int events) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (child.isAlive() && events(out) < events) {
      assertThat(System.nanoTime()).as(child.output()).isLessThan(deadline);
      Thread.sleep(2);
    }
  }

  private static void requireSame(Path whole, Path out, String how) throws IOException {
    assertThat(out.resolve("summary.csv"))
        .as(how)
        .hasSameBinaryContentAs(whole.resolve("summary.csv"));
    for (String name : List.of("picks.csv", "model/model.safetensors", "curve.csv")) {
      List<Path> expected = files(whole, name);
      assertThat(expected).hasSize(4);
      for (Path file : expected) {
        Path other = out.resolve(whole.relativize(file));
        if (name.equals("curve.csv")) {
          assertThat(withoutSeconds(other)).as(how).isEqualTo(withoutSeconds(file));
        } else {
          assertThat(other).as(how).hasSameBinaryContentAs(file);
        }
      }
    }
  }

  private static List<String> withoutSeconds(Path curve) throws IOException {
    return Files.readAllLines(curve).stream()
        .map(line -> line.replaceFirst("(,[^,]*){3}$", ""))
        .toList();
  }

  @Test
  void aDryRunTellsThePlanAndLeavesNothing() throws IOException {
    Path out = root.resolve("dry");
    Cli.Outcome outcome = Cli.ok(arguments(out, with(TINY, "--dry-run")));
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("plan: 2 arms x 2 seeds = 4 runs (0 complete, 0 to be resumed, 4 new)")
        .contains("at most 12 trainings to come", "epochs a training: 2 (assumed)", "plan: memory")
        .doesNotContain("round 0");
    assertThat(out).doesNotExist();
  }

  @Test
  void runsOfOneModelHaveAPlanToo() {
    Path out = root.resolve("whole pool");
    Cli.Outcome outcome = Cli.ok(arguments(out, with(frozen(), "--dry-run", "--full-data")));
    assertThat(outcome.err())
        .contains("plan: 3 arms x 2 seeds = 6 runs")
        .contains("at most 14 trainings to come");
    assertThat(out).doesNotExist();
  }

  @Test
  void runsThatSaveNoModelHaveAPlanToo() {
    Path out = root.resolve("layers");
    List<Object> all = new ArrayList<>(List.of("study", "layers", "--data", data, "--out", out));
    all.addAll(List.of("--labels", data.resolve("labels.csv"), "--layers", "features.12"));
    all.addAll(List.of("--initial", "random", "--initial-size", 6, "--batch", 4, "--seeds", 1));
    Cli.Outcome outcome = Cli.ok(with(with(all, frozen().toArray()), "--dry-run").toArray());
    assertThat(outcome.err()).contains("plan: 8 arms x 1 seeds = 8 runs", "measured on a few");
    assertThat(out).doesNotExist();
  }

  @Test
  void moreSeedsAndStrategiesMayJoinAndWhatIsDoneIsNotDoneAgain() throws IOException {
    Path out = root.resolve("grows");
    Cli.ok(arguments(out, TINY));
    Path ledger = out.resolve("runs/random/seed-0/ledger.jsonl");
    byte[] before = Files.readAllBytes(ledger);
    Object[] more = arguments(out, with(TINY, "--dry-run"));
    more[8] = "random,entropy,margin";
    more[10] = 3;
    Cli.Outcome plan = Cli.ok(more);
    assertThat(plan.err()).contains("9 runs (4 complete, 0 to be resumed, 5 new)");
    more[more.length - 1] = "--balance=false";
    Cli.ok(more);
    assertThat(ledger).hasBinaryContent(before);
    assertThat(Files.readAllLines(out.resolve("summary.csv")))
        .hasSize(4)
        .anyMatch(line -> line.startsWith("margin,3,"));
    assertThat(out.resolve("comparison.json")).content().contains("\"margin\"", "\"seeds\": 3");
  }

  @Test
  void aRunThatCannotWriteIsToldAtTheEndAndTheOthersGoOn() throws IOException {
    Path out = root.resolve("blocked");
    Path blocked = out.resolve("runs/entropy/seed-1");
    Files.createDirectories(out);
    Files.writeString(out.resolve("comparison.json"), "{}");
    Files.createDirectories(blocked.resolve("curve.csv.part")); // where a file is to be written
    Cli.Outcome outcome = Cli.run(arguments(out, with(TINY, "--jobs", 2)));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("medal: entropy, seed 1, round 0: ", "curve.csv.part")
        .contains("1 of 4 runs failed", "--resume");
    assertThat(files(out, "model/model.safetensors")).hasSize(3);
    assertThat(out.resolve("summary.csv")).doesNotExist();
    Files.delete(blocked.resolve("curve.csv.part"));
    Cli.Outcome again = Cli.ok(arguments(out, TINY));
    assertThat(again.err()).contains("(3 complete, ");
    assertThat(out.resolve("summary.csv")).exists();
  }

  @Test
  void controlCSavesAllRuns() throws Exception {
    assumeTrue(InterruptedRunTest.heedsInterrupts(), "a shell in the background hides SIGINT");
    Path out = root.resolve("interrupted");
    try (Child child = Child.start(root.resolve("int.log"), arguments(out, TINY))) {
      awaitEvents(child, out, 4);
      child.interrupt();
      assertThat(child.exitCode()).isEqualTo(3);
      assertThat(child.output()).contains("medal: interrupted; the state is saved in " + out);
    }
    Cli.ok(arguments(out, TINY));
    try (Stream<Path> left = Files.list(out.resolve("runs/random/seed-1"))) {
      assertThat(left.map(file -> file.getFileName().toString())).contains("model", "report.html");
    }
  }
}
