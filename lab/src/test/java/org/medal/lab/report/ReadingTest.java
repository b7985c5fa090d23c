package org.medal.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.StrategySummary;
import org.medal.lab.stats.VersusRandom;

class ReadingTest {
  private static StrategySummary summary(
      String strategy, int seeds, double area, Map<Metric, VersusRandom> tests) {
    Interval interval = new Interval(area, area, area);
    Map<Metric, Interval> areas =
        Map.of(Metric.ACCURACY, interval, Metric.AUC, interval, Metric.BALANCED_ACCURACY, interval);
    return new StrategySummary(strategy, seeds, areas, interval, OptionalInt.empty(), tests);
  }

  private static Map<Metric, VersusRandom> tests(double accuracy, double auc) {
    return Map.of(
        Metric.ACCURACY, new VersusRandom(accuracy, accuracy),
        Metric.AUC, new VersusRandom(auc, auc));
  }

  @Test
  void whatIsShownAndWhatIsNotIsSaidForEachMetric() {
    String text =
        Reading.of(
            List.of(
                summary("random", 10, .8, Map.of()),
                summary("medal", 10, .83, tests(.01, .4)),
                summary("k-center", 10, .7, tests(.2, .02))));
    assertThat(text)
        .contains("Accuracy curve", "2 comparisons (Holm)")
        .contains("Shown to differ from random: medal (+0.030, p = 0.010).")
        .contains("could be shown for k-center (-0.100, p = 0.200).")
        .contains("Shown to differ from random: k-center (-0.100, p = 0.020).")
        .contains("could be shown for medal (+0.030, p = 0.400).")
        .doesNotContain("take at least");
  }

  @Test
  void tooFewSeedsForSoManyStrategiesAreCalledSo() {
    List<StrategySummary> summaries =
        List.of(
            summary("random", 5, .8, Map.of()),
            summary("medal", 5, .9, tests(.125, .125)),
            summary("entropy", 5, .9, tests(.125, .125)));
    assertThat(Reading.of(summaries))
        .contains("5 seeds and 2 strategies", "below 0.125", "take at least 7 seeds");
  }

  @Test
  void oneSeedSaysNothing() {
    assertThat(Reading.of(List.of(summary("random", 1, .8, Map.of()))))
        .contains("one seed nothing can be said");
  }
}
