package org.medal.lab.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.medal.lab.run.Runs;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.LabelRange;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.PairedTest;
import org.medal.lab.stats.PairedTests;
import org.medal.lab.stats.Reach;
import org.medal.lab.stats.StrategyRuns;

/**
 * What a study of starts found.
 *
 * @param study what was asked
 * @param wholePool AUC of the models of whole pools, one a seed
 * @param costs one for each arm, fewest labels first; of as many, largest area first
 * @param runs of all arms, in the order of the comparison
 */
record StartFindings(
    StartStudy study, List<Double> wholePool, List<Cost> costs, List<StrategyRuns> runs) {
  StartFindings {
    wholePool = List.copyOf(wholePool);
    costs = List.copyOf(costs);
    runs = List.copyOf(runs);
  }

  /**
   * What one arm costs and gives.
   *
   * @param reaches when each run got there, in the order of the seeds
   * @param labels their mean; where runs are censored, of what they had, and so a lower bound
   * @param area under the AUC curve
   * @param labelsTest of the labels, against the reference; empty for itself and for one seed
   * @param areaTest of the area, likewise
   */
  record Cost(
      String arm,
      List<Reach> reaches,
      Interval labels,
      Interval area,
      Optional<PairedTest> labelsTest,
      Optional<PairedTest> areaTest) {
    /** In how many runs. */
    int reached() {
      return (int) reaches.stream().filter(Reach::reached).count();
    }

    int reachedAtStart() {
      return (int) reaches.stream().filter(Reach::atStart).count();
    }

    boolean isLowerBound() {
      return reached() < reaches.size();
    }
  }

  /**
   * Reads the findings off runs.
   *
   * @param wholePool AUC of a model of the whole pool, one a seed
   * @param runs the i-th run of each arm is of the seed of the i-th AUC; the reference comes first
   */
  static StartFindings of(StartStudy study, List<Double> wholePool, List<StrategyRuns> runs) {
    LabelRange range = LabelRange.of(runs);
    List<List<Reach>> reaches = runs.stream().map(arm -> reaches(study, wholePool, arm)).toList();
    List<double[]> labels = reaches.stream().map(StartFindings::counts).toList();
    List<double[]> areas = runs.stream().map(arm -> arm.areas(Metric.AUC, range)).toList();
    List<Optional<PairedTest>> labelsTests = tests(study, labels);
    List<Optional<PairedTest>> areaTests = tests(study, areas);
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      costs.add(
          new Cost(
              runs.get(i).strategy(),
              reaches.get(i),
              study.interval().ofMean(labels.get(i)),
              study.interval().ofMean(areas.get(i)),
              labelsTests.get(i),
              areaTests.get(i)));
    }
    costs.sort(
        Comparator.comparingDouble((Cost cost) -> cost.labels().mean())
            .thenComparingDouble(cost -> -cost.area().mean()));
    return new StartFindings(study, wholePool, costs, runs);
  }

  /** As the other, from all runs of the study. */
  static StartFindings of(StartStudy study, Runs runs) {
    List<Double> wholePool =
        runs.fullData().stream()
            .map(run -> Metric.AUC.of(run.results().get(0).evaluation()))
            .toList();
    return of(study, wholePool, runs.arms());
  }

  private static List<Reach> reaches(StartStudy study, List<Double> wholePool, StrategyRuns arm) {
    List<Reach> reaches = new ArrayList<>();
    for (int seed = 0; seed < wholePool.size(); seed++) {
      double level = study.share() * wholePool.get(seed);
      reaches.add(Reach.of(arm.runs().get(seed), Metric.AUC, level));
    }
    return reaches;
  }

  private static double[] counts(List<Reach> reaches) {
    return reaches.stream().mapToDouble(Reach::labels).toArray();
  }

  /** One for each arm but the first, which all others are tested against. */
  private static List<Optional<PairedTest>> tests(StartStudy study, List<double[]> values) {
    if (values.get(0).length < 2) {
      return values.stream().map(arm -> Optional.<PairedTest>empty()).toList();
    }
    List<Optional<PairedTest>> tests = new ArrayList<>(List.of(Optional.empty()));
    PairedTests.of(values.subList(1, values.size()), values.get(0), study.interval())
        .forEach(test -> tests.add(Optional.of(test)));
    return tests;
  }

  /** What an arm costs. */
  Cost cost(String arm) {
    return costs.stream().filter(cost -> cost.arm().equals(arm)).findFirst().orElseThrow();
  }

  /** How many of all runs never got there. */
  int censored() {
    return costs.stream().mapToInt(cost -> cost.reaches().size() - cost.reached()).sum();
  }

  /** How many of all runs were there with their initial set. */
  int reachedAtStart() {
    return costs.stream().mapToInt(Cost::reachedAtStart).sum();
  }
}
