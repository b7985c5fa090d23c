package org.medal.lab.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.medal.core.data.ClassSet;

/**
 * Strategies whose i-th runs are paired, and what can be said of them. Areas and what a strategy is
 * worth at the end are taken over the labels that all runs have: an area over more labels is no
 * better area.
 */
public final class Comparison {
  private static final String BASELINE = "random";

  private final List<StrategyRuns> strategies;
  private final ClassSet classes;
  private final StatisticsOptions options;
  private final List<Metric> metrics;
  private final LabelRange range;
  private final List<StrategySummary> summaries;

  /**
   * Compares.
   *
   * @param strategies at least one, with as many runs each
   * @throws org.medal.core.data.UsageException if the options' grades are not the classes
   * @throws org.medal.core.data.InputException if a run ended before another one began
   */
  public Comparison(List<StrategyRuns> strategies, ClassSet classes, StatisticsOptions options) {
    if (strategies.stream().map(runs -> runs.runs().size()).distinct().count() != 1) {
      throw new IllegalArgumentException("Each strategy needs a run for each seed");
    }
    this.strategies = List.copyOf(strategies);
    this.classes = classes;
    this.options = options;
    this.metrics = options.metrics(classes);
    this.range = LabelRange.of(strategies);
    this.summaries = summarise();
  }

  public List<StrategyRuns> strategies() {
    return strategies;
  }

  public ClassSet classes() {
    return classes;
  }

  /** The metrics whose curves are compared. */
  public List<Metric> metrics() {
    return metrics;
  }

  /** How intervals of means are made. */
  public IntervalKind interval() {
    return options.interval();
  }

  /** The labels that all runs have. */
  public LabelRange range() {
    return range;
  }

  /** How many runs each strategy has. */
  public int seeds() {
    return strategies.get(0).runs().size();
  }

  /** One line for each strategy, in their order. */
  public List<StrategySummary> summaries() {
    return summaries;
  }

  /** The recall of each class. */
  public List<Metric> recalls() {
    return IntStream.range(0, classes.size())
        .mapToObj(label -> Metric.recall(classes, label))
        .toList();
  }

  /**
   * The accuracy that is to be reached: the one asked for, otherwise the mean accuracy that {@code
   * random}, or the first strategy where random is missing, has at the end.
   */
  public double target() {
    StrategyRuns runs = named(BASELINE).orElse(strategies.get(0));
    return options
        .target()
        .orElseGet(
            () -> Arrays.stream(runs.at(Metric.ACCURACY, range.high())).average().orElseThrow());
  }

  /** The runs of one strategy. */
  public Optional<StrategyRuns> named(String strategy) {
    return strategies.stream().filter(runs -> runs.strategy().equals(strategy)).findFirst();
  }

  /** Labels saved on the way to an accuracy, by each strategy against random and entropy. */
  public List<Saving> savings(double accuracy) {
    List<Saving> savings = new ArrayList<>();
    for (StrategyRuns runs : strategies) {
      for (String against : List.of(BASELINE, "entropy")) {
        named(against)
            .filter(other -> !other.equals(runs))
            .ifPresent(other -> savings.add(Saving.of(runs, other, accuracy)));
      }
    }
    return savings;
  }

  /** The strategies ranked by area; empty for fewer than three strategies or two seeds. */
  public Optional<Ranks> ranks(Metric metric) {
    return strategies.size() < 3 || seeds() < 2
        ? Optional.empty()
        : Optional.of(
            Ranks.of(
                strategies.stream().map(StrategyRuns::strategy).toList(),
                strategies.stream().map(runs -> runs.areas(metric, range)).toList()));
  }

  private List<StrategySummary> summarise() {
    Map<String, Map<Metric, VersusRandom>> tests = tests();
    double target = target();
    return strategies.stream()
        .map(
            runs ->
                new StrategySummary(
                    runs.strategy(),
                    seeds(),
                    areas(runs),
                    last(runs),
                    LabelsTo.of(runs, target),
                    tests.getOrDefault(runs.strategy(), Map.of())))
        .toList();
  }

  private Map<Metric, Interval> areas(StrategyRuns runs) {
    Map<Metric, Interval> areas = new HashMap<>();
    metrics.forEach(m -> areas.put(m, interval().ofMean(runs.areas(m, range))));
    return areas;
  }

  private Map<Metric, Interval> last(StrategyRuns runs) {
    List<Metric> all = new ArrayList<>(metrics);
    all.add(Metric.CALIBRATION_ERROR);
    all.addAll(recalls());
    Map<Metric, Interval> last = new HashMap<>();
    all.forEach(m -> last.put(m, interval().ofMean(runs.at(m, range.high()))));
    return last;
  }

  private Map<String, Map<Metric, VersusRandom>> tests() {
    Map<String, Map<Metric, VersusRandom>> tests = new HashMap<>();
    Optional<StrategyRuns> random = named(BASELINE);
    if (random.isPresent() && seeds() > 1) {
      List<StrategyRuns> others =
          strategies.stream().filter(runs -> !runs.strategy().equals(BASELINE)).toList();
      TestsAgainstRandom paired = new TestsAgainstRandom(range, interval());
      for (Metric metric : metrics) {
        paired
            .of(metric, random.get(), others)
            .forEach(
                (name, test) ->
                    tests.computeIfAbsent(name, n -> new HashMap<>()).put(metric, test));
      }
    }
    return tests;
  }
}
