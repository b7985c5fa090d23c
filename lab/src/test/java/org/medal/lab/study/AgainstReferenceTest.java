package org.medal.lab.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.lab.stats.IntervalKind;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.Runs;
import org.medal.lab.stats.StrategyRuns;

class AgainstReferenceTest {
  private static List<String> lines(IntervalKind interval) throws IOException {
    List<StrategyRuns> arms =
        List.of(Runs.points("medal", .5, .5, .5), Runs.points("variant", .5, .5, .8));
    Metric kappa = Metric.quadraticKappa(new int[] {0, 1});
    String csv = AgainstReference.csv(arms, "medal", List.of(Metric.ACCURACY, kappa), interval);
    return csv.lines().skip(1).toList();
  }

  @Test
  void metricsAndIntervalsAreThoseAskedFor() throws IOException {
    assertThat(lines(IntervalKind.BOOTSTRAP))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("variant,accuracy,3,0.1").contains(",0.0,0.3"),
            line -> assertThat(line).startsWith("variant,quadratic_kappa,3,").contains(",0.0,0.6"));
    assertThat(lines(IntervalKind.T).get(0).split(",", -1)[4]).startsWith("-0.33");
  }
}
