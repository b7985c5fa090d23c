package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medal.lab.stats.Runs.run;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SavingTest {
  private static final int[] LABELS = {10, 20, 30, 40};

  private static StrategyRuns runs(String name, double[]... curves) {
    return new StrategyRuns(
        name, List.of(curves).stream().map(curve -> run(LABELS, curve)).toList());
  }

  private static final StrategyRuns SLOW =
      runs("random", new double[] {.5, .6, .7, .8}, new double[] {.5, .6, .7, .8});
  private static final StrategyRuns FAST =
      runs("medal", new double[] {.5, .8, .8, .8}, new double[] {.5, .7, .8, .8});

  private static OptionalInt of(int labels) {
    return OptionalInt.of(labels);
  }

  @Test
  void labelsAreThoseOfTheFirstRoundWhoseMeanIsHighEnough() {
    assertThat(LabelsTo.of(SLOW, .7)).isEqualTo(new LabelsTo(of(30), of(30), of(30)));
    assertThat(LabelsTo.of(SLOW, .71).labels()).hasValue(40);
    assertThat(LabelsTo.of(FAST, .75).labels()).hasValue(20);
  }

  @Test
  void theIntervalIsThatOfTheResampledSeeds() {
    // the resamples (1,1), (1,2), (2,1), (2,2) reach .72 with 20, 20, 20 and 30 labels
    assertThat(LabelsTo.of(FAST, .72)).isEqualTo(new LabelsTo(of(20), of(20), of(30)));
  }

  @Test
  void anUpperEndThatTooManyResamplesNeverReachIsOpen() {
    StrategyRuns half = runs("entropy", new double[] {.5, .9, .9, .9}, new double[] {0, 0, 0, .2});
    assertThat(LabelsTo.of(half, .4).labels()).hasValue(20);
    assertThat(LabelsTo.of(half, .4).high()).isEmpty();
    assertThat(LabelsTo.of(half, .4).low()).hasValue(10);
    assertThat(LabelsTo.of(half, .95))
        .isEqualTo(new LabelsTo(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
  }

  @Test
  void aStrategyThatWentFartherThanOthersIsSearchedToItsEnd() {
    StrategyRuns brief = new StrategyRuns("medal", List.of(run(new int[] {10, 20}, .5, .6)));
    StrategyRuns whole = runs("random", new double[] {.5, .6, .7, .8});
    StatisticsOptions high =
        new StatisticsOptions(OptionalDouble.of(.8), IntervalKind.T, List.of());
    Comparison comparison = new Comparison(List.of(whole, brief), Runs.CLASSES, high);
    assertThat(comparison.summaries().get(0).labelsToTarget().labels()).hasValue(40);
    assertThat(comparison.summaries().get(1).labelsToTarget().labels()).isEmpty();
  }

  @Test
  void movedRoundsAreAveragedOnTheStraightLinesBetweenThem() {
    StrategyRuns moved =
        new StrategyRuns(
            "medal",
            List.of(
                run(new int[] {10, 20, 30}, .5, .6, .7), run(new int[] {10, 24, 30}, .5, 1, 1)));
    // at 20 the second stands at .857, so the mean is .7286; at 24 it is .82
    assertThat(LabelsTo.of(moved, .75).labels()).hasValue(24);
  }

  @Test
  void savingsAreDifferencesOfTheSameSeeds() {
    Saving saving = Saving.of(FAST, SLOW, .72);
    assertThat(saving.labels().labels()).hasValue(20);
    assertThat(saving.othersLabels().labels()).hasValue(40);
    assertThat(saving.saved()).hasValue(20);
    assertThat(saving.low()).hasValue(10);
    assertThat(saving.high()).hasValue(20);
    assertThat(Saving.of(SLOW, FAST, .72).saved()).hasValue(-20);
  }

  @Test
  void pairingBySeedTakesOutWhatSeedsShare() {
    StrategyRuns random =
        runs("random", new double[] {.5, .5, .9, .9}, new double[] {.9, .9, .9, .9});
    // both seeds of both strategies alike: nothing is ever saved, however wide each interval is
    Saving saving = Saving.of(random, random, .8);
    assertThat(saving.labels().low()).hasValue(10);
    assertThat(saving.labels().high()).hasValue(30);
    assertThat(saving.low()).hasValue(0);
    assertThat(saving.high()).hasValue(0);
  }

  @Test
  void whatNeitherReachesIsOpenOnBothSidesAndWhatOneReachesOnOne() {
    Saving neither = Saving.of(FAST, SLOW, .9);
    assertThat(List.of(neither.saved(), neither.low(), neither.high()))
        .containsOnly(OptionalInt.empty());
    StrategyRuns best = runs("medal", new double[] {.9, .9, .9, .9}, new double[] {.5, .8, .9, .9});
    Saving one = Saving.of(best, SLOW, .85);
    assertThat(one.saved()).isEmpty();
    assertThat(one.high()).isEmpty();
  }

  @Test
  void savingsAreAgainstRandomAndEntropyWhereTheyAreThere() {
    Comparison comparison =
        Runs.compare(
            SLOW,
            FAST,
            runs("entropy", new double[] {.5, .5, .6, .7}, new double[] {.5, .5, .6, .7}));
    assertThat(comparison.savings(.7))
        .extracting(saving -> saving.strategy() + " against " + saving.against())
        .containsExactly(
            "random against entropy",
            "medal against random",
            "medal against entropy",
            "entropy against random");
  }
}
