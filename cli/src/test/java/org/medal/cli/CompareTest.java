package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strategies against seeds. */
class CompareTest {
  @TempDir static Path root;
  private static Path data;
  private static Path out;

  @BeforeAll
  static void oneComparison() {
    data = Photographs.in(root.resolve("data"), 40);
    out = root.resolve("out");
    Cli.ok(arguments());
  }

  private static Object[] arguments() {
    return new Object[] {
      "compare",
      "--data",
      data,
      "--labels",
      data.resolve("labels.csv"),
      "--out",
      out,
      "--strategies",
      "random,entropy",
      "--seeds",
      2,
      "--seed",
      3,
      "--initial-size",
      6,
      "--batch",
      4,
      "--budget",
      10,
      "--model",
      "tiny",
      "--size",
      64,
      "--max-epochs",
      2,
      "--resume"
    };
  }

  @Test
  void oneFolderPerStrategyAndSeed() throws IOException {
    for (String strategy : List.of("random", "entropy")) {
      for (int seed = 3; seed <= 4; seed++) {
        Path run = out.resolve("runs/" + strategy + "/seed-" + seed);
        for (String name : List.of("curve.csv", "picks.csv", "run.json", "model", "report.html")) {
          assertThat(run.resolve(name)).exists();
        }
      }
    }
    assertThat(Files.readString(out.resolve("report.html"))).contains("entropy", "random");
  }

  @Test
  void seedsArePairedByTheirInitialSet() throws IOException {
    assertThat(initial("random", 3)).isEqualTo(initial("entropy", 3)).hasSize(6);
    assertThat(initial("random", 3)).isNotEqualTo(initial("random", 4));
  }

  private static List<String> initial(String strategy, int seed) throws IOException {
    Path picks = out.resolve("runs/" + strategy + "/seed-" + seed + "/picks.csv");
    return Files.readAllLines(picks).stream().filter(line -> line.startsWith("0,")).toList();
  }

  @Test
  void theSummaryHasTheColumnsOfTheContract() throws IOException {
    List<String> lines = Files.readAllLines(out.resolve("summary.csv"));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .startsWith(
            "strategy,seeds,aulc_accuracy,aulc_accuracy_ci_low,aulc_accuracy_ci_high,aulc_auc,")
        .endsWith(",labels_to_target,p_vs_random");
    assertThat(lines.get(1)).startsWith("random,2,");
  }

  @Test
  void whatIsLeftOfItResumesToTheSameSummary() throws IOException {
    byte[] summary = Files.readAllBytes(out.resolve("summary.csv"));
    Path picks = out.resolve("runs/entropy/seed-4/picks.csv");
    byte[] picked = Files.readAllBytes(picks);
    Files.delete(out.resolve("summary.csv"));
    // as if it had died after the first answer of the last run
    Path ledger = picks.resolveSibling("ledger.jsonl");
    Files.writeString(ledger, Files.readAllLines(ledger).get(0) + "\n{\"event\":\"tra");
    Files.delete(picks);
    Cli.Outcome outcome = Cli.ok(arguments());
    assertThat(outcome.err()).contains("[random, seed 3] already complete");
    assertThat(out.resolve("summary.csv")).hasBinaryContent(summary);
    assertThat(picks).hasBinaryContent(picked);
  }

  @Test
  void itDoesNotGoOnInTheFolderOfASingleRun() {
    Object[] arguments = arguments();
    arguments[6] = out.resolve("runs/random/seed-3");
    Cli.Outcome outcome = Cli.run(arguments);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("seed-3", "nothing to resume").hasLineCount(1);
  }

  @Test
  void gradesThatAreNotTheClassesAreRefusedBeforeAnyRun() {
    Path none = root.resolve("none");
    Object[] arguments = Arrays.copyOf(arguments(), arguments().length + 2);
    arguments[6] = none;
    arguments[arguments.length - 2] = "--ordered";
    arguments[arguments.length - 1] = "low,middle,high";
    Cli.Outcome outcome = Cli.run(arguments);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--ordered names 'low', which is none of the classes");
    assertThat(none.resolve("runs")).doesNotExist();
  }
}
