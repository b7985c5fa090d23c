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
  private static final String RANDOM = "random";

  private final List<StrategyRuns> strategies;
  private final ClassSet classes;
  private final StatisticsOptions options;
  private final List<Metric> metrics;
  private final LabelRange range;
  private final String baseline;
  private final List<StrategySummary> summaries;

  /**
   * Compares with random.
   *
   * @param strategies at least one, with as many runs each
   * @throws org.medal.core.data.UsageException if the options' grades are not the classes
   * @throws org.medal.core.data.InputException if a run ended before another one began
   */
  public Comparison(List<StrategyRuns> strategies, ClassSet classes, StatisticsOptions options) {
    this(strategies, classes, options, RANDOM);
  }

  private Comparison(
      List<StrategyRuns> strategies, ClassSet classes, StatisticsOptions options, String baseline) {
    if (strategies.stream().map(runs -> runs.runs().size()).distinct().count() != 1) {
      throw new IllegalArgumentException("Each strategy needs a run for each seed");
    }
    this.strategies = List.copyOf(strategies);
    this.classes = classes;
    this.options = options;
    this.metrics = options.metrics(classes);
    this.range = LabelRange.of(strategies);
    this.baseline = baseline;
    this.summaries = summarise();
  }

  /** The same, but for the tests: those against the arm that the options name, if it is there. */
  public Optional<Comparison> againstReference() {
    return options
        .reference()
        .filter(name -> named(name).isPresent())
        .map(name -> new Comparison(strategies, classes, options, name));
  }

  /** The strategy, or other arm, that the tests are against. */
  public String baseline() {
    return baseline;
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
    StrategyRuns runs = named(RANDOM).orElse(strategies.get(0));
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
      for (String against : List.of(RANDOM, "entropy")) {
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
    Map<String, Map<Metric, PairedTest>> tests = tests();
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

  private Map<String, Map<Metric, PairedTest>> tests() {
    Map<String, Map<Metric, PairedTest>> tests = new HashMap<>();
    Optional<StrategyRuns> against = named(baseline);
    if (against.isPresent() && seeds() > 1) {
      metrics.forEach(metric -> tests(metric, against.get(), tests));
    }
    return tests;
  }

  private void tests(
      Metric metric, StrategyRuns against, Map<String, Map<Metric, PairedTest>> tests) {
    List<StrategyRuns> others =
        strategies.stream().filter(runs -> !runs.strategy().equals(baseline)).toList();
    List<PairedTest> paired =
        PairedTests.of(
            others.stream().map(runs -> runs.areas(metric, range)).toList(),
            against.areas(metric, range),
            interval());
    for (int i = 0; i < paired.size(); i++) {
      tests
          .computeIfAbsent(others.get(i).strategy(), name -> new HashMap<>())
          .put(metric, paired.get(i));
    }
  }
}
