package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that trains online carries weights from round to round, and may die as any other. */
class InterruptedOnlineRunTest {
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
            "--initial-size", 6, "--batch", 4, "--budget", 18, "--size", 32, "--model", "tiny"));
    all.addAll(List.of("--max-epochs", 4, "--learning-rate", 1e-4, "--online", 0.5));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private static void requireSameAsWhole(Path out) throws IOException {
    for (String name : List.of("picks.csv", "model/model.safetensors")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
    assertThat(out.resolve("checkpoints")).doesNotExist();
  }

  /** The ledger has two events a round: the answers, and the trained model. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 8})
  void killedAfterSoManyEventsItEndsInTheSameBytes(int events) throws Exception {
    Path out = root.resolve("killed-" + events);
    kill(out, out.resolve("ledger.jsonl"), events);
    Cli.ok(arguments(out, "--resume"));
    requireSameAsWhole(out);
  }

  @Test
  void killedWhileWeightsAreWrittenItEndsInTheSameBytes() throws Exception {
    Path out = root.resolve("writing");
    kill(out, out.resolve("checkpoints/part/model.json"), 1);
    kill(out, out.resolve("checkpoints/round-1/model.json"), 1);
    Cli.ok(arguments(out, "--resume"));
    requireSameAsWhole(out);
  }

  private static void kill(Path out, Path file, int lines) throws Exception {
    try (Child child = Child.start(root.resolve("log"), arguments(out, "--resume"))) {
      child.awaitLines(file, lines);
      child.kill();
    }
  }

  @Test
  void weightsThatAreLostAreTrainedAgainAndThatIsTold() throws Exception {
    Path out = root.resolve("lost");
    kill(out, out.resolve("ledger.jsonl"), 5);
    for (String file : List.of("model.safetensors", "model.json", "checkpoint.json")) {
      Files.deleteIfExists(out.resolve("checkpoints/round-1").resolve(file));
    }
    Cli.Outcome outcome = Cli.ok(arguments(out, "--resume"));
    assertThat(outcome.err())
        .contains("the weights of round 1 are not, or not whole, in " + out.resolve("checkpoints"));
    requireSameAsWhole(out);
  }

  @Test
  void theShareIsPartOfTheRun() throws IOException {
    assertThat(Files.readString(whole.resolve("run.json"))).contains("\"online\": \"0.5\"");
    Cli.Outcome outcome = Cli.run(arguments(whole, "--online=1", "--resume"));
    assertThat(outcome.code()).isEqualTo(2);
  }
}
