package org.medal.studio.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.medal.core.metrics.CohensKappa;
import org.medal.core.metrics.FleissKappa;
import org.medal.lab.stats.Interval;
import org.medal.studio.insight.Agreement.Fleiss;
import org.medal.studio.insight.Agreement.PairAgreement;

/** Kappas of what readers say, with their intervals. */
final class Kappas {
  private Kappas() {}

  static List<PairAgreement> pairs(Verdicts verdicts, long seed) {
    List<String> readers = verdicts.readers();
    List<PairAgreement> pairs = new ArrayList<>();
    for (int i = 0; i < readers.size(); i++) {
      for (int j = i + 1; j < readers.size(); j++) {
        List<int[]> both = verdicts.of(readers.get(i), readers.get(j));
        if (!both.isEmpty()) {
          pairs.add(pair(readers.get(i), readers.get(j), both, verdicts.categories(), seed));
        }
      }
    }
    return pairs;
  }

  private static PairAgreement pair(
      String first, String second, List<int[]> both, int categories, long seed) {
    Optional<Interval> kappa = cohen(both, categories, seed);
    return new PairAgreement(
        first,
        second,
        both.size(),
        (int) both.stream().filter(said -> said[0] == said[1]).count(),
        number(kappa.map(Interval::mean)),
        number(kappa.map(Interval::low)),
        number(kappa.map(Interval::high)));
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  private static Optional<Interval> cohen(List<int[]> both, int categories, long seed) {
    int[] cells = both.stream().mapToInt(said -> said[0] * categories + said[1]).toArray();
    Optional<Interval> kappa =
        KappaInterval.of(
            cells,
            categories * categories,
            seed,
            times -> CohensKappa.of(table(times, categories)));
    return both.stream().allMatch(said -> said[0] == said[1])
        ? kappa.map(certain -> KappaInterval.ofFullAgreement(counts(both, categories)))
        : kappa;
  }

  private static int[][] table(int[] times, int categories) {
    int[][] table = new int[categories][];
    Arrays.setAll(
        table, row -> Arrays.copyOfRange(times, row * categories, (row + 1) * categories));
    return table;
  }

  private static List<int[]> counts(List<int[]> both, int categories) {
    return both.stream().map(said -> counts(said, categories)).toList();
  }

  private static int[] counts(int[] said, int categories) {
    int[] counts = new int[categories];
    for (int category : said) {
      counts[category]++;
    }
    return counts;
  }

  static Optional<Fleiss> fleiss(Verdicts verdicts, long seed) {
    List<int[]> counts = verdicts.counts();
    List<List<Integer>> rows = counts.stream().map(Kappas::list).toList();
    List<List<Integer>> different = rows.stream().distinct().toList();
    List<int[]> ratings = different.stream().map(Kappas::array).toList();
    int[] said = rows.stream().mapToInt(different::indexOf).toArray();
    Optional<Interval> kappa =
        KappaInterval.of(said, ratings.size(), seed, times -> FleissKappa.of(ratings, times));
    if (counts.stream().allMatch(Kappas::isUnanimous)) {
      kappa = kappa.map(certain -> KappaInterval.ofFullAgreement(counts));
    }
    return kappa.map(
        k -> new Fleiss(counts.size(), verdicts.readersTogether(), k.mean(), k.low(), k.high()));
  }

  private static List<Integer> list(int[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  private static int[] array(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean isUnanimous(int[] counts) {
    return Arrays.stream(counts).filter(count -> count > 0).count() == 1;
  }
}
