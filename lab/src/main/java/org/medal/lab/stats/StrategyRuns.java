package org.medal.lab.stats;

import java.util.Arrays;
import java.util.List;
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

  /**
   * The numbers of labels at which a curve of the mean is drawn, increasing: those of the first run
   * that lie in {@link #range}, and its ends.
   */
  public int[] labelled() {
    LabelRange range = range();
    return within(range, Arrays.stream(counts(runs.get(0))));
  }

  /** The numbers of labels in a range at which any of the runs was evaluated, and its ends. */
  int[] evaluated(LabelRange range) {
    return within(range, runs.stream().flatMapToInt(run -> Arrays.stream(counts(run))));
  }

  private static int[] within(LabelRange range, IntStream counts) {
    return IntStream.concat(
            IntStream.of(range.low(), range.high()),
            counts.filter(count -> count > range.low() && count < range.high()))
        .distinct()
        .sorted()
        .toArray();
  }

  /** The numbers of labels for which all runs of this strategy have a value. */
  public LabelRange range() {
    return LabelRange.of(List.of(this));
  }

  private static int[] counts(History run) {
    return run.results().stream().mapToInt(RoundResult::labelled).toArray();
  }

  /** How many labels each run started with. */
  IntStream starts() {
    return runs.stream().mapToInt(run -> run.results().get(0).labelled());
  }

  /** How many labels each run had at its end. */
  public int[] spent() {
    return runs.stream()
        .mapToInt(run -> run.results().get(run.results().size() - 1).labelled())
        .toArray();
  }

  /** Area under the learning curve of each run over a part of {@link #range}. */
  public double[] areas(Metric metric, LabelRange range) {
    return runs.stream()
        .mapToDouble(
            run -> LearningCurve.area(counts(run), values(run, metric), range.low(), range.high()))
        .toArray();
  }

  /** The metric of each run at a number of labels within {@link #range}. */
  public double[] at(Metric metric, int labelled) {
    return runs.stream()
        .mapToDouble(run -> LearningCurve.at(counts(run), values(run, metric), labelled))
        .toArray();
  }

  /** The mean of a metric at numbers of labels within {@link #range}, with its interval. */
  public List<Interval> curve(Metric metric, int[] labelled, IntervalKind interval) {
    return Arrays.stream(labelled).mapToObj(count -> interval.ofMean(at(metric, count))).toList();
  }

  private static double[] values(History run, Metric metric) {
    return run.results().stream().mapToDouble(result -> metric.of(result.evaluation())).toArray();
  }
}
