package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeTest {
  @TempDir static Path root;
  private static Path data;

  @BeforeAll
  static void photographs() {
    data = Photographs.in(root.resolve("data"), 40);
  }

  private static Cli.Outcome probe(Object... more) {
    Object[] all = new Object[5 + more.length];
    System.arraycopy(
        new Object[] {"probe", "--data", data, "--labels", data.resolve("labels.csv")},
        0,
        all,
        0,
        5);
    System.arraycopy(more, 0, all, 5, more.length);
    return Cli.run(all);
  }

  private static List<String> rows(Cli.Outcome outcome) {
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return outcome.out().lines().toList();
  }

  @Test
  void eachSplitHasALineAndTheLastIsTheMean() {
    List<String> rows = rows(probe("--model", "tiny", "--untrained", "--splits", 3));
    assertThat(rows).hasSize(5);
    assertThat(rows.get(0)).isEqualTo("split\tauc\tbalanced_accuracy");
    double sum = 0;
    for (String row : rows.subList(1, 4)) {
      double auc = Double.parseDouble(row.split("\t", -1)[1]);
      assertThat(auc).isBetween(0.0, 1.0);
      sum += auc;
    }
    double mean = Double.parseDouble(rows.get(4).split("\t", -1)[1]);
    assertThat(mean).isBetween(sum / 3 - 1e-4, sum / 3 + 1e-4);
  }

  @Test
  void theSameSeedsGiveTheSameNumbers() {
    assertThat(probe("--model", "tiny", "--untrained").out())
        .isEqualTo(probe("--model", "tiny", "--untrained").out());
  }

  @Test
  void randomWeightsAndSplitsAreSeededEachByItself() {
    List<String> first = rows(probe("--model", "tiny", "--untrained"));
    assertThat(rows(probe("--model", "tiny", "--untrained", "--start-seed", 4)))
        .isNotEqualTo(first);
    assertThat(rows(probe("--model", "tiny", "--untrained", "--seed", 4))).isNotEqualTo(first);
  }

  @Test
  void whatIsShippedIsProbedWithoutAnyOption() {
    assertThat(probe("--splits", 1).err()).contains("encoder: procedural, weights: shipped");
  }

  @Test
  void noSplitIsAMistake() {
    Cli.Outcome outcome = probe("--splits", 0);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--splits must be at least 1, not 0");
  }
}
