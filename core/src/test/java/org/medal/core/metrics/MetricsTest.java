package org.medal.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
}
