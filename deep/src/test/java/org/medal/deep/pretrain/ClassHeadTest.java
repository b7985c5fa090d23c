package org.medal.deep.pretrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Parameters;

class ClassHeadTest {
  @Test
  void rowsWithoutAClassAddNothingToTheLoss() {
    try (Parameters parameters = new Parameters();
        NDManager manager = TorchEngine.newManager()) {
      ClassHead head = new ClassHead("classes", 3, 2, parameters, 7);
      NDArray features = manager.create(new float[] {1, 2, -1, 0.5f, 3, 3}, new Shape(3, 2));
      double first = loss(head, features, 0, ClassHead.NONE, ClassHead.NONE);
      double last = loss(head, features, ClassHead.NONE, ClassHead.NONE, 2);
      double both = loss(head, features, 0, ClassHead.NONE, 2);
      assertThat(first).isPositive();
      assertThat(both).isCloseTo(first + last, within(1e-5));
      assertThat(loss(head, features, ClassHead.NONE, ClassHead.NONE, ClassHead.NONE)).isZero();
    }
  }

  private static double loss(ClassHead head, NDArray features, int... labels) {
    return Gradients.without(() -> head.loss(features, labels).getFloat());
  }
}
