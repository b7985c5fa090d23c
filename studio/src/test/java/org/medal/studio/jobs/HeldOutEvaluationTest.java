package org.medal.studio.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.core.data.Probabilities;

class HeldOutEvaluationTest {
  private static final double[] FIRST = {0.9, 0.1};
  private static final double[] SECOND = {0.4, 0.6};

  private static HeldOutEvaluation test(int[] labels, double[]... rows) {
    return new HeldOutEvaluation(Probabilities.of(rows), labels);
  }

  @Test
  void countsWhatWasTakenForWhat() {
    HeldOutEvaluation test = test(new int[] {0, 0, 0, 1}, FIRST, FIRST, SECOND, SECOND);
    assertThat(test.confusion()).isEqualTo(List.of(List.of(2, 1), List.of(0, 1)));
    assertThat(test.accuracy()).isEqualTo(0.75);
    assertThat(test.balancedAccuracy()).isEqualTo((2 / 3.0 + 1) / 2, within(1e-12));
    assertThat(test.auc()).isEqualTo(5 / 6.0, within(1e-12));
  }

  @Test
  void aClassThatIsMissingLeavesNoAucAndCountsForNothing() {
    HeldOutEvaluation test = test(new int[] {0, 0}, FIRST, SECOND);
    assertThat(test.auc()).isEqualTo(-1);
    assertThat(test.balancedAccuracy()).isEqualTo(0.5);
    assertThat(test.confusion()).isEqualTo(List.of(List.of(1, 1), List.of(0, 0)));
  }

  @Test
  void theReliabilityDiagramHoldsEachImageOnce() {
    HeldOutEvaluation test = test(new int[] {0, 1, 0}, FIRST, FIRST, SECOND);
    assertThat(test.bins()).hasSize(2);
    assertThat(test.bins().get(0)).isEqualTo(List.of(0.6, 0.0, 1.0));
    assertThat(test.bins().get(1)).isEqualTo(List.of(0.9, 0.5, 2.0));
    assertThat(test.calibrationError()).isEqualTo((1 * 0.6 + 2 * (0.9 - 0.5)) / 3, within(1e-12));
  }
}
