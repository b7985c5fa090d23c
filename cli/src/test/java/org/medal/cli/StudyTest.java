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

/** Studies of layers and of any options. */
class StudyTest {
  @TempDir static Path root;
  private static Path data;

  @BeforeAll
  static void photographs() {
    data = Photographs.in(root.resolve("data"), 24);
  }

  @Test
  void theReportOfAStudyOfLayersIsNotReplacedByThatOfAComparison() throws IOException {
    Path out = root.resolve("own report");
    Cli.ok(arguments("layers", out, "--layers", "block2", "--seeds", 1));
    byte[] report = Files.readAllBytes(out.resolve("report.html"));
    Cli.Outcome outcome = Cli.run("report", out);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains(out.toString(), "study of layers", "--resume");
    assertThat(out.resolve("report.html")).hasBinaryContent(report);
  }

  private static Object[] twoSeeds(String study, Path out, Object... more) {
    List<Object> all = new ArrayList<>(List.of(more));
    all.addAll(List.of("--seeds", 2));
    return arguments(study, out, all.toArray());
  }

  private static Object[] arguments(String study, Path out, Object... more) {
    List<Object> all =
        new ArrayList<>(
            List.of("study", study, "--data", data, "--labels", data.resolve("labels.csv")));
    all.addAll(
        List.of("--out", out, "--initial-size", 6, "--batch", 4, "--size", 64, "--model", "tiny"));
    all.addAll(List.of("--max-epochs", 1, "--initial", "random"));
    all.addAll(List.of(more));
    return all.toArray();
  }

  @Test
  void everyBlockMeetsEveryDistanceBesideTwoBaselines() throws IOException {
    Path out = root.resolve("layers");
    Cli.ok(arguments("layers", out, "--seeds", 1));
    List<String> rows = Files.readAllLines(out.resolve("layers.csv"));
    assertThat(rows).hasSize(1 + 2 + 4 * 6);
    assertThat(rows.get(1)).startsWith("random,,,1,false,");
    assertThat(rows).anyMatch(row -> row.startsWith("medal,block3,kulsinski,1,false,"));
    String report = Files.readString(out.resolve("report.html"));
    assertThat(report).contains("rank correlation (Spearman)", "Russell–Rao and Kulsinski");
    assertThat(report.split("<svg ", -1)).hasSize(1 + 3);
    Path run = out.resolve("runs/medal_block1_cosine/seed-0");
    assertThat(run.resolve("model")).doesNotExist();
    assertThat(Files.readAllLines(run.resolve("picks.csv"))).hasSize(1 + 6 + 4);
    assertThat(Files.readString(out.resolve("runs/medal_block1_russellrao/seed-0/run.json")))
        .contains("\"scale-boolean\": \"true\"");
  }

