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
    Optional<Interval> kappa =
        KappaInterval.of(both.size(), seed, rows -> CohensKappa.of(table(both, categories, rows)));
    return both.stream().allMatch(said -> said[0] == said[1])
        ? kappa.map(certain -> KappaInterval.ofFullAgreement(counts(both, categories)))
        : kappa;
  }

  private static int[][] table(List<int[]> both, int categories, int[] rows) {
    int[][] table = new int[categories][categories];
    for (int row : rows) {
      int[] said = both.get(row);
      table[said[0]][said[1]]++;
    }
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
    Optional<Interval> kappa =
        KappaInterval.of(
            counts.size(),
            seed,
            rows -> FleissKappa.of(Arrays.stream(rows).mapToObj(counts::get).toList()));
    if (counts.stream().allMatch(Kappas::isUnanimous)) {
      kappa = kappa.map(certain -> KappaInterval.ofFullAgreement(counts));
    }
    return kappa.map(
        k -> new Fleiss(counts.size(), verdicts.readersTogether(), k.mean(), k.low(), k.high()));
  }

  private static boolean isUnanimous(int[] counts) {
    return Arrays.stream(counts).filter(count -> count > 0).count() == 1;
  }
}
