package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.medal.lab.stats.Runs.points;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairedTestsTest {
  @Test
  void eachIsComparedWithTheBaselineAndAllAreCorrectedTogether() {
    List<PairedTest> tests =
        PairedTests.of(
            List.of(new double[] {11, 22, 33}, new double[] {9, 21, 29}),
            new double[] {10, 20, 30},
            IntervalKind.T);
    assertThat(tests.get(0).difference().mean()).isCloseTo(2, within(1e-12));
    assertThat(tests.get(1).difference().mean()).isCloseTo(-1. / 3, within(1e-12));
    // of eight sign patterns two are as extreme; twice that for Holm
    assertThat(tests.get(0).signFlips()).isEqualTo(new PValue(.25, .5));
    assertThat(tests.get(1).signFlips()).isEqualTo(new PValue(1, 1));
  }

  @Test
  void aComparisonTestsAgainstTheArmThatIsNamedToo() {
    Comparison comparison =
        new Comparison(
            List.of(points("random", .5, .6), points("medal", .7, .7), points("other", .7, .8)),
            Runs.CLASSES,
            StatisticsOptions.STANDARD.withReference("medal"));
    assertThat(comparison.baseline()).isEqualTo("random");
    Comparison against = comparison.againstReference().orElseThrow();
    assertThat(against.baseline()).isEqualTo("medal");
    assertThat(against.summaries().get(0).test(Metric.AUC).orElseThrow().difference().mean())
        .isCloseTo(-.15, within(1e-12));
    assertThat(against.summaries().get(1).test(Metric.AUC)).isEmpty();
    assertThat(against.summaries().get(2).test(Metric.AUC).orElseThrow().difference().mean())
        .isCloseTo(.05, within(1e-12));
  }

  @Test
  void withoutTheArmThatIsNamedThereIsNoSecondComparison() {
    Comparison comparison =
        new Comparison(
            List.of(points("random", .5, .6)),
            Runs.CLASSES,
            StatisticsOptions.STANDARD.withReference("medal"));
    assertThat(comparison.againstReference()).isEmpty();
  }
}
