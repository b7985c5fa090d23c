package org.medal.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.core.data.Probabilities;
import org.medal.core.random.KeyedRandom;

class MetricsTest {
  @Test
  void aucOfTheTextbookExample() {
    // scikit-learn's documentation: y = 0 0 1 1, scores .1 .4 .35 .8 give 0.75
    assertThat(Auc.binary(new double[] {.1, .4, .35, .8}, new boolean[] {false, false, true, true}))
        .isEqualTo(.75);
  }

  @Test
  void aucCountsPairsAndHalfOfTies() {
    for (long seed = 0; seed < 20; seed++) {
      KeyedRandom random = new KeyedRandom(seed);
      double[] scores = new double[50];
      boolean[] positive = new boolean[50];
      for (int i = 0; i < 50; i++) {
        scores[i] = random.nextInt(12);
        positive[i] = i % 3 == 0;
      }
      double wins = 0;
      int pairs = 0;
      for (int p = 0; p < 50; p++) {
        for (int n = 0; n < 50; n++) {
          if (positive[p] && !positive[n]) {
            wins += scores[p] > scores[n] ? 1 : scores[p] == scores[n] ? .5 : 0;
            pairs++;
          }
        }
      }
      assertThat(Auc.binary(scores, positive)).isCloseTo(wins / pairs, within(1e-12));
    }
  }

  @Test
  void aucNeedsBothKinds() {
    assertThatThrownBy(() -> Auc.binary(new double[] {.1, .2}, new boolean[] {true, true}))
        .isInstanceOf(InputException.class);
  }

  @Test
  void ofTwoClassesTheLastIsPositiveOfMoreTheMeanCounts() {
    Probabilities two = Probabilities.of(new double[] {.9, .1}, new double[] {.2, .8});
    assertThat(Auc.of(two, new int[] {0, 1})).isEqualTo(1);
    assertThat(Auc.of(two, new int[] {1, 0})).isEqualTo(0);
    Probabilities three =
        Probabilities.of(
            new double[] {.8, .1, .1}, new double[] {.1, .2, .7}, new double[] {.1, .5, .4});
    // class 0 and class 1 are ranked perfectly, class 2 (scores .1 .7 .4, truth row 2) half
    assertThat(Auc.of(three, new int[] {0, 1, 2})).isCloseTo((1 + .5 + .5) / 3, within(1e-12));
  }

  @Test
  void balancedAccuracyGivesEveryClassTheSameWeight() {
    Probabilities p =
        Probabilities.of(
            new double[] {.9, .1},
            new double[] {.9, .1},
            new double[] {.9, .1},
            new double[] {.6, .4});
    Evaluation evaluation = Evaluation.of(p, new int[] {0, 0, 0, 1});
    assertThat(evaluation.accuracy()).isEqualTo(.75);
    assertThat(evaluation.balancedAccuracy()).isEqualTo(.5);
    assertThat(evaluation.auc()).isEqualTo(1);
  }

