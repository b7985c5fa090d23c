package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.datasets.CsvReader;
import org.medal.datasets.GroupedSplit;
import org.medal.datasets.ImageSet;
import org.medal.datasets.Split;

/** Runs that a rule stops before their budget is spent. */
class StoppedRunTest {
  /** No curve gains a hundred points in a round, so no-gain speaks as soon as it may: round 4. */
  private static final Object[] RULES = {
    "--max-epochs",
    12,
    "--validation-fraction",
    0.25,
    "--stop",
    "uncertainty,kappa",
    "--stop",
    "no-gain",
    "--stop-rounds",
    2,
    "--stop-gain",
    100,
    "--stop-entropy",
    0,
    "--stop-kappa",
    1
  };

  /** Little agreement is enough for it, which these networks soon have. */
  private static final Object[] SOON = {
    "--max-epochs", 15, "--stop", "kappa", "--stop-kappa", 0.1, "--stop-rounds", 1, "--budget", 21
  };

  @TempDir static Path root;
  private static Path data;
  private static Path whole;
  private static Cli.Outcome told;

  @BeforeAll
  static void aRunThatIsLeftAlone() {
    data = Photographs.in(root.resolve("data"), 60);
    whole = root.resolve("whole");
    told = Cli.ok(arguments(whole, RULES));
  }

