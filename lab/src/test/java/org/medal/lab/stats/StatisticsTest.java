package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.medal.lab.stats.Runs.run;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;

class StatisticsTest {
  @Test
  void theIntervalIsStudentsOverTheSeeds() {
    // mean 3, sd sqrt(2.5), t(0.975; 4) = 2.776445 (any table): 3 ± 2.776445·sqrt(2.5/5)
    Interval interval = Interval.ofMean(new double[] {1, 2, 3, 4, 5});
    assertThat(interval.mean()).isEqualTo(3);
    assertThat(interval.low()).isCloseTo(3 - 1.9632432, within(1e-6));
    assertThat(interval.high()).isCloseTo(3 + 1.9632432, within(1e-6));
  }

  @Test
  void oneSeedHasNoInterval() {
    assertThat(Interval.ofMean(new double[] {.7})).isEqualTo(new Interval(.7, .7, .7));
  }

  @Test
  void darwinsMaizeGivesFishersPValue() {
    // Fisher, The Design of Experiments (1935), section 21: of the 2^15 sign patterns of Darwin's
    // 15 differences (eighths of an inch) 863 have a sum of at least the observed 314 on one side
    double[] differences = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};
    assertThat(SignFlips.pValue(differences)).isCloseTo(2 * 863 / 32768.0, within(1e-12));
  }

  @Test
  void fiveSeedsCannotShowAnything() {
    assertThat(SignFlips.pValue(new double[] {1, 2, 3, 4, 5})).isEqualTo(2 / 32.0);
  }

  @Test
  void manyPairsAreSampledCloseToTheExactValue() {
    double[] sixteen = {3, -1, 2, 4, -2, 1, 5, -3, 2, 2, 1, -1, 3, 0, 2, 1};
    double[] padded = java.util.Arrays.copyOf(sixteen, 18);
    // zero differences change nothing but push the test over to sampling
    assertThat(SignFlips.pValue(padded)).isCloseTo(SignFlips.pValue(sixteen), within(.005));
  }

  @Test
  void theSummarySaysWhenTheTargetWasReached() {
    int[] labelled = {10, 20, 30};
    List<StrategySummary> summaries =
        Runs.compare(
                new StrategyRuns(
                    "random", List.of(run(labelled, .5, .6, .7), run(labelled, .5, .6, .7))),
                new StrategyRuns(
                    "medal", List.of(run(labelled, .5, .72, .7), run(labelled, .5, .7, .9))),
                new StrategyRuns(
                    "entropy", List.of(run(labelled, .5, .5, .6), run(labelled, .5, .5, .6))))
            .summaries();
    assertThat(summaries.get(0).labelsToTarget().labels()).hasValue(30);
    assertThat(summaries.get(1).labelsToTarget().labels()).hasValue(20);
    assertThat(summaries.get(2).labelsToTarget().labels()).isEmpty();
    assertThat(summaries.get(0).test(Metric.ACCURACY)).isEmpty();
    // of four sign patterns two are as extreme; two strategies are compared
    assertThat(summaries.get(1).test(Metric.ACCURACY).orElseThrow().signFlips())
        .isEqualTo(new PValue(.5, 1));
    assertThat(summaries.get(0).area(Metric.ACCURACY).mean()).isCloseTo(.6, within(1e-12));
  }

  @Test
  void runsOfDifferentLengthAreDrawnWhereAllHaveAValue() {
    StrategyRuns runs =
        new StrategyRuns(
            "medal",
            List.of(run(new int[] {10, 20, 25}, .5, .6, .9), run(new int[] {10, 20}, .7, .8)));
    assertThat(runs.labelled()).containsExactly(10, 20);
    assertThat(runs.curve(Metric.ACCURACY, new int[] {10, 20}, IntervalKind.T))
        .extracting(Interval::mean)
        .containsExactly(.6, .7);
  }

  /** Rules for batches move the rounds: no number of labels but the ends is common to all. */
  @Test
  void runsWithOtherRoundsAreComparedOnTheStraightLinesBetweenThem() {
    StrategyRuns random =
        new StrategyRuns("random", List.of(run(new int[] {10, 20, 30, 40}, .5, .6, .7, .8)));
    StrategyRuns medal =
        new StrategyRuns("medal", List.of(run(new int[] {12, 18, 33, 38}, .5, .7, .7, .8)));
    Comparison comparison = Runs.compare(random, medal);
    assertThat(comparison.range()).isEqualTo(new LabelRange(12, 38));
    assertThat(comparison.summaries().get(0).area(Metric.ACCURACY).mean())
        .isCloseTo((.52 + .78) / 2, within(1e-12));
    assertThat(comparison.summaries().get(1).area(Metric.ACCURACY).mean())
        .isCloseTo((6 * .6 + 15 * .7 + 5 * .75) / 26, within(1e-12));
    assertThat(comparison.summaries().get(0).last(Metric.ACCURACY).mean())
        .isCloseTo(.78, within(1e-12));
  }

  @Test
  void theCurveOfMovedRoundsHasThePointsOfTheFirstRunAndTheEndsOfTheCommonRange() {
    StrategyRuns runs =
        new StrategyRuns(
            "medal",
            List.of(
                run(new int[] {10, 20, 30}, .5, .6, .7), run(new int[] {12, 21, 28}, .5, .6, .7)));
    assertThat(runs.labelled()).containsExactly(12, 20, 28);
    assertThat(runs.evaluated(runs.range())).containsExactly(12, 20, 21, 28);
  }

  @Test
  void strategiesThatStoppedEarlyAreComparedOverTheLabelsThatAllHad() {
    int[] whole = {10, 20, 30, 40};
    int[] early = {10, 20};
    StrategyRuns random =
        new StrategyRuns("random", List.of(run(whole, .5, .6, .9, .9), run(whole, .5, .6, .9, .9)));
    StrategyRuns medal =
        new StrategyRuns(
            "medal", List.of(run(early, .5, .6), run(new int[] {10, 20, 30}, .5, .7, 1)));
    List<StrategySummary> summaries = Runs.compare(random, medal).summaries();
    assertThat(medal.spent()).containsExactly(20, 30);
    assertThat(summaries.get(0).area(Metric.ACCURACY).mean()).isCloseTo(.55, within(1e-12));
    assertThat(summaries.get(0).last(Metric.ACCURACY).mean()).isCloseTo(.6, within(1e-12));
    assertThat(summaries.get(1).area(Metric.ACCURACY).mean()).isCloseTo(.575, within(1e-12));
    assertThat(summaries.get(1).labelsToTarget().labels()).hasValue(20);
    assertThat(summaries.get(1).test(Metric.ACCURACY).orElseThrow().signFlips())
        .isEqualTo(new PValue(1, 1));
  }

  @Test
  void aStrategyThatStoppedAtOnceIsStillCompared() {
    List<StrategySummary> summaries =
        Runs.compare(
                new StrategyRuns("random", List.of(run(new int[] {10, 20}, .5, .9))),
                new StrategyRuns("medal", List.of(run(new int[] {10}, .5))))
            .summaries();
    assertThat(summaries.get(0).area(Metric.ACCURACY).mean()).isEqualTo(.5);
    assertThat(summaries.get(1).labelsToTarget().labels()).hasValue(10);
  }

  @Test
  void runsThatShareNoLabelsCannotBeComparedAndAreNamed() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                Runs.compare(
                    new StrategyRuns("random", List.of(run(new int[] {10, 20}, .5, .9))),
                    new StrategyRuns("medal", List.of(run(new int[] {30, 40}, .5, .5)))))
        .withMessageContaining("starts with 30 labels and another ends with 20")
        .withMessageContaining("--initial-size");
  }

  @Test
  void everyIntervalFollowsTheOption() {
    StrategyRuns random = Runs.points("random", .5, .6, .9);
    StrategyRuns medal = Runs.points("medal", .6, .6, .6);
    StatisticsOptions bootstrap =
        new StatisticsOptions(OptionalDouble.empty(), IntervalKind.BOOTSTRAP, List.of());
    Comparison comparison = new Comparison(List.of(random, medal), Runs.CLASSES, bootstrap);
    // three of 27 resamples hold one seed only: more than 2.5 % lie at each end
    Interval whole = comparison.summaries().get(0).area(Metric.ACCURACY);
    assertThat(whole.low()).isCloseTo(.5, within(1e-12));
    assertThat(whole.high()).isCloseTo(.9, within(1e-12));
    assertThat(comparison.summaries().get(0).last(Metric.recall(Runs.CLASSES, 0)).low())
        .isCloseTo(.5, within(1e-12));
    PairedTest test = comparison.summaries().get(1).test(Metric.ACCURACY).orElseThrow();
    assertThat(test.difference().low()).isCloseTo(-.3, within(1e-12));
    assertThat(test.difference().high()).isCloseTo(.1, within(1e-12));
    // Student's: sd of (.1, 0, -.3) is .2082, t(.975; 2) = 4.302653
    assertThat(test.margin()).isCloseTo(4.302653 * .2081666 / Math.sqrt(3), within(1e-6));
    assertThat(random.curve(Metric.AUC, new int[] {10}, IntervalKind.BOOTSTRAP).get(0).high())
        .isCloseTo(.9, within(1e-12));
  }

  @Test
  void orderedClassesAddTheAreaOfQuadraticKappaWhichMayBeNegative() {
    StatisticsOptions ordered =
        new StatisticsOptions(
            OptionalDouble.empty(), IntervalKind.T, List.of("malignant", "benign"));
    Comparison comparison =
        new Comparison(List.of(Runs.points("random", .25)), Runs.CLASSES, ordered);
    assertThat(comparison.metrics()).extracting(Metric::column).endsWith("quadratic_kappa");
    Metric kappa = comparison.metrics().get(3);
    // of two classes as large and predicted as often, kappa is 2·accuracy − 1
    assertThat(comparison.summaries().get(0).area(kappa).mean()).isCloseTo(-.5, within(1e-12));
    assertThat(Runs.compare(Runs.points("random", .25)).metrics()).doesNotContain(kappa);
  }
}
