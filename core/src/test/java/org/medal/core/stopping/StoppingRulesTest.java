package org.medal.core.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.UsageException;
import org.medal.core.random.KeyedRandom;

class StoppingRulesTest {
  private static final int MANY = 1_000_000_000;

  private static final List<StoppingRule> ALL =
      List.of(
          new Budget(30),
          new NoGain(3, 0.5),
          new OverallUncertainty(0.05),
          new StablePredictions(0.99, 3),
          new ForecastGain(0.5, 10, MANY));

  @Test
  void noRuleStopsWhatHasNotBegunOrShownNothing() {
    for (StoppingRule rule : ALL) {
      assertThat(rule.reasonToStop(List.of())).as(rule.name()).isEmpty();
      assertThat(rule.reasonToStop(List.of(RoundSignals.none(10), RoundSignals.none(20))))
          .as(rule.name())
          .isEmpty();
    }
  }

  @Test
  void theBudgetStopsAtItsLastLabel() {
    assertThat(new Budget(30).reasonToStop(List.of(RoundSignals.none(29)))).isEmpty();
    assertThat(new Budget(30).reasonToStop(List.of(RoundSignals.none(30))))
        .hasValue("the budget of 30 labels is spent");
  }

  @Test
  void aFlatStretchStopsHoweverMuchWasGainedBefore() {
    NoGain rule = new NoGain(2, 0.5);
    assertThat(rule.reasonToStop(Rounds.ofAccuracy(.5, .7, .8, .8, .8))).isEmpty();
    assertThat(rule.reasonToStop(Rounds.ofAccuracy(.5, .7, .8, .8, .8, .8))).isEmpty();
    assertThat(rule.reasonToStop(Rounds.ofAccuracy(.5, .7, .8, .8, .8, .8, .8)))
        .hasValueSatisfying(reason -> assertThat(reason).contains("+0.00 points", "2 rounds"));
  }

  @Test
  void aFlatCurveNeedsTwoStretchesToBeKnownAsFlat() {
    NoGain rule = new NoGain(3, 0.5);
    assertThat(rule.reasonToStop(Rounds.ofAccuracy(.8, .8, .8, .8, .8, .8))).isEmpty();
    assertThat(rule.reasonToStop(Rounds.ofAccuracy(.8, .8, .8, .8, .8, .8, .8))).isPresent();
  }

  @Test
  void theGainIsThatOfTheAreaAndNotOfTheLastPoint() {
    // areas (.5 + .6)/2 and (.6 + .625)/2: 6.25 points apart, the points 2.5
    List<RoundSignals> rounds = Rounds.ofAccuracy(.5, .6, .625);
    assertThat(new NoGain(1, 6.2).reasonToStop(rounds)).isEmpty();
    assertThat(new NoGain(1, 6.3).reasonToStop(rounds)).isPresent();
  }

  @Test
  void aLossIsNoGain() {
    assertThat(new NoGain(1, 0.01).reasonToStop(Rounds.ofAccuracy(.8, .7, .6)))
        .hasValueSatisfying(reason -> assertThat(reason).contains("-10.00 points"));
  }

  @Test
  void entropyAtTheThresholdStopsAndOnlyTheLastRoundCounts() {
    OverallUncertainty rule = new OverallUncertainty(0.05);
    assertThat(rule.reasonToStop(Rounds.ofEntropy(.01, Math.nextUp(.05)))).isEmpty();
    assertThat(rule.reasonToStop(Rounds.ofEntropy(.7, .05))).isPresent();
    assertThat(new OverallUncertainty(0).reasonToStop(Rounds.ofEntropy(0))).isPresent();
  }

  @Test
  void kappaIsAveragedOverTheLastRoundsOnly() {
    StablePredictions rule = new StablePredictions(0.75, 3);
    assertThat(rule.reasonToStop(Rounds.ofKappa(1, 1))).isEmpty();
    assertThat(rule.reasonToStop(Rounds.ofKappa(.5, .75, 1))).isPresent();
    assertThat(rule.reasonToStop(Rounds.ofKappa(.5, .75, Math.nextDown(.99)))).isEmpty();
    assertThat(rule.reasonToStop(Rounds.ofKappa(0, 0, .5, .75, 1))).isPresent();
    assertThat(rule.reasonToStop(Rounds.ofKappa(1, 1, 1, .5, .5))).isEmpty();
  }

