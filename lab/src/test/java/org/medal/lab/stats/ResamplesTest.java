package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.random.KeyedRandom;

class ResamplesTest {
  private static double[] values(int n) {
    KeyedRandom random = KeyedRandom.of(n, "values");
    return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
  }

  /** The means of all nⁿ draws one by one, sorted. */
  private static double[] everyMean(double[] values) {
    int n = values.length;
    double[] means = new double[(int) Math.pow(n, n)];
    for (int draw = 0; draw < means.length; draw++) {
      int rest = draw;
      for (int i = 0; i < n; i++) {
        means[draw] += values[rest % n] / n;
        rest /= n;
      }
    }
    Arrays.sort(means);
    return means;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 6})
  void fewSeedsHaveThePercentilesOfAllDraws(int n) {
    double[] values = values(n);
    double[] means = everyMean(values);
    Interval interval = IntervalKind.BOOTSTRAP.ofMean(values);
    int low = (int) Math.ceil(.025 * means.length) - 1;
    int high = (int) Math.ceil(.975 * means.length) - 1;
    assertThat(interval.low()).isCloseTo(means[low], within(1e-9));
    assertThat(interval.high()).isCloseTo(means[high], within(1e-9));
    assertThat(interval.mean())
        .isCloseTo(Arrays.stream(values).average().orElseThrow(), within(0.));
  }

  @Test
  void manySeedsAreDrawnCloseToTheNormalLimitAndAlwaysAlike() {
    double[] values = values(200);
    Interval interval = IntervalKind.BOOTSTRAP.ofMean(values);
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / 200;
    double half = 1.959964 * Math.sqrt(variance / 200);
    assertThat(interval.low()).isCloseTo(mean - half, within(.05 * half));
    assertThat(interval.high()).isCloseTo(mean + half, within(.05 * half));
    assertThat(IntervalKind.BOOTSTRAP.ofMean(values)).isEqualTo(interval);
  }

  @Test
  void oneSeedHasNoInterval() {
    assertThat(IntervalKind.BOOTSTRAP.ofMean(new double[] {.7}))
        .isEqualTo(new Interval(.7, .7, .7));
  }

  @Test
  void aPercentileMayBeInfinite() {
    Resamples two = Resamples.of(2);
    double[] values = two.each(times -> times[0] == 2 ? Double.POSITIVE_INFINITY : times[0]);
    assertThat(two.quantile(values, .75)).isEqualTo(1);
    assertThat(two.quantile(values, .76)).isInfinite();
  }
}