  @Test
  void aClassMissingFromTheTestSetIsAnError() {
    Probabilities p = Probabilities.of(new double[] {.9, .1}, new double[] {.9, .1});
    assertThatThrownBy(() -> Evaluation.of(p, new int[] {0, 0}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("class number 1");
  }

  @Test
  void theAreaUnderAStraightLineIsItsMean() {
    assertThat(LearningCurve.area(new int[] {100, 110, 200}, new double[] {.5, .55, 1}))
        .isCloseTo(.75, within(1e-12));
    assertThat(LearningCurve.area(new int[] {40}, new double[] {.8})).isEqualTo(.8);
    assertThatThrownBy(() -> LearningCurve.area(new int[] {40, 40}, new double[] {.8, .9}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theAreaOverAPartOfACurveIsStraightBetweenItsPoints() {
    int[] labelled = {100, 110, 200};
    double[] values = {.5, .55, 1};
    assertThat(LearningCurve.area(labelled, values, 100, 200))
        .isEqualTo(LearningCurve.area(labelled, values));
    // .525 at 105, .55 at 110, .6 at 120
    assertThat(LearningCurve.area(labelled, values, 105, 120))
        .isCloseTo((5 * .5375 + 10 * .575) / 15, within(1e-12));
    assertThat(LearningCurve.area(labelled, values, 155, 155)).isCloseTo(.775, within(1e-12));
    assertThat(LearningCurve.at(labelled, values, 200)).isEqualTo(1);
    assertThatThrownBy(() -> LearningCurve.at(labelled, values, 99))
        .hasMessageContaining("99 labels lie outside the curve");
  }

  @Test
  void quadraticKappaOfFleissAndCohensExample() {
    // Fleiss and Cohen, Educational and Psychological Measurement 33, 1973, table 1: three
    // diagnoses by two psychiatrists
    Confusion diagnoses =
        new Confusion(List.of(List.of(88, 14, 18), List.of(10, 40, 10), List.of(2, 6, 12)));
    double observed = 14 + 4 * 18 + 10 + 10 + 4 * 2 + 6;
    double expected = (120 * 60 + 60 * 100 + 60 * 40 + 20 * 60 + 4 * (120 * 40 + 20 * 100)) / 200.0;
    assertThat(QuadraticKappa.of(diagnoses, new int[] {0, 1, 2}))
        .isCloseTo(1 - observed / expected, within(1e-12));
    assertThat(QuadraticKappa.of(diagnoses, new int[] {0, 2, 1}))
        .isNotEqualTo(QuadraticKappa.of(diagnoses, new int[] {0, 1, 2}));
  }

  @Test
  void quadraticKappaOfTwoClassesIsCohensKappa() {
    Confusion confusion = new Confusion(List.of(List.of(20, 5), List.of(10, 15)));
    // the textbook example: 35 of 50 agree, 25 of 50 by chance
    assertThat(QuadraticKappa.of(confusion, new int[] {0, 1})).isCloseTo(.4, within(1e-12));
    Confusion constant = new Confusion(List.of(List.of(20, 0), List.of(10, 0)));
    assertThat(QuadraticKappa.of(constant, new int[] {0, 1})).isEqualTo(0);
  }

  @Test
  void calibrationIsTheMeanGapBetweenConfidenceAndAccuracyOfEachBin() {
    Probabilities p =
        Probabilities.of(
            new double[] {.9, .1}, // right, with .92 in one bin: (1.82 - 1) surplus of confidence
            new double[] {.92, .08}, // wrong
            new double[] {.4, .6}, // right, bin of its own
            new double[] {1, 0}); // right and sure
    assertThat(Calibration.error(p, new int[] {0, 1, 1, 0}))
        .isCloseTo((.82 + .4 + 0) / 4, within(1e-12));
  }

  @Test
  void aConfusionCountsByTruthAndPrediction() {
    Probabilities p =
        Probabilities.of(new double[] {.9, .1}, new double[] {.1, .9}, new double[] {.2, .8});
    Confusion confusion = Evaluation.of(p, new int[] {0, 0, 1}).confusion();
    assertThat(confusion.counts()).containsExactly(List.of(1, 1), List.of(0, 1));
    assertThat(confusion.recall(0)).isEqualTo(.5);
    assertThat(confusion.recall(1)).isEqualTo(1);
  }

  @Test
  void theReliabilityDiagramIsWhatTheCalibrationErrorMeasures() {
    KeyedRandom random = new KeyedRandom(5);
    double[][] rows = new double[200][];
    int[] labels = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double p = random.nextDouble();
      rows[i] = new double[] {p, 1 - p};
      labels[i] = random.nextInt(2);
    }
    Probabilities probabilities = Probabilities.of(rows);
    List<Calibration.Bin> bins = Calibration.bins(probabilities, labels);
    assertThat(bins.stream().mapToInt(Calibration.Bin::count).sum()).isEqualTo(rows.length);
    assertThat(bins).isSortedAccordingTo(Comparator.comparingDouble(Calibration.Bin::confidence));
    double error =
        bins.stream()
            .mapToDouble(bin -> bin.count() * Math.abs(bin.correct() - bin.confidence()))
            .sum();
    assertThat(Calibration.error(probabilities, labels))
        .isEqualTo(error / rows.length, within(1e-12));
  }
}
