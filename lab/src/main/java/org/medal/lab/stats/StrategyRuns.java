package org.medal.lab.stats;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.medal.core.loop.History;
import org.medal.core.loop.RoundResult;
import org.medal.core.metrics.LearningCurve;

/**
 * The runs of one strategy, one a seed.
 *
 * @param strategy its name
 * @param runs in the order of the seeds
 */
public record StrategyRuns(String strategy, List<History> runs) {
  public StrategyRuns {
    runs = List.copyOf(runs);
  }

  /** The numbers of labels at which every run was evaluated, increasing. */
  public int[] labelled() {
    return labelled(List.of(this));
  }

  /** The numbers of labels at which every run of all {@code strategies} was evaluated. */
  public static int[] labelled(List<StrategyRuns> strategies) {
    TreeSet<Integer> common = new TreeSet<>(counts(strategies.get(0).runs().get(0)));
    strategies.forEach(strategy -> strategy.runs().forEach(run -> common.retainAll(counts(run))));
    return common.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Integer> counts(History run) {
    return run.results().stream().map(RoundResult::labelled).toList();
  }

  /** How many labels each run had at its end. */
  public int[] spent() {
    return runs.stream()
        .mapToInt(run -> run.results().get(run.results().size() - 1).labelled())
        .toArray();
  }

  /** Area under the learning curve of each run over some of {@link #labelled()}. */
  public double[] areas(Metric metric, int[] labelled) {
    return runs.stream()
        .mapToDouble(run -> LearningCurve.area(labelled, values(run, labelled, metric)))
        .toArray();
  }

  /** The metric at some of {@link #labelled()}, with its interval over the runs. */
  public List<Interval> curve(Metric metric, int[] labelled) {
    double[][] values = new double[runs.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = values(runs.get(i), labelled, metric);
    }
    return IntStream.range(0, labelled.length)
        .mapToObj(point -> Interval.ofMean(column(values, point)))
        .toList();
  }

  private static double[] column(double[][] values, int column) {
    return Arrays.stream(values).mapToDouble(row -> row[column]).toArray();
  }

  private static double[] values(History run, int[] labelled, Metric metric) {
    return run.results().stream()
        .filter(result -> Arrays.binarySearch(labelled, result.labelled()) >= 0)
        .mapToDouble(result -> metric.of(result.evaluation()))
        .toArray();
  }
}
