package org.medal.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.UsageException;
import org.medal.core.pool.ArrayPool;

class ClassQuotaTest {
  /** Rows 0 to 9, of which 7, 8 and 9 are of class 1; the higher the row the less uncertain. */
  private static Arrays3 sevenAndThree() {
    Arrays3 arrays = TestPools.random(10, 2, 1, 0, 1);
    for (int row = 0; row < 10; row++) {
      double p = .51 + .04 * row;
      arrays.probabilities()[row] = row < 7 ? new double[] {p, 1 - p} : new double[] {1 - p, p};
    }
    return arrays;
  }

  /** How many places are kept for class 1, as the admission tells. */
  private static int kept(double share, int batch) {
    ArrayPool pool = sevenAndThree().pool();
    Admission admission = RulePools.quota(1, share).start(pool, batch);
    int free = 0;
    for (int row = 0; row < 7 && admission.admits(row); row++) {
      admission.took(row);
      free++;
    }
    return Math.min(batch, 7) - free;
  }

  @ParameterizedTest
  @CsvSource({".5, 4, 2", ".5, 5, 3", ".01, 5, 1", "1, 2, 2", ".28, 7, 2", ".3, 5, 2", "1, 7, 3"})
  void theShareOfTheBatchIsRoundedUpAsFarAsThePoolHasIt(double share, int batch, int places) {
    assertThat(kept(share, batch)).isEqualTo(places);
  }

  @Test
  void aShareThatIsAWholeNumberButForRoundingIsNotRoundedUp() {
    Arrays3 arrays = TestPools.random(300, 2, 1, 0, 1);
    Arrays.setAll(arrays.probabilities(), i -> i < 200 ? new double[] {1, 0} : new double[] {0, 1});
    Admission admission = RulePools.quota(1, .07).start(arrays.pool(), 100);
    IntStream.range(0, 93).forEach(admission::took);
    assertThat(.07 * 100).isGreaterThan(7);
    assertThat(admission.admits(93)).isFalse();
    admission.clear();
    IntStream.range(0, 92).forEach(admission::took);
    assertThat(admission.admits(93)).isTrue();
  }

  @Test
  void placesThatMoreThanFillTheBatchGoToTheLowerClass() {
    Admission admission = RulePools.quota(0, .5, 1, .5).start(sevenAndThree().pool(), 3);
    assertThat(admission.admits(8)).isTrue();
    admission.took(8);
    assertThat(admission.admits(9)).isFalse();
    assertThat(admission.admits(0)).isTrue();
  }

  @Test
  void whatIsLabelledIsNotCounted() {
    Arrays3 arrays = sevenAndThree();
    arrays.labels()[7] = 1;
    arrays.labels()[8] = 1;
    Admission admission = RulePools.quota(1, 1.0).start(arrays.pool(), 3);
    admission.took(0);
    admission.took(1);
    assertThat(admission.admits(2)).isFalse();
    assertThat(admission.admits(9)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, '--quota 1=0.0'", "-1, '--quota 1=-1.0'", "1.1, '--quota 1=1.1'", "NaN, NaN"})
  void aShareOutsideOfZeroToOneIsNamed(double share, String words) {
    assertThatThrownBy(() -> RulePools.quota(1, share))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(words);
  }

  @Test
  void sharesAboveTheWholeBatchAreRefusedButTenTenthsAreNot() {
    assertThatThrownBy(() -> RulePools.quota(0, .7, 1, .4)).hasMessageContaining("add up to 1.1");
    Object[] tenths =
        IntStream.range(0, 10).boxed().flatMap(c -> java.util.stream.Stream.of(c, .1)).toArray();
    assertThat(RulePools.quota(tenths).shares()).hasSize(10);
  }

  @Test
  void aClassThatTheProbabilitiesLackIsNamed() {
    assertThatThrownBy(() -> RulePools.quota(2, .5).start(sevenAndThree().pool(), 3))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("class 2")
        .hasMessageContaining("0 to 1");
  }
}
