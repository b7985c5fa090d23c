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
import org.junit.jupiter.params.provider.CsvSource;

/** Each initial set with each strategy, trained for a moment. */
class StudyStartsTest {
  @TempDir static Path root;
  private static Path data;

  @BeforeAll
  static void photographs() {
    data = Photographs.in(root.resolve("data"), 24);
  }

  private static Object[] arguments(Path out, Object... more) {
    List<Object> all = new ArrayList<>(List.of("study", "starts", "--data", data));
    all.addAll(List.of("--labels", data.resolve("labels.csv"), "--out", out));
    all.addAll(List.of("--initial-size", 6, "--batch", 4, "--budget", 10, "--size", 32));
    all.addAll(List.of("--max-epochs", 1, "--seeds", 2));
    all.addAll(List.of(more));
    return all.toArray();
  }

  @Test
  void aTableSaysWhatEachStartAndStrategyCost() throws IOException {
    Path out = root.resolve("starts");
    Cli.Outcome outcome =
        Cli.ok(arguments(out, "--initial", "orb, kmeans", "--strategies", "entropy,random"));
    assertThat(outcome.err()).contains("plan: 6 arms x 2 seeds = 12 runs");
    assertThat(Files.readAllLines(out.resolve("starts.csv")))
        .extracting(row -> row.replaceFirst(",.*", ""))
        .containsExactlyInAnyOrder(
            "arm", "random+random", "orb+entropy", "orb+random", "kmeans+entropy", "kmeans+random");
    assertThat(Files.readAllLines(out.resolve("reach.csv"))).hasSize(1 + 5 * 2);
    assertThat(Files.readString(out.resolve("runs/kmeans+entropy/seed-1/run.json")))
        .contains("\"initial\": \"kmeans\"", "\"strategy\": \"entropy\"");
    assertThat(out.resolve("runs/kmeans+entropy/seed-1/model")).doesNotExist();
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("Mean labels to the target", "95.0 % of the AUC", "random+random");
  }

  @Test
  void killedAndResumedItEndsInTheSameBytes() throws Exception {
    Object[] few = {"--initial", "typical", "--strategies", "random"};
    Path whole = root.resolve("whole");
    Cli.ok(arguments(whole, few));
    Path out = root.resolve("killed");
    try (Child child = Child.start(root.resolve("log"), arguments(out, few))) {
      child.awaitLines(out.resolve("runs/typical+random/seed-0/ledger.jsonl"), 2);
      child.kill();
    }
    assertThat(out.resolve("starts.csv")).doesNotExist();
    Cli.Outcome resumed =
        Cli.ok(arguments(out, "--initial", "typical", "--strategies", "random", "--resume"));
    assertThat(resumed.err()).contains("[random+random, seed 0] already complete");
    assertThat(out.resolve("starts.csv")).hasSameBinaryContentAs(whole.resolve("starts.csv"));
    assertThat(out.resolve("reach.csv")).hasSameBinaryContentAs(whole.resolve("reach.csv"));
  }

  @Test
  void optionsMayStandInAFile() throws IOException {
    Path yaml = root.resolve("starts.yaml");
    Files.writeString(
        yaml, "initial: [random, typical]\nstrategies: [random]\ntarget: 0.5\nseeds: 1\n");
    Path out = root.resolve("yaml");
    List<Object> given = new ArrayList<>(List.of(arguments(out, "--config", yaml)));
    given.subList(given.indexOf("--seeds"), given.indexOf("--seeds") + 2).clear();
    Cli.ok(given.toArray());
    assertThat(Files.readAllLines(out.resolve("starts.csv")))
        .hasSize(3)
        .anyMatch(row -> row.startsWith("typical+random,1,0.5,"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--initial | orb,typcal | 'typcal'",
        "--strategies | random,medall | 'medall'",
        "--target | 1.5 | --target",
        "--seeds | 0 | --seeds",
        "--initial | orb,,random | Unknown initial set ''",
      })
  void aMistakeIsOneLineThatNamesIt(String option, String value, String words) {
    Path out = root.resolve("mistake");
    Cli.Outcome outcome = Cli.run(arguments(out, option, value));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.messages()).hasSize(1);
    assertThat(outcome.err()).contains(words);
    assertThat(out).doesNotExist();
  }
}