  private static Object[] arguments(Path out, Object[] rules, Object... more) {
    List<Object> all =
        new ArrayList<>(
            List.of("run", "--data", data, "--labels", data.resolve("labels.csv"), "--out", out));
    all.addAll(List.of("--initial-size", 6, "--batch", 3, "--size", 64, "--model", "tiny"));
    all.addAll(List.of(rules));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private static JsonObject card(Path out) throws IOException {
    return JsonParser.parseString(Files.readString(out.resolve("run.json"))).getAsJsonObject();
  }

  @Test
  void theRuleEndsItAndIsNamedEverywhere() throws IOException {
    assertThat(Files.readAllLines(whole.resolve("curve.csv"))).hasSize(6);
    assertThat(Files.readAllLines(whole.resolve("picks.csv"))).hasSize(1 + 6 + 4 * 3);
    assertThat(whole.resolve("model/model.safetensors")).exists();
    JsonObject ended = card(whole).getAsJsonObject("ended");
    assertThat(ended.get("rule").getAsString()).isEqualTo("no-gain");
    assertThat(ended.get("round").getAsInt()).isEqualTo(4);
    assertThat(ended.get("labelled").getAsInt()).isEqualTo(18);
    String reason = ended.get("reason").getAsString();
    assertThat(reason).contains("over the last 2 rounds");
    assertThat(told.err()).contains("stopped after round 4 with 18 labels (no-gain): " + reason);
    assertThat(Files.readString(whole.resolve("report.html")))
        .contains("The run stopped after round 4 with 18 labels (no-gain)");
  }

  @Test
  void theForecastIsToldAfterEachRoundAndInTheReport() throws IOException {
    assertThat(told.err())
        .contains("not enough rounds for a forecast: 3 of 4")
        .containsPattern(
            "validation accuracy 0\\.\\d{3}; 3 more labels → \\+\\d+\\.\\d points \\[");
    assertThat(Files.readString(whole.resolve("report.html")))
        .containsPattern("3 more labels → \\+\\d+\\.\\d points \\[")
        .contains("That set of " + split().validation().size() + " images is labelled but not");
  }

  @Test
  void theValidationSetIsHeldBackFromThePoolAndNotFromTheTestSet() throws IOException {
    Split split = split();
    assertThat(split.test()).isEqualTo(GroupedSplit.of(images(), 0.25, 0).test());
    JsonObject facts = card(whole).getAsJsonObject("data");
    assertThat(facts.get("validation").getAsInt())
        .isEqualTo(split.validation().size())
        .isPositive();
    assertThat(facts.get("pool").getAsInt()).isEqualTo(split.pool().size());
    Set<String> held = new HashSet<>();
    split.validation().forEach(id -> held.add(id.value()));
    assertThat(Files.readAllLines(whole.resolve("picks.csv")))
        .noneMatch(line -> line.contains(",") && held.contains(line.split(",", -1)[2]));
  }

  /** Five rounds of two events. */
  @ParameterizedTest
  @ValueSource(ints = {3, 10})
  void killedAfterSoManyEventsItStopsAtTheSameRoundWithTheSameBytes(int events) throws Exception {
    Path out = root.resolve("killed-" + events);
    try (Child child = Child.start(root.resolve("log-" + events), arguments(out, RULES))) {
      child.awaitLines(out.resolve("ledger.jsonl"), events);
      child.kill();
    }
    Cli.ok(arguments(out, RULES, "--resume"));
    requireSameAsWhole(out);
  }

  @Test
  void killedBeforeItWasNotedWhyItEndedTheNoteIsMadeUpFor() throws IOException {
    Path out = Photographs.copy(whole, root.resolve("not-noted"));
    JsonObject card = card(out);
    card.remove("ended");
    Files.writeString(out.resolve("run.json"), card.toString());
    assertThat(Cli.ok(arguments(out, RULES, "--resume")).err()).contains("already complete");
    assertThat(card(out)).isEqualTo(card(whole));
  }

  @Test
  void aResumeOfItSaysItIsCompleteAndChangesNothing() throws IOException {
    Path out = Photographs.copy(whole, root.resolve("again"));
    Cli.Outcome outcome = Cli.ok(arguments(out, RULES, "--resume"));
    assertThat(outcome.err()).contains("already complete", "(no-gain)");
    for (String name : List.of("run.json", "ledger.jsonl", "curve.csv", "picks.csv")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
  }

  @Test
  void aResumeWithoutTheRulesOrWithOthersIsRefused() {
    Cli.Outcome without = Cli.run(arguments(whole, new Object[] {"--max-epochs", 12}, "--resume"));
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).contains("had --budget").hasLineCount(1);
    Cli.Outcome none =
        Cli.run(
            arguments(
                whole,
                new Object[] {"--max-epochs", 12, "--validation-fraction", 0.25, "--budget", 30},
                "--resume"));
    assertThat(none.err()).contains("--stop uncertainty,kappa,no-gain, not nothing");
    Object[] others = RULES.clone();
    others[11] = 99;
    assertThat(Cli.run(arguments(whole, others, "--resume")).err())
        .contains("--stop-gain 100.0, not 99.0");
  }

  @Test
  void aRunWithoutRulesWritesNeitherSignalsNorFlags() throws IOException {
    Path out = root.resolve("plain");
    Cli.ok(arguments(out, new Object[] {"--max-epochs", 1, "--budget", 9}));
    assertThat(Files.readString(out.resolve("ledger.jsonl")))
        .doesNotContain("kappa", "validation", "predictions", "mean_entropy");
    assertThat(card(out).getAsJsonObject("configuration").keySet())
        .noneMatch(key -> key.startsWith("stop") || key.startsWith("validation"));
    assertThat(card(out).getAsJsonObject("ended").get("rule").getAsString()).isEqualTo("budget");
  }

  @Test
  void aComparisonOfRunsThatStopWhenTheirPredictionsSettleIsReported() throws IOException {
    Path out = root.resolve("compared");
    Object[] run = arguments(out, SOON, "--strategies", "random,entropy", "--seeds", 2);
    run[0] = "compare";
    Cli.Outcome outcome = Cli.ok(run);
    Set<Integer> lengths = new HashSet<>();
    for (String folder : List.of("random/seed-0", "random/seed-1", "entropy/seed-0")) {
      Path of = out.resolve("runs").resolve(folder);
      lengths.add(Files.readAllLines(of.resolve("curve.csv")).size());
      assertThat(card(of).getAsJsonObject("ended").get("rule").getAsString())
          .isIn("kappa", "budget");
    }
    assertThat(outcome.err()).contains("(kappa): the predictions have settled");
    assertThat(outcome.err()).doesNotContain("forecast", "validation");
    assertThat(Files.readAllLines(out.resolve("summary.csv"))).hasSize(3);
    String different = "The runs ended at different numbers of labels (random: ";
    if (lengths.size() > 1) {
      assertThat(Files.readString(out.resolve("report.html"))).contains(different);
    }
  }

  private static ImageSet images() {
    return CsvReader.read(data, data.resolve("labels.csv"));
  }

  private static Split split() {
    return GroupedSplit.of(images(), 0.25, 0.25, 0);
  }

  private static void requireSameAsWhole(Path out) throws IOException {
    for (String name : List.of("picks.csv", "model/model.safetensors")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
    assertThat(card(out).get("ended")).isEqualTo(card(whole).get("ended"));
    assertThat(withoutSeconds(out)).isEqualTo(withoutSeconds(whole));
  }

  private static List<String> withoutSeconds(Path out) throws IOException {
    return Files.readAllLines(out.resolve("ledger.jsonl")).stream()
        .map(line -> line.replaceAll("\"[a-z]+_seconds\":[^,}]*", ""))
        .toList();
  }
}