  /** The sum of the ledger's entropies, and nothing else, is what the table says. */
  @Test
  void theEntropyIsThatOfThePicks() throws IOException {
    Path out = root.resolve("entropy");
    Cli.ok(arguments("layers", out, "--layers", "block2", "--seeds", 1));
    double sum =
        Files.readAllLines(out.resolve("runs/medal_block2_euclidean/seed-0/picks.csv")).stream()
            .filter(line -> line.startsWith("1,"))
            .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".*,", "")))
            .sum();
    String row =
        Files.readAllLines(out.resolve("layers.csv")).stream()
            .filter(line -> line.startsWith("medal,block2,euclidean"))
            .findFirst()
            .orElseThrow();
    assertThat(Double.parseDouble(row.split(",", -1)[5]))
        .isCloseTo(sum, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void killedAndResumedItEndsInTheSameBytes() throws Exception {
    Object[] few = {"--layers", "block3"};
    Path whole = root.resolve("whole");
    Cli.ok(twoSeeds("layers", whole, few));
    Path out = root.resolve("killed");
    try (Child child = Child.start(root.resolve("log"), twoSeeds("layers", out, few))) {
      child.awaitLines(out.resolve("runs/medal_block3_cosine/seed-0/ledger.jsonl"), 2);
      child.kill();
    }
    assertThat(out.resolve("layers.csv")).doesNotExist();
    Cli.Outcome resumed = Cli.ok(twoSeeds("layers", out, "--layers", "block3", "--resume"));
    assertThat(resumed.err()).contains("[random, seed 0] already complete");
    assertThat(out.resolve("layers.csv")).hasSameBinaryContentAs(whole.resolve("layers.csv"));
  }

  @Test
  void optionsVaryOneAtATimeAgainstRandomAndTheReference() throws IOException {
    Path out = root.resolve("ablations");
    Cli.ok(
        twoSeeds(
            "ablations",
            out,
            "--budget",
            14,
            "--vary",
            "aggregation=mean,min",
            "--vary",
            "candidates=4,6"));
    List<String> rows = Files.readAllLines(out.resolve("summary.csv"));
    assertThat(rows)
        .extracting(row -> row.replaceFirst(",.*", ""))
        .containsExactly(
            "strategy",
            "random",
            "medal",
            "medal aggregation=min",
            "medal candidates=4",
            "medal candidates=6");
    assertThat(Files.readString(out.resolve("runs/medal_candidates=4/seed-1/run.json")))
        .contains("\"candidates\": \"4\"", "\"aggregation\": \"mean\"", "\"budget\": \"14\"");
    assertThat(Files.readAllLines(out.resolve("ablations.csv")))
        .hasSizeGreaterThanOrEqualTo(1 + 3 * 4)
        .anyMatch(row -> row.startsWith("medal aggregation=min,accuracy,2,"))
        .anyMatch(row -> row.startsWith("random,auc,2,"));
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("Against random, paired by seed", "Against medal, paired by seed");
    Cli.ok("report", out, "--format", "md");
    assertThat(Files.readString(out.resolve("report.md")))
        .contains("Against medal, paired by seed");
  }

  @Test
  void theFullGridHasAllCombinationsAndFlagsVaryToo() throws IOException {
    Path out = root.resolve("grid");
    Cli.ok(
        arguments(
            "ablations",
            out,
            "--budget",
            10,
            "--seeds",
            1,
            "--full-grid",
            "--vary",
            "balance=true,false",
            "--vary",
            "layer=block2,block3"));
    assertThat(out.resolve("runs/medal_balance=true_layer=block2/seed-0/run.json"))
        .content()
        .contains("\"balance\": \"true\"", "\"layer\": \"block2\"");
    // false and block3 are what the run is anyway
    assertThat(out.resolve("runs").toFile().list())
        .containsExactlyInAnyOrder(
            "random",
            "medal",
            "medal_balance=true_layer=block2",
            "medal_balance=true_layer=block3",
            "medal_balance=false_layer=block2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "aggregations=min | 'aggregations', did you mean aggregation",
        "aggregation=median | --vary aggregation=median, median, centroid",
        "batch=many | --vary batch=many, 'many', whole number",
        "out=x | 'out'",
        "aggregation | OPTION=VALUE",
        "aggregation=mean | only what the run is anyway",
        "size=96 | --size",
      })
  void aMistakeIsOneLineThatNamesIt(String vary, String words) {
    Path out = root.resolve("mistake");
    Cli.Outcome outcome = Cli.run(arguments("ablations", out, "--vary", vary));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.messages()).hasSize(1);
    assertThat(outcome.err()).contains(words.split(", "));
    assertThat(out).doesNotExist();
  }

  @Test
  void runsThatBeginWithOtherLabelsAreNotSaidToShareThem() throws IOException {
    Path starts = root.resolve("starts");
    Cli.ok(twoSeeds("ablations", starts, "--vary", "initial=orb", "--budget", 10));
    assertThat(Files.readString(starts.resolve("report.html")))
        .contains("runs of one seed share test set and random heads.");
    Path ends = root.resolve("ends");
    Cli.ok(twoSeeds("ablations", ends, "--vary", "aggregation=min", "--budget", 10));
    assertThat(Files.readString(ends.resolve("report.html")))
        .contains("runs of one seed share test set, initial set and random heads.");
  }

  @Test
  void aLayerTheNetworkDoesNotHaveIsNamed() {
    Cli.Outcome outcome =
        Cli.run(arguments("layers", root.resolve("none"), "--layers", "block1,mixed5"));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("'mixed5'", "block3").hasLineCount(1);
  }

  @Test
  void optionsMayStandInAFile() throws IOException {
    Path yaml = root.resolve("study.yaml");
    Files.writeString(yaml, "candidates: 5\nvary: [aggregation=min]\nbudget: 10\n");
    Path out = root.resolve("yaml");
    Cli.ok(arguments("ablations", out, "--config", yaml, "--seeds", 1));
    assertThat(Files.readString(out.resolve("runs/medal_aggregation=min/seed-0/run.json")))
        .contains("\"candidates\": \"5\"", "\"aggregation\": \"min\"");
  }
}
