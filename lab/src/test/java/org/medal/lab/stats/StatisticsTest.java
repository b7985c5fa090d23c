package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.core.learn.FitReport;
import org.medal.core.loop.History;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;
import org.medal.core.metrics.Confusion;
import org.medal.core.metrics.Evaluation;

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

  private static Evaluation evaluation(double accuracy) {
    int right = (int) Math.round(1000 * accuracy);
    List<Integer> first = List.of(right, 1000 - right);
    List<Integer> second = List.of(1000 - right, right);
    return new Evaluation(new Confusion(List.of(first, second)), accuracy, .1);
  }

  private static History run(int[] labelled, double... accuracies) {
    List<Query> queries = new ArrayList<>();
    List<RoundResult> results = new ArrayList<>();
    for (int i = 0; i < labelled.length; i++) {
      queries.add(new Query(i, List.of(), 0, 0));
      Evaluation evaluation = evaluation(accuracies[i]);
      results.add(new RoundResult(i, labelled[i], evaluation, new FitReport(1, 1, false), 0));
    }
    return new History(queries, results);
  }

  @Test
  void theSummarySaysWhenTheTargetWasReached() {
    int[] labelled = {10, 20, 30};
    List<StrategySummary> summaries =
        StrategySummary.of(
            List.of(
                new StrategyRuns(
                    "random", List.of(run(labelled, .5, .6, .7), run(labelled, .5, .6, .7))),
                new StrategyRuns(
                    "medal", List.of(run(labelled, .5, .72, .7), run(labelled, .5, .7, .9))),
                new StrategyRuns(
                    "entropy", List.of(run(labelled, .5, .5, .6), run(labelled, .5, .5, .6)))),
            StatisticsOptions.STANDARD);
    assertThat(summaries.get(0).labelsToTarget()).hasValue(30);
    assertThat(summaries.get(1).labelsToTarget()).hasValue(20);
    assertThat(summaries.get(2).labelsToTarget()).isEmpty();
    assertThat(summaries.get(0).versusRandom(Metric.ACCURACY)).isEmpty();
    // of four sign patterns two are as extreme; two strategies are compared
    assertThat(summaries.get(1).versusRandom(Metric.ACCURACY)).hasValue(new VersusRandom(.5, 1));
    assertThat(summaries.get(0).area(Metric.ACCURACY).mean()).isCloseTo(.6, within(1e-12));
  }

  @Test
  void runsOfDifferentLengthAreComparedWhereAllWereEvaluated() {
    StrategyRuns runs =
        new StrategyRuns(
            "medal",
            List.of(run(new int[] {10, 20, 25}, .5, .6, .9), run(new int[] {10, 20}, .7, .8)));
    assertThat(runs.labelled()).containsExactly(10, 20);
    assertThat(runs.curve(Metric.ACCURACY, new int[] {10, 20}))
        .extracting(Interval::mean)
        .containsExactly(.6, .7);
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
    List<StrategySummary> summaries =
        StrategySummary.of(List.of(random, medal), StatisticsOptions.STANDARD);
    assertThat(StrategyRuns.labelled(List.of(random, medal))).containsExactly(10, 20);
    assertThat(medal.spent()).containsExactly(20, 30);
    assertThat(summaries.get(0).area(Metric.ACCURACY).mean()).isCloseTo(.55, within(1e-12));
    assertThat(summaries.get(0).lastAccuracy().mean()).isCloseTo(.6, within(1e-12));
    assertThat(summaries.get(1).area(Metric.ACCURACY).mean()).isCloseTo(.575, within(1e-12));
    assertThat(summaries.get(1).labelsToTarget()).hasValue(20);
    assertThat(summaries.get(1).versusRandom(Metric.ACCURACY)).hasValue(new VersusRandom(1, 1));
  }

  @Test
  void aStrategyThatStoppedAtOnceIsStillCompared() {
    List<StrategySummary> summaries =
        StrategySummary.of(
            List.of(
                new StrategyRuns("random", List.of(run(new int[] {10, 20}, .5, .9))),
                new StrategyRuns("medal", List.of(run(new int[] {10}, .5)))),
            StatisticsOptions.STANDARD);
    assertThat(summaries.get(0).area(Metric.ACCURACY).mean()).isEqualTo(.5);
    assertThat(summaries.get(1).labelsToTarget()).hasValue(10);
  }
}
