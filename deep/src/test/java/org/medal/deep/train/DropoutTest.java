package org.medal.deep.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.medal.core.random.KeyedRandom;

class DropoutTest {
  @Test
  void halfOfTheFeaturesAreLeftOutAndTheOthersDoubled() {
    float[] counts = new float[300];
    int masks = 2000;
    for (int i = 0; i < masks; i++) {
      float[] mask = Dropout.mask(counts.length, new KeyedRandom(i));
      for (int j = 0; j < mask.length; j++) {
        assertThat(mask[j] == 0 || mask[j] == 2).isTrue();
        counts[j] += mask[j];
      }
    }
    for (int j = 0; j < counts.length; j++) {
      assertThat((double) counts[j] / masks).as("mean of feature %d", j).isCloseTo(1, within(0.1));
    }
  }

  @Test
  void featuresAreLeftOutIndependently() {
    float[] mask = Dropout.mask(64_064, new KeyedRandom(1));
    for (int lag : new int[] {1, 2, 63, 64, 128}) {
      int both = 0;
      for (int i = lag; i < mask.length; i++) {
        both += mask[i] == mask[i - lag] ? 1 : 0;
      }
      assertThat((double) both / (mask.length - lag))
          .as("lag %d", lag)
          .isCloseTo(0.5, within(0.02));
    }
  }

  @Test
  void theSameStreamGivesTheSameMask() {
    assertThat(Dropout.mask(130, new KeyedRandom(4)))
        .isEqualTo(Dropout.mask(130, new KeyedRandom(4)));
    assertThat(Dropout.mask(0, new KeyedRandom(4))).isEmpty();
  }
}
