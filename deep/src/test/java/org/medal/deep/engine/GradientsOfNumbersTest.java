package org.medal.deep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientsOfNumbersTest {
  /** Frees what nothing refers to and writes over it. */
  private static List<ByteBuffer> overwriteFreedMemory() throws InterruptedException {
    System.gc();
    Thread.sleep(50); // direct memory is freed by another thread
    List<ByteBuffer> garbage = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(4);
      buffer.putInt(0x7b7b7b7b);
      garbage.add(buffer);
    }
    return garbage;
  }

  private static float gradientOfSevenTimes() {
    try (NDManager manager = TorchEngine.newManager()) {
      NDArray weight = manager.ones(new Shape(1));
      weight.setRequiresGradient(true);
      return Gradients.recording(
          () -> {
            NDArray loss = Gradients.times(weight.square(), 3.5).sum();
            try {
              assertThat(overwriteFreedMemory()).isNotEmpty();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            Gradients.backward(loss);
            try (PtNDArray gradient = ((PtNDArray) weight).getGradient()) {
              return gradient.toFloatArray()[0];
            }
          });
    }
  }

  @Test
  void aNumberIsThereUntilTheGradientIsTaken() {
    for (int i = 0; i < 10; i++) {
      assertThat(gradientOfSevenTimes()).isEqualTo(7f);
    }
  }
}
