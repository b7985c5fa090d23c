package org.medal.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProbabilitiesTest {
  @Test
  void aRowThatDoesNotSumToOneIsNamed() {
    assertThatThrownBy(() -> Probabilities.of(new double[] {.5, .5}, new double[] {.6, .5}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Row 1")
        .hasMessageContaining("1.1");
  }

  @Test
  void aRowMayMissOneByTheToleranceOfTheContract() {
    assertThat(Probabilities.of(new double[] {.5, .5009}).rows()).isEqualTo(1);
    assertThatThrownBy(() -> Probabilities.of(new double[] {.5, .5011}))
        .isInstanceOf(InputException.class);
  }

  @Test
  void negativeProbabilitiesAreRefusedEvenIfTheRowSumsToOne() {
    assertThatThrownBy(() -> Probabilities.of(new double[] {-.1, 1.1}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Row 0");
  }

  @Test
  void notANumberIsAnErrorThatNamesRowAndColumn() {
    assertThatThrownBy(() -> DoubleMatrix.of(new double[] {1, 2}, new double[] {3, Double.NaN}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Row 1, column 1 is NaN");
    assertThatThrownBy(() -> new FloatMatrix(1, 2, new float[] {1, Float.POSITIVE_INFINITY}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Row 0, column 1 is Infinity");
  }

  @Test
  void ofEqualProbabilitiesTheLowerClassIsPredicted() {
    assertThat(Probabilities.of(new double[] {.2, .4, .4}).predicted(0)).isEqualTo(1);
  }

  @Test
  void oneClassIsNoTask() {
    assertThatThrownBy(() -> ClassSet.sorted(java.util.List.of("dr", "dr")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("dr");
  }
}
