package org.medal.deep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import org.junit.jupiter.api.Test;

class CastsTest {
  /** 8 bits: 1 + 2⁻⁹ becomes 1, 1 + 2⁻⁷ stays, and the range is that of 32 bits. */
  @Test
  void bfloat16HasEightBitsAndTheRangeOf32() {
    float[] values = {1 + 0x1p-9f, 1 + 0x1p-7f, -3e38f, 1e-38f, 0};
    try (NDManager manager = TorchEngine.newManager()) {
      NDArray cast = Casts.toBfloat16(manager.create(values), manager);
      assertThat(Casts.toBfloat16(cast, manager)).isSameAs(cast);
      NDArray back = Casts.toFloat32(cast, manager);
      assertThat(Casts.toFloat32(back, manager)).isSameAs(back);
      float[] rounded = back.toFloatArray();
      assertThat(rounded[0]).isEqualTo(1f);
      assertThat(rounded[1]).isEqualTo(1 + 0x1p-7f);
      for (int i = 0; i < values.length; i++) {
        float most = Math.abs(values[i]) * 0x1p-8f;
        assertThat(Math.abs(rounded[i] - values[i])).as("%s", values[i]).isLessThanOrEqualTo(most);
      }
    }
  }

  @Test
  void gradientsGoThroughBothWays() {
    try (NDManager manager = TorchEngine.newManager()) {
      NDArray weight = manager.full(new Shape(3), 2f);
      weight.setRequiresGradient(true);
      Gradients.recording(
          () -> {
            NDArray squares = Casts.toBfloat16(weight, manager).square();
            Gradients.backward(Casts.toFloat32(squares, manager).sum());
            return squares;
          });
      try (PtNDArray gradient = ((PtNDArray) weight).getGradient()) {
        assertThat(gradient.toFloatArray()).containsExactly(4f, 4f, 4f);
      }
    }
  }
}
