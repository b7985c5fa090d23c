package org.medal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;

class OwnStrategyTest {
  private static final double[] UNSURE = {0.5, 0.5};
  private static final double[] SURE = {1, 0};
  private static final double[][] CROWD_AND_OUTLIER = {{9, 9}, {0, 0}, {0, 0.1}, {0.1, 0}};

  private static Selection pick(int batch, int[] labels, double[]... probabilities) {
    List<SampleId> ids = Cells.named(0, labels.length);
    DoubleMatrix features = DoubleMatrix.of(CROWD_AND_OUTLIER);
    PoolView pool = new ArrayPool(ids, labels, Probabilities.of(probabilities), features);
    return new OwnStrategy.DenseEntropy().select(pool, batch, 0);
  }

  @Test
  void ofEquallyUncertainImagesTheOutlierComesLast() {
    Selection picks = pick(4, new int[] {-1, -1, -1, -1}, UNSURE, UNSURE, UNSURE, UNSURE);
    assertThat(picks.picks()).extracting(Pick::row).containsExactly(1, 2, 3, 0);
  }

  @Test
  void anImageOfWhichTheModelIsSureIsWorthNothing() {
    Selection picks = pick(4, new int[] {-1, -1, -1, -1}, UNSURE, SURE, UNSURE, UNSURE);
    assertThat(picks.picks()).last().isEqualTo(new Pick(1, Cells.named(1, 2).get(0), 0));
  }

  @Test
  void labelledImagesAreNotPickedAndAShortPoolGivesAllItHas() {
    Selection picks = pick(4, new int[] {-1, 0, 1, -1}, UNSURE, UNSURE, UNSURE, UNSURE);
    assertThat(picks.picks()).extracting(Pick::row).containsExactlyInAnyOrder(0, 3);
    assertThat(picks.exhausted()).isTrue();
  }

  @Test
  void theProgramPrintsTenCells() {
    List<String> lines = PickNextTest.printed(() -> OwnStrategy.main(new String[0]));
    assertThat(lines).hasSize(10).allSatisfy(line -> assertThat(line).startsWith("slide-"));
  }
}
