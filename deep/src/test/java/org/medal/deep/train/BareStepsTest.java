package org.medal.deep.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.Augmentation;

class BareStepsTest {
  @Test
  void theStepsTrain() {
    TrainingOptions options =
        new TrainingOptions(1e-3, 1, 4, false, Augmentation.standard(), Optional.empty());
    NetworkSpec tiny = NetworkSpec.untrained(Architecture.TINY, 1);
    try (BareSteps steps = new BareSteps(tiny, 32, 3, options)) {
      double first = steps.run(1);
      assertThat(first)
          .as("a head of zeros knows nothing of 3 classes")
          .isCloseTo(Math.log(3), within(1e-5));
      assertThat(steps.run(20)).isLessThan(first);
    }
  }
}
