package org.medal.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;

class DuplicatesTest {
  /** Row 0 is labelled; 1 points where 0 does, 2 nearly so, 3 and 4 elsewhere and alike. */
  private static Arrays3 directions() {
    Arrays3 arrays = TestPools.random(5, 2, 2, 1, 1);
    double[][] features = {{1, 0}, {7, 0}, {1, .1}, {0, 1}, {0, 3}};
    System.arraycopy(features, 0, arrays.features(), 0, 5);
    return arrays;
  }

  @Test
  void aDirectionThatIsLabelledIsNotAskedForAgain() {
    Admission admission = new FeatureDuplicates(.001).start(directions().pool(), 3);
    assertThat(admission.admits(1)).isFalse();
    assertThat(admission.admits(2)).isTrue();
    assertThat(new FeatureDuplicates(.01).start(directions().pool(), 3).admits(2)).isFalse();
  }

  @Test
  void aDirectionThatIsInTheBatchIsNotAskedForAgain() {
    Admission admission = new FeatureDuplicates(0).start(directions().pool(), 3);
    assertThat(admission.admits(4)).isTrue();
    admission.took(3);
    assertThat(admission.admits(4)).isFalse();
    admission.clear();
    assertThat(admission.admits(4)).isTrue();
  }

  @Test
  void equalRowsAreTheSameAtDistanceZeroWhateverTheRounding() {
    for (long seed = 0; seed < 200; seed++) {
      Arrays3 arrays = TestPools.random(2, 2, 7, 1, seed);
      arrays.features()[1] = arrays.features()[0];
      assertThat(new FeatureDuplicates(0).start(arrays.pool(), 1).admits(1))
          .as("seed %d", seed)
          .isFalse();
    }
  }

  @Test
  void aHashIsTheSameUpToSoManyBits() {
    Map<SampleId, Long> hashes =
        Map.of(
            new SampleId("s0"), 0L,
            new SampleId("s1"), 0b111L,
            new SampleId("s2"), 0b1111L,
            new SampleId("s3"), -1L,
            new SampleId("s4"), Long.MAX_VALUE);
    Admission admission = new HashDuplicates(3, hashes::get).start(directions().pool(), 3);
    assertThat(admission.admits(1)).isFalse();
    assertThat(admission.admits(2)).isTrue();
    assertThat(admission.admits(4)).isTrue();
    admission.took(3);
    assertThat(admission.admits(4)).isFalse();
  }

  @Test
  void aDistanceOutOfRangeIsNamed() {
    assertThatThrownBy(() -> new FeatureDuplicates(-.1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("-0.1");
    assertThatThrownBy(() -> new FeatureDuplicates(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new HashDuplicates(65, id -> 0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("65");
  }
}
