package org.medal.studio.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.medal.core.random.KeyedRandom;
import org.medal.lab.stats.Interval;

/**
 * Kappa with its 95 % interval over images: the percentile bootstrap (Efron, 1979) of {@value
 * #DRAWS} keyed resamples of the images, of more than 10,000 images of fewer. Resamples in which
 * kappa is not defined are left out.
 *
 * <p>Where all readers agree on all n images, every resample agrees as well, as if there were no
 * doubt. The lower end is then (A − E)/(1 − E) with A = 0.025^(1/n), the exact lower end of the
 * share of images that are agreed on (Clopper and Pearson, 1934), and E, the agreement expected by
 * chance, as observed.
 */
final class KappaInterval {
  static final int DRAWS = 2000;

  /** Of many images fewer resamples are drawn, as their ends scatter less. */
  private static final int MOST_PICKS = 20_000_000;

  private static final int FEWEST_DRAWS = 200;

  private KappaInterval() {}

  /**
   * The interval of a kappa. Images on which the same was said are counted, not looked at one by
   * one. Cost: up to {@value #DRAWS} times n picks and one kappa.
   *
   * @param said what was said of each image, as a number
   * @param different the numbers are below it
   * @param kappa of images, given how often each of the numbers is among them
   * @return empty where kappa is not defined, and with fewer than two images
   */
  static Optional<Interval> of(
      int[] said, int different, long seed, Function<int[], OptionalDouble> kappa) {
    int[] times = new int[different];
    for (int number : said) {
      times[number]++;
    }
    OptionalDouble observed = kappa.apply(times);
    if (said.length < 2 || observed.isEmpty()) {
      return Optional.empty();
    }
    double[] sorted = resampled(said, different, seed, kappa);
    double point = observed.getAsDouble();
    return Optional.of(
        new Interval(
            point,
            Math.min(point, Quantile.of(sorted, .025)),
            Math.max(point, Quantile.of(sorted, .975))));
  }

  private static double[] resampled(
      int[] said, int different, long seed, Function<int[], OptionalDouble> kappa) {
    KeyedRandom random = KeyedRandom.of(seed, "kappa-bootstrap", said.length);
    return IntStream.range(0, draws(said.length))
        .mapToObj(draw -> kappa.apply(drawn(said, different, random)))
        .flatMapToDouble(OptionalDouble::stream)
        .sorted()
        .toArray();
  }

  private static int draws(int images) {
    return Math.max(FEWEST_DRAWS, Math.min(DRAWS, MOST_PICKS / images));
  }

  private static int[] drawn(int[] said, int different, KeyedRandom random) {
    int[] times = new int[different];
    for (int i = 0; i < said.length; i++) {
      times[said[random.nextInt(said.length)]]++;
    }
    return times;
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
