package org.medal.studio.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.medal.studio.insight.Timing.Against;
import org.medal.studio.insight.Timing.Correlation;
import org.medal.studio.insight.Timing.Group;
import org.medal.studio.insight.Timing.Point;

class TimingTest {
  private static final List<String> CLASSES = List.of("normal", "dr");
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static Timing of(SomeAnswers answers) {
    return Timing.of(answers.list(), CLASSES);
  }

  private static Correlation correlation(Timing timing, Against against) {
    return timing.correlations().stream()
        .filter(found -> found.against() == against)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void repeatsImportsAndSkipsAreNotTimed() {
    Timing timing =
        of(
            new SomeAnswers()
                .label("ann", 1, "dr", 1000)
                .skip("ann", 2, 7000)
                .imported("ann", 3, "dr")
                .repeat("ann", 1, "dr", 500)
                .cannotJudge("ann", 4, 3000));
    assertThat(timing.labels()).isEqualTo(2);
    assertThat(timing.medianMillis()).hasValue(2000);
    assertThat(timing.points()).extracting(Point::millis).containsExactly(1000L, 3000L);
    assertThat(timing.points()).extracting(Point::order).containsExactly(1, 2);
  }

  @Test
  void theTimeSpentIsThatOfAllAnswers() {
    Timing timing = of(new SomeAnswers().label("ann", 1, "dr", 1000).skip("ann", 2, 7000));
    assertThat(timing.activeMillis()).isEqualTo(8000);
  }

  @Test
  void groupsHaveTheQuartilesOfR() {
    SomeAnswers answers = new SomeAnswers();
    // quantile(c(1000, 2000, 4000, 9000)) of R: 1750, 3000, 5250
    for (long millis : new long[] {9000, 1000, 4000, 2000}) {
      answers.label("ann", millis, "dr", millis);
    }
    answers.cannotJudge("bob", 1, 100).heldOut("bob", 2, "normal", 200);
    Timing timing = of(answers);
    assertThat(timing.byClass())
        .containsExactly(
            new Group("normal", 1, 200, 200, 200),
            new Group("dr", 4, 1750, 3000, 5250),
            new Group("cannot judge", 1, 100, 100, 100));
    assertThat(timing.byReader())
        .containsExactly(new Group("ann", 4, 1750, 3000, 5250), new Group("bob", 2, 125, 150, 175));
    assertThat(timing.byStrategy())
        .extracting(Group::name)
        .containsExactly("at random", "held-out images");
  }

  /** Time falls with order and grows with entropy; the second image has no entropy. */
  @Test
  void correlationsTakeTheAnswersThatHaveBoth() {
    SomeAnswers answers =
        new SomeAnswers()
            .asked("medal", 1, OptionalDouble.of(.6), NONE, 900)
            .asked("orb", 900, NONE, NONE, 800);
    for (int i = 0; i < 12; i++) {
      answers.asked("medal", i, OptionalDouble.of(.5 - i * .01), OptionalDouble.of(i), 700 - i);
    }
    Timing timing = of(answers);
    assertThat(correlation(timing, Against.ORDER).rho().orElseThrow()).isCloseTo(-1, within(1e-9));
    assertThat(correlation(timing, Against.ORDER).count()).isEqualTo(14);
    assertThat(correlation(timing, Against.ENTROPY).rho().orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(correlation(timing, Against.ENTROPY).count()).isEqualTo(13);
    assertThat(correlation(timing, Against.DISTANCE).count()).isEqualTo(12);
  }

  @Test
  void utilitiesOfDifferentScalesAreNotMixed() {
    SomeAnswers answers = new SomeAnswers();
    for (int i = 0; i < 10; i++) {
      answers.asked("orb", 1000 + i, NONE, NONE, 100 + i);
    }
    for (int i = 0; i < 12; i++) {
      answers.asked("medal", i, NONE, NONE, 500 - 10 * (i % 3));
    }
    Correlation utility = correlation(of(answers), Against.UTILITY);
    assertThat(utility.count()).isEqualTo(12);
    // without orb's: by SciPy 1.17.1, spearmanr(range(12), [-(i % 3) for i in range(12)])
    assertThat(utility.rho().orElseThrow()).isCloseTo(-.23652495839563306, within(1e-12));
  }

  @Test
  void aSecondReadingOfAHeldOutImageIsNoRandomOne() {
    Timing timing =
        of(
            new SomeAnswers()
                .heldOut("ann", 1, "dr", 1000)
                .second("bob", 1, "dr", 2000)
                .label("ann", 2, "dr", 3000)
                .second("bob", 2, "dr", 4000));
    assertThat(timing.byStrategy())
        .containsExactly(
            new Group("held-out images", 2, 1250, 1500, 1750),
            new Group("at random", 2, 3250, 3500, 3750));
  }

  @Test
  void answersUnderTheGuessAreCounted() {
    Timing timing =
        of(
            new SomeAnswers()
                .label("ann", 1, "dr", 1000)
                .withGuess()
                .skip("ann", 2, 1000)
                .withGuess()
                .label("ann", 3, "dr", 1000));
    assertThat(timing.guessShown()).isEqualTo(1);
    assertThat(timing.labels()).isEqualTo(2);
  }

  @Test
  void withoutAnswersNothingIsSaid() {
    Timing timing = of(new SomeAnswers());
    assertThat(timing.labels()).isZero();
    assertThat(timing.medianMillis()).isEmpty();
    assertThat(timing.byClass()).isEmpty();
    assertThat(timing.correlations()).hasSize(4).allMatch(c -> c.rho().isEmpty());
  }

  @Test
  void onlyAKeyedSampleOfManyPointsIsTold() {
    SomeAnswers answers = new SomeAnswers();
    for (int i = 0; i < 6000; i++) {
      answers.label("ann", i, "dr", 1000 + i);
    }
    Timing timing = of(answers);
    assertThat(timing.labels()).isEqualTo(6000);
    assertThat(timing.points()).hasSize(5000).isSortedAccordingTo((a, b) -> a.order() - b.order());
    assertThat(of(answers)).isEqualTo(timing);
  }
}