  @Test
  void theForecastStopsWhenTheNextBatchIsNotWorthIt() {
    // acc = .9 − 2/n: from 50 to 60 labels it gains 100·(2/50 − 2/60) = .667 points
    List<RoundSignals> rounds =
        Rounds.ofAccuracy(
            .9 - 2 / 10.0, .9 - 2 / 20.0, .9 - 2 / 30.0, .9 - 2 / 40.0, .9 - 2 / 50.0);
    assertThat(new ForecastGain(0.66, 10, MANY).reasonToStop(rounds)).isEmpty();
    assertThat(new ForecastGain(0.67, 10, MANY).reasonToStop(rounds))
        .hasValueSatisfying(
            reason -> assertThat(reason).startsWith("10 more labels → +0.7 points [0.7, 0.7], "));
    assertThat(new ForecastGain(0.67, 10, MANY).reasonToStop(rounds.subList(0, 3))).isEmpty();
  }

  @Test
  void aFlatForecastThatMayBeWrongDoesNotStop() {
    List<RoundSignals> scattered = Rounds.ofAccuracy(.8, .83, .79, .81, .80);
    Forecast gain = LearningCurveForecast.of(scattered, MANY).orElseThrow().gain(10);
    assertThat(gain.points()).isLessThan(0.1);
    assertThat(new ForecastGain(gain.high() - 0.01, 10, MANY).reasonToStop(scattered)).isEmpty();
    assertThat(new ForecastGain(gain.high() + 0.01, 10, MANY).reasonToStop(scattered)).isPresent();
  }

  /** On 60 drawn curves that gain at least half a point a batch up to their ninth round. */
  @Test
  void theForecastSeldomStopsARisingCurveEarlyAndAFlatOneSoon() {
    ForecastGain rule = new ForecastGain(0.5, 20, MANY);
    int early = 0;
    int never = 0;
    for (int trial = 0; trial < 60; trial++) {
      early += stopped(rule, drawn(trial, 1.5), 8) ? 1 : 0;
      never += stopped(rule, drawn(trial, 0), 12) ? 0 : 1;
    }
    assertThat(early).isLessThanOrEqualTo(3);
    assertThat(never).isZero();
  }

  private static boolean stopped(StoppingRule rule, List<RoundSignals> rounds, int upTo) {
    return IntStream.rangeClosed(1, upTo)
        .anyMatch(round -> rule.reasonToStop(rounds.subList(0, round)).isPresent());
  }

  private static List<RoundSignals> drawn(int trial, double b) {
    KeyedRandom random = KeyedRandom.of(trial, "drawn");
    int[] labelled = IntStream.range(0, 12).map(i -> 40 + 20 * i).toArray();
    double[] accuracy =
        IntStream.of(labelled)
            .mapToDouble(n -> .9 - b / Math.sqrt(n) + .02 * random.nextGaussian())
            .toArray();
    return Rounds.ofAccuracy(labelled, accuracy);
  }

  @Test
  void aRuleAsksForNoMoreThanItLooksAt() {
    assertThat(ALL)
        .extracting(rule -> List.copyOf(rule.needs()))
        .containsExactly(
            List.of(),
            List.of(Signal.VALIDATION),
            List.of(Signal.POOL_ENTROPY),
            List.of(Signal.AGREEMENT),
            List.of(Signal.VALIDATION));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 100.5, Double.NaN})
  void aGainMustBePositive(double points) {
    assertThatThrownBy(() -> new NoGain(3, points))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--stop-gain");
    assertThatThrownBy(() -> new ForecastGain(points, 10, MANY)).isInstanceOf(UsageException.class);
  }

  @Test
  void thresholdsOutOfRangeAreRefusedByTheirFlag() {
    assertThatThrownBy(() -> new NoGain(0, 1)).hasMessageContaining("--stop-rounds");
    assertThatThrownBy(() -> new StablePredictions(.99, 0)).hasMessageContaining("--stop-rounds");
    assertThatThrownBy(() -> new StablePredictions(0, 3)).hasMessageContaining("--stop-kappa");
    assertThatThrownBy(() -> new StablePredictions(1.01, 3)).hasMessageContaining("--stop-kappa");
    assertThatThrownBy(() -> new StablePredictions(Double.NaN, 3)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new OverallUncertainty(-.1)).hasMessageContaining("--stop-entropy");
    assertThatThrownBy(() -> new OverallUncertainty(Double.NaN)).hasMessageContaining("NaN");
  }
}
