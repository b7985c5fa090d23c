package org.medal.studio.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.medal.studio.insight.Outlook.Advice;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.Counts;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ProjectSettings;

class OutlookTest {
  private static ProjectSettings settings(int budget) {
    return new ProjectSettings(
        "eyes",
        "/images",
        Optional.empty(),
        List.of("normal", "dr"),
        new ModelSettings(
            "tiny", ModelSettings.Training.BOTH, Optional.empty(), false, Optional.empty(), 64),
        "medal",
        "orb",
        10,
        20,
        budget,
        100,
        AssignmentPolicy.SINGLE,
        1,
        true,
        10);
  }

  private static Counts counts(int labelled) {
    return new Counts(1000, 1000, 100, 100, labelled, 0, 0, 0, 0);
  }

  private static EvaluatedModel model(String mode, int labels, int tested, double accuracy) {
    return new EvaluatedModel(
        0,
        mode,
        labels,
        tested,
        accuracy,
        accuracy,
        -1,
        0,
        List.of(),
        List.of(),
        .5,
        1,
        1,
        Instant.EPOCH);
  }

  private static List<EvaluatedModel> curve(
      String mode, int step, int last, int tested, IntToDoubleFunction accuracy) {
    List<EvaluatedModel> models = new ArrayList<>();
    for (int labels = step; labels <= last; labels += step) {
      models.add(model(mode, labels, tested, accuracy.applyAsDouble(labels)));
    }
    return models;
  }

  private static double rising(int labels) {
    return .95 - 2 * Math.pow(labels, -.7);
  }

  @Test
  void threeModelsAreTooEarly() {
    Outlook outlook =
        Outlook.of(
            curve("frozen", 20, 60, 100, OutlookTest::rising), counts(60), settings(0), 1000);
    assertThat(outlook.advice()).isEqualTo(Advice.TOO_EARLY);
    assertThat(outlook.gain()).isEmpty();
    assertThat(outlook.sentence())
        .isEqualTo(
            "Too early to tell: a forecast needs 4 models, 20 labels or more apart; there are 3.");
  }

  /** A bare machine trains whole networks only. */
  @Test
  void threeModelsOfTheWholeNetworkAreSaidToBeThere() {
    Outlook outlook =
        Outlook.of(
            curve("finetune", 20, 60, 100, OutlookTest::rising), counts(60), settings(0), 1000);
    assertThat(outlook.advice()).isEqualTo(Advice.TOO_EARLY);
    assertThat(outlook.sentence()).doesNotContain("no model");
  }

  @Test
  void withoutHeldOutImagesThereIsNothingToSay() {
    Counts none = new Counts(10, 10, 0, 0, 5, 0, 0, 0, 0);
    assertThat(Outlook.of(List.of(), none, settings(0), 0).sentence())
        .isEqualTo("Nothing can be said without held-out images; hold some out.");
  }

  /** From 200 to 250 labels the curve rises by 2·(200^−.7 − 250^−.7) = .71 points. */
  @Test
  void aRisingCurveIsWorthGoingOn() {
    Outlook outlook =
        Outlook.of(
            curve("frozen", 20, 200, 2000, OutlookTest::rising), counts(200), settings(0), 30_000);
    assertThat(outlook.advice()).isEqualTo(Advice.GO_ON);
    assertThat(outlook.moreLabels()).hasValue(50);
    assertThat(outlook.minutes()).hasValue(25);
    assertThat(outlook.gain().orElseThrow()).isBetween(.65, .75);
    assertThat(outlook.sentence())
        .startsWith(
            "50 more labels, about 25 minutes, are expected to bring +0.7 points of accuracy (0.")
        .endsWith(".");
  }

  @Test
  void aSmallGainOnFewImagesIsSaidToBeNoMoreThanChance() {
    Outlook outlook =
        Outlook.of(
            curve("frozen", 20, 200, 60, OutlookTest::rising), counts(200), settings(0), 30_000);
    assertThat(outlook.sentence())
        .endsWith("; on 60 held-out images a gain below 10.0 points cannot be told from chance.");
  }

  @Test
  void aFlatCurveOnManyImagesSaysStop() {
    List<EvaluatedModel> flat = curve("frozen", 20, 400, 1000, labels -> .9);
    Outlook outlook = Outlook.of(flat, counts(400), settings(0), 30_000);
    assertThat(outlook.advice()).isEqualTo(Advice.STOP);
    assertThat(outlook.gainHigh().orElseThrow()).isLessThan(Outlook.WORTH_POINTS);
    assertThat(outlook.sentence()).contains("surely not worth it");
  }

  @Test
  void aFlatCurveOnFewImagesOnlySaysToConsiderIt() {
    List<EvaluatedModel> flat = curve("frozen", 20, 2000, 40, labels -> 1);
    Outlook outlook = Outlook.of(flat, counts(2000), settings(0), 30_000);
    assertThat(outlook.advice()).isEqualTo(Advice.CONSIDER_STOPPING);
    assertThat(outlook.sentence()).contains("perhaps not worth it");
  }

  @Test
  void theForecastStopsAtTheBudget() {
    List<EvaluatedModel> curve = curve("frozen", 20, 200, 2000, OutlookTest::rising);
    assertThat(Outlook.of(curve, counts(203), settings(210), 30_000).moreLabels()).hasValue(7);
    Outlook spent = Outlook.of(curve, counts(210), settings(210), 30_000);
    assertThat(spent.advice()).isEqualTo(Advice.STOP);
    assertThat(spent.sentence())
        .isEqualTo("The budget of 210 labels is spent; raise it in the settings to go on.");
  }

  @Test
  void aTimeThatIsNotKnownIsNotSaid() {
    Outlook outlook =
        Outlook.of(
            curve("frozen", 20, 200, 2000, OutlookTest::rising), counts(200), settings(0), 0);
    assertThat(outlook.minutes()).isEmpty();
    assertThat(outlook.sentence()).startsWith("50 more labels are expected to bring +0.7 points");
  }

  @Test
  void modelsAFewLabelsApartCountOnce() {
    List<EvaluatedModel> often = curve("frozen", 1, 200, 2000, OutlookTest::rising);
    assertThat(OutlookCurve.of(often, 20).points())
        .extracting(EvaluatedModel::labels)
        .containsExactly(20, 40, 60, 80, 100, 120, 140, 160, 180, 200);
  }

  @Test
  void theWholeNetworksCurveCountsOnceItIsLongEnough() {
    List<EvaluatedModel> both = new ArrayList<>(curve("frozen", 20, 200, 100, labels -> .5));
    both.addAll(curve("finetune", 30, 90, 100, labels -> .8));
    assertThat(OutlookCurve.of(both, 20).points()).allMatch(m -> m.mode().equals("frozen"));
    both.add(model("finetune", 120, 100, .8));
    assertThat(OutlookCurve.of(both, 20).points())
        .hasSize(4)
        .allMatch(m -> m.mode().equals("finetune"));
  }

  @Test
  void modelsTestedOnFewerThanHalfTheImagesDoNotCount() {
    List<EvaluatedModel> growing =
        List.of(
            model("frozen", 20, 10, .5), model("frozen", 40, 50, .6), model("frozen", 60, 100, .7));
    assertThat(OutlookCurve.of(growing, 20).points())
        .extracting(EvaluatedModel::labels)
        .containsExactly(40, 60);
  }
}
