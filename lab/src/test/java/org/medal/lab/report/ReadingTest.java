package org.medal.lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medal.lab.stats.Runs.points;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.IntervalKind;
import org.medal.lab.stats.Runs;
import org.medal.lab.stats.StatisticsOptions;
import org.medal.lab.stats.StrategyRuns;

class ReadingTest {
  private static final double[] RANDOM = {.80, .81, .79, .80, .82, .78, .80, .81};

  private static String text(StrategyRuns... strategies) {
    return String.join("\n", new Reading(Runs.compare(strategies)).paragraphs());
  }

  /** Random's accuracies, moved by this much. */
  private static StrategyRuns moved(String strategy, double... by) {
    double[] accuracies = RANDOM.clone();
    Arrays.setAll(accuracies, i -> accuracies[i] + by[i % by.length]);
    return points(strategy, accuracies);
  }

  @Test
  void whatIsShownAndWhatIsNotIsSaidWithDifferencesAndIntervals() {
    assertThat(
            text(points("random", RANDOM), moved("medal", .03, .05), moved("k-center", .02, -.02)))
        .contains("the accuracy curve, corrected for 2 comparisons (Holm)", "AUC curve")
        // 8 differences of one sign: 2 of 256 patterns, twice for Holm
        .contains("Shown to differ from random: medal (+0.040 [+0.031, +0.049], p = 0.016).")
        .contains("could be shown for k-center (+0.000 [-0.018, +0.018], p = 1.000; least 0.018;")
        .contains("over 1000 seeds")
        .doesNotContain("take at least", "Wilcoxon");
  }

  @Test
  void whereWilcoxonWouldSayOtherwiseThatIsSaid() {
    StrategyRuns random = points("random", RANDOM);
    assertThat(text(random, moved("medal", .01, .02, .03, .04, .05, .06, .07, -.009)))
        .doesNotContain("say otherwise");
    // sums of as little: none, three single ones, and the negative one alone: 5 of 128; rank sums
    // of at most 4 there are 7
    assertThat(text(random, moved("medal", .01, .011, .012, .03, .04, .05, .06, -.013)))
        .contains("Shown to differ from random: medal", "p = 0.039")
        .contains("Wilcoxon's test would say otherwise of medal.");
  }

  @Test
  void tooFewSeedsForSoManyStrategiesAreCalledSo() {
    assertThat(
            text(
                points("random", .8, .81, .79, .8, .82),
                points("medal", .9, .91, .9, .9, .92),
                points("entropy", .9, .91, .89, .9, .92)))
        .contains("5 seeds and 2 strategies", "below 0.125", "take at least 7 seeds");
  }

  @Test
  void whoDidNotReachTheTargetIsNamed() {
    StatisticsOptions options =
        new StatisticsOptions(OptionalDouble.of(.85), IntervalKind.T, List.of());
    Comparison comparison =
        new Comparison(
            List.of(points("random", RANDOM), moved("medal", .08)), Runs.CLASSES, options);
    assertThat(String.join("\n", new Reading(comparison).paragraphs()))
        .contains("A mean accuracy of 85.0 % was reached by all but random.");
  }

  @Test
  void ranksOfThreeStrategiesAreJudgedAndTheEndIsNot() {
    assertThat(text(points("random", RANDOM), moved("medal", .03), moved("k-center", -.02)))
        .contains("rank alike by accuracy is refuted (Friedman's test, p < 0.001)")
        .contains("described, not tested", "of these images only");
    assertThat(text(points("random", RANDOM), moved("medal", .03))).doesNotContain("rank alike");
  }

  @Test
  void oneSeedSaysNothing() {
    assertThat(text(points("random", .8), points("medal", .9)))
        .contains("one seed nothing can be said")
        .doesNotContain("Holm");
  }

  @Test
  void withoutRandomNothingIsTested() {
    assertThat(text(points("medal", .8, .9), points("entropy", .9, .9)))
        .contains("Nothing was tested");
  }

  @Test
  void theArmThatOthersAreAlsoComparedWithGetsSentencesOfItsOwn() {
    Comparison comparison =
        new Comparison(
            List.of(points("random", RANDOM), moved("medal", .03), moved("variant", .05)),
            Runs.CLASSES,
            StatisticsOptions.STANDARD.withReference("medal"));
    assertThat(String.join("\n", new Reading(comparison).paragraphs()))
        .contains("Shown to differ from random: medal (+0.030", "; variant (+0.050")
        .contains("Shown to differ from medal: random (-0.030", "; variant (+0.020");
  }
}
