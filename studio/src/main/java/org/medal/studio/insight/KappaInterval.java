package org.medal.studio.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.medal.core.random.KeyedRandom;
import org.medal.lab.stats.Interval;

/**
 * Kappa with its 95 % interval over images: the percentile bootstrap (Efron, 1979) of {@value
 * #DRAWS} keyed resamples of the images. Resamples in which kappa is not defined are left out.
 *
 * <p>Where all readers agree on all n images, every resample agrees as well, as if there were no
 * doubt. The lower end is then (A − E)/(1 − E) with A = 0.025^(1/n), the exact lower end of the
 * share of images that are agreed on (Clopper and Pearson, 1934), and E, the agreement expected by
 * chance, as observed.
 */
final class KappaInterval {
  static final int DRAWS = 2000;

  private KappaInterval() {}

  /**
   * The interval of a kappa. Cost: {@value #DRAWS} times that of {@code kappa}.
   *
   * @param images how many
   * @param kappa of the images at these places, the same ones several times
   * @return empty where kappa is not defined, and with fewer than two images
   */
  static Optional<Interval> of(int images, long seed, Function<int[], OptionalDouble> kappa) {
    int[] all = new int[images];
    Arrays.setAll(all, i -> i);
    OptionalDouble observed = kappa.apply(all);
    if (images < 2 || observed.isEmpty()) {
      return Optional.empty();
    }
    double[] sorted = resampled(images, seed, kappa);
    double point = observed.getAsDouble();
    return Optional.of(
        new Interval(
            point,
            Math.min(point, Quantile.of(sorted, .025)),
            Math.max(point, Quantile.of(sorted, .975))));
  }

  private static double[] resampled(int images, long seed, Function<int[], OptionalDouble> kappa) {
    KeyedRandom random = KeyedRandom.of(seed, "kappa-bootstrap", images);
    double[] values = new double[DRAWS];
    int defined = 0;
    int[] drawn = new int[images];
    for (int draw = 0; draw < DRAWS; draw++) {
      Arrays.setAll(drawn, i -> random.nextInt(images));
      OptionalDouble value = kappa.apply(drawn);
      if (value.isPresent()) {
        values[defined++] = value.getAsDouble();
      }
    }
    double[] sorted = Arrays.copyOf(values, defined);
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * The interval where all readers agree on all images.
   *
   * @param counts for each image, how often each category was given; more than one category in all
   */
  static Interval ofFullAgreement(List<int[]> counts) {
    double chance = chance(counts);
    double share = Math.pow(.025, 1.0 / counts.size());
    return new Interval(1, (share - chance) / (1 - chance), 1);
  }

  private static double chance(List<int[]> counts) {
    int[] totals = new int[counts.get(0).length];
    for (int[] row : counts) {
      Arrays.setAll(totals, c -> totals[c] + row[c]);
    }
    double all = Arrays.stream(totals).sum();
    return Arrays.stream(totals).mapToDouble(total -> total / all * total / all).sum();
  }
}
