package org.medal.studio.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.studio.insight.Agreement.Fleiss;
import org.medal.studio.insight.Agreement.PairAgreement;
import org.medal.studio.insight.Agreement.ReaderAgreement;

class AgreementTest {
  private static final List<String> CLASSES = List.of("yes", "no");

  private static Agreement of(SomeAnswers answers) {
    return Agreement.of(answers.list(), CLASSES, 7);
  }

  /** Wikipedia, "Cohen's kappa": of 50 grants 20 and 15 are agreed on, 5 and 10 not; κ = 0.4. */
  private static SomeAnswers grants() {
    SomeAnswers answers = new SomeAnswers();
    for (int i = 0; i < 50; i++) {
      answers.label("ann", i, i < 25 ? "yes" : "no", 1000);
      answers.label("bob", i, i < 20 || i >= 40 ? "yes" : "no", 1000);
    }
    return answers;
  }

  @Test
  void thePublishedKappaComesOut() {
    PairAgreement pair = of(grants()).pairs().get(0);
    assertThat(pair.images()).isEqualTo(50);
    assertThat(pair.agreed()).isEqualTo(35);
    assertThat(pair.kappa().orElseThrow()).isCloseTo(.4, within(1e-12));
  }

  /**
   * The large-sample standard error of Fleiss, Cohen and Everitt (1969) for this table is .127; the
   * bootstrap must come near ±1.96 of it.
   */
  @Test
  void theIntervalIsAboutThatOfLargeSamples() {
    PairAgreement pair = of(grants()).pairs().get(0);
    assertThat(pair.low().orElseThrow()).isCloseTo(.4 - 1.96 * .127, within(.05));
    assertThat(pair.high().orElseThrow()).isCloseTo(.4 + 1.96 * .127, within(.05));
  }

  @Test
  void theSameAnswersAndSeedGiveTheSameInterval() {
    assertThat(of(grants())).isEqualTo(of(grants()));
    assertThat(Agreement.of(grants().list(), CLASSES, 8).pairs().get(0).low())
        .isNotEqualTo(of(grants()).pairs().get(0).low());
  }

  @Test
  void ofAReaderTheLatestAnswerCountsAndSkipsDoNot() {
    SomeAnswers answers =
        new SomeAnswers()
            .label("ann", 1, "no", 10)
            .label("ann", 1, "yes", 10)
            .skip("bob", 1, 10)
            .label("bob", 1, "yes", 10);
    PairAgreement pair = of(answers).pairs().get(0);
    assertThat(pair.images()).isEqualTo(1);
    assertThat(pair.agreed()).isEqualTo(1);
    assertThat(pair.kappa()).isEmpty();
  }

  @Test
  void notToJudgeAndToJudgeIsADisagreement() {
    SomeAnswers answers =
        new SomeAnswers()
            .label("ann", 1, "no", 10)
            .cannotJudge("bob", 1, 10)
            .cannotJudge("ann", 2, 10)
            .cannotJudge("bob", 2, 10);
    PairAgreement pair = of(answers).pairs().get(0);
    assertThat(pair.agreed()).isEqualTo(1);
    // A = 1/2, E = 1/2·0 + 1/2·1
    assertThat(pair.kappa()).hasValue(0);
  }

  @Test
  void oneCategoryOnlyHasNoKappa() {
    SomeAnswers answers = new SomeAnswers();
    for (int i = 0; i < 5; i++) {
      answers.label("ann", i, "no", 10).label("bob", i, "no", 10);
    }
    PairAgreement pair = of(answers).pairs().get(0);
    assertThat(pair.agreed()).isEqualTo(5);
    assertThat(pair.kappa()).isEmpty();
    assertThat(pair.low()).isEmpty();
    assertThat(of(answers).fleiss()).isEmpty();
  }

  /** A = 0.025^(1/6) = .541; E = ½; low = (A − ½)/½. */
  @Test
  void agreementOnFewImagesIsNoCertainty() {
    SomeAnswers answers = new SomeAnswers();
    for (int i = 0; i < 6; i++) {
      answers.label("ann", i, CLASSES.get(i % 2), 10).label("bob", i, CLASSES.get(i % 2), 10);
    }
    PairAgreement pair = of(answers).pairs().get(0);
    assertThat(pair.kappa()).hasValue(1);
    assertThat(pair.high()).hasValue(1);
    assertThat(pair.low().orElseThrow())
        .isCloseTo((Math.pow(.025, 1 / 6.0) - .5) / .5, within(1e-12));
    Fleiss fleiss = of(answers).fleiss().orElseThrow();
    assertThat(fleiss.low()).isCloseTo(pair.low().orElseThrow(), within(1e-12));
  }

  /** Two raters who use the classes equally often: Fleiss' and Cohen's kappa are one. */
  @Test
  void allReadersTogether() {
    SomeAnswers answers = new SomeAnswers();
    for (int i = 0; i < 40; i++) {
      answers.label("ann", i, i % 2 == 0 ? "yes" : "no", 10);
      answers.label(i < 20 ? "bob" : "cec", i, i % 4 < 2 ? "yes" : "no", 10);
    }
    answers.label("dan", 99, "yes", 10);
    Fleiss fleiss = of(answers).fleiss().orElseThrow();
    assertThat(fleiss.images()).isEqualTo(40);
    assertThat(fleiss.readers()).isEqualTo(3);
    assertThat(fleiss.kappa()).isCloseTo(0, within(1e-12));
    assertThat(fleiss.low()).isBetween(-.45, -.2);
    assertThat(fleiss.high()).isBetween(.2, .45);
  }

  @Test
  void hiddenRepeatsTellHowFarAReaderAgreesWithItself() {
    SomeAnswers answers =
        new SomeAnswers()
            .label("ann", 1, "no", 1000)
            .label("ann", 2, "yes", 3000)
            .cannotJudge("ann", 3, 2000)
            .skip("ann", 4, 500)
            .repeat("ann", 1, "no", 10)
            .repeat("ann", 2, "no", 10)
            .repeat("ann", 5, "no", 10)
            .imported("lab", 1, "no");
    List<ReaderAgreement> readers = of(answers).readers();
    assertThat(readers).hasSize(2);
    assertThat(readers.get(0))
        .isEqualTo(new ReaderAgreement("ann", 3, 1, 1, java.util.OptionalLong.of(2000), 2, 1));
    assertThat(readers.get(1).medianMillis()).isEmpty();
    assertThat(readers.get(1).answers()).isEqualTo(1);
  }
}
