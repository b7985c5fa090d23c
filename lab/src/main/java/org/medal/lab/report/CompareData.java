package org.medal.lab.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.medal.core.data.ClassSet;
import org.medal.core.data.SampleId;
import org.medal.core.loop.History;
import org.medal.core.loop.RoundResult;
import org.medal.lab.record.ArmRecord;
import org.medal.lab.record.ComparisonRecord;
import org.medal.lab.record.MapPoint;
import org.medal.lab.record.RunFacts;
import org.medal.lab.record.RunRecord;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.StrategyRuns;
import org.medal.lab.stats.StrategySummary;

/**
 * What the report of a comparison is about: the seeds that all arms have done.
 *
 * @param comparison the whole, with what is not done yet
 * @param arms with their runs of the seeds that are compared, only
 * @param statistics what can be said of them
 */
record CompareData(ComparisonRecord comparison, List<ArmRecord> arms, Comparison statistics) {
  /** Curves in one picture that can still be told apart. */
  static final int CURVES = 6;

  static CompareData of(ComparisonRecord comparison) {
    List<ArmRecord> arms = comparison.compared();
    List<StrategyRuns> strategies =
        arms.stream()
            .map(
                arm ->
                    new StrategyRuns(
                        arm.name(), arm.runs().values().stream().map(RunRecord::history).toList()))
            .toList();
    return new CompareData(
        comparison,
        arms,
        new Comparison(
            strategies, comparison.first().facts().data().classes(), comparison.statistics()));
  }

  List<Metric> metrics() {
    return statistics.metrics();
  }

  /** The models of the whole pool, one a seed; none where none were trained. */
  List<History> fullData() {
    return comparison.wholePool();
  }

  /** The runs of each arm, paired by position. */
  List<StrategyRuns> strategies() {
    return statistics.strategies();
  }

  /** One line for each arm. */
  List<StrategySummary> summaries() {
    return statistics.summaries();
  }

  int seeds() {
    return statistics.seeds();
  }

  /**
   * Whether the runs of each seed begin with the same labels; how they are chosen can be varied.
   */
  boolean hasOneInitialSet() {
    return arms.stream().map(CompareData::initialSets).distinct().count() == 1;
  }

  private static List<Set<SampleId>> initialSets(ArmRecord arm) {
    return arm.runs().values().stream()
        .map(run -> run.history().queries().get(0).samples().stream())
        .map(first -> first.map(queried -> queried.sample().id()).collect(Collectors.toSet()))
        .toList();
  }

  boolean isCrowded() {
    return arms.size() > CURVES;
  }

  RunFacts facts() {
    return comparison.first().facts();
  }

  ClassSet classes() {
    return facts().data().classes();
  }

  /** The most labels that all runs have. */
  int lastLabelled() {
    return statistics.range().high();
  }

  /** The last result of a run that cost no more than {@link #lastLabelled()} labels. */
  RoundResult last(RunRecord run) {
    return run.history().results().stream()
        .filter(result -> result.labelled() <= lastLabelled())
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** The arms that are drawn where not all can be: random, MedAL, and of the others the best. */
  Set<String> shown(Metric metric) {
    Set<String> always = Set.of("random", "medal");
    return summaries().stream()
        .sorted(
            Comparator.comparing((StrategySummary s) -> !always.contains(s.strategy()))
                .thenComparingDouble(s -> -s.area(metric).mean()))
        .limit(CURVES)
        .map(StrategySummary::strategy)
        .collect(Collectors.toSet());
  }

  /** The map of an arm's first run; empty if it has none. */
  List<MapPoint> map(ArmRecord arm) throws IOException {
    return arm.run(arm.runs().firstKey()).map();
  }

  /** The options that all arms share, without the seed. */
  TreeMap<String, String> shared() {
    TreeMap<String, String> shared = new TreeMap<>(options(arms.get(0)));
    arms.forEach(arm -> shared.entrySet().retainAll(options(arm).entrySet()));
    return shared;
  }

  /** The options of one arm that not all arms share. */
  TreeMap<String, String> own(ArmRecord arm) {
    TreeMap<String, String> own = options(arm);
    own.keySet().removeAll(shared().keySet());
    return own;
  }

  private static TreeMap<String, String> options(ArmRecord arm) {
    RunRecord first = arm.run(arm.runs().firstKey());
    TreeMap<String, String> options = new TreeMap<>(first.facts().provenance().configuration());
    options.remove("seed");
    return options;
  }
}
