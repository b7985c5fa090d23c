package org.medal.lab.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Strategies ranked within each seed, 1 the best, and what average ranks must differ by to be told
 * apart (Nemenyi): q·√(k(k + 1)/(6N)) with q the 95 % point of the studentised range of k values
 * over √2. Seeds are the blocks, and all of them repeat on one data set: ranks tell about that data
 * set, not about others.
 *
 * <p>Source: Demšar, Statistical Comparisons of Classifiers over Multiple Data Sets, JMLR 7, 2006,
 * section 3.2.2.
 *
 * @param strategies with their average ranks, the best first
 * @param seeds how many blocks
 * @param friedman the test that all rank alike, to be looked at first
 * @param criticalDifference what average ranks must differ by
 */
public record Ranks(
    List<Ranked> strategies, int seeds, Friedman friedman, double criticalDifference) {
  /** Scores that are equal but for rounding are ties. */
  private static final double ROUNDING = 1e-12;

  /**
   * A strategy and its mean rank over the seeds.
   *
   * @param strategy its name
   * @param rank 1 if it was always the best
   */
  public record Ranked(String strategy, double rank) {}

  /**
   * Ranks by scores of which higher ones are better.
   *
   * @param names of at least two strategies
   * @param scores for each strategy one for each of at least two seeds
   */
  static Ranks of(List<String> names, List<double[]> scores) {
    int k = names.size();
    int seeds = scores.get(0).length;
    double[][] ranks =
        IntStream.range(0, seeds)
            .mapToObj(seed -> ranks(scores.stream().mapToDouble(s -> s[seed]).toArray()))
            .toArray(double[][]::new);
    List<Ranked> ranked =
        IntStream.range(0, k)
            .mapToObj(
                j ->
                    new Ranked(
                        names.get(j),
                        IntStream.range(0, seeds).mapToDouble(i -> ranks[i][j]).sum() / seeds))
            .sorted(Comparator.comparingDouble(Ranked::rank))
            .toList();
    return new Ranks(ranked, seeds, Friedman.of(ranks), criticalDifference(k, seeds));
  }

  /** Nemenyi's critical difference at 5 % of the average ranks of k strategies over n blocks. */
  static double criticalDifference(int k, int n) {
    double q = StudentizedRange.quantile(.95, k) / Math.sqrt(2);
    return q * Math.sqrt(k * (k + 1) / (6.0 * n));
  }

  private static double[] ranks(double[] scores) {
    double[] ranks = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      ranks[i] = .5;
      for (double other : scores) {
        boolean tied = Math.abs(other - scores[i]) <= ROUNDING;
        ranks[i] += tied ? .5 : other > scores[i] ? 1 : 0;
      }
    }
    return ranks;
  }

  /**
   * The largest sets of neighbouring strategies, two or more each, of which no two are shown to
   * differ.
   *
   * @return first and last place of each in {@link #strategies}, from the best on
   */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    int reached = 0;
    for (int first = 0; first < strategies.size(); first++) {
      int last = first;
      while (last + 1 < strategies.size()
          && strategies.get(last + 1).rank() - strategies.get(first).rank() < criticalDifference) {
        last++;
      }
      if (last > first && last > reached) {
        groups.add(new Group(first, last));
        reached = last;
      }
    }
    return groups;
  }

  /**
   * Neighbours in the order of average ranks.
   *
   * @param first place of the best
   * @param last place of the worst
   */
  public record Group(int first, int last) {}
}
