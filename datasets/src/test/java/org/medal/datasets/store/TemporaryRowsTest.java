package org.medal.datasets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;

/** Rows that live as long as their owner. */
class TemporaryRowsTest {
  @Test
  void rowsComeBackInTheirOrderAndTheFileGoes() {
    TemporaryRows rows = new TemporaryRows();
    rows.add(new float[] {1, 2});
    rows.add(new float[] {3, -0.5f});
    Matrix matrix = rows.matrix();
    assertThat(matrix.rows()).isEqualTo(2);
    assertThat(matrix.row(1)).containsExactly(3, -0.5);
    assertThat(rows.file()).exists();
    rows.close();
    assertThat(rows.file()).doesNotExist();
  }

  @Test
  void notANumberIsRefused() {
    try (TemporaryRows rows = new TemporaryRows()) {
      assertThatThrownBy(() -> rows.add(new float[] {Float.NaN}))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("NaN");
    }
  }
}
