package org.medal.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FleissKappaTest {
  /** Wikipedia, "Fleiss' kappa": ten subjects, fourteen raters, five classes; κ = 0.210. */
  @Test
  void thePublishedExampleComesOut() {
    List<int[]> ratings =
        List.of(
            new int[] {0, 0, 0, 0, 14},
            new int[] {0, 2, 6, 4, 2},
            new int[] {0, 0, 3, 5, 6},
            new int[] {0, 3, 9, 2, 0},
            new int[] {2, 2, 8, 1, 1},
            new int[] {7, 7, 0, 0, 0},
            new int[] {3, 2, 6, 3, 0},
            new int[] {2, 5, 3, 2, 2},
            new int[] {6, 5, 2, 1, 0},
            new int[] {0, 2, 2, 3, 7});
    assertThat(FleissKappa.of(ratings).orElseThrow()).isCloseTo(.210, within(.0005));
  }

  /** A = (1 + 1/3 + 0)/3 = 4/9; of 7 ratings 4 and 3, so E = 25/49. */
  @Test
  void samplesWithFewerRatingsWeighAsMuch() {
    List<int[]> ratings = List.of(new int[] {2, 0}, new int[] {1, 2}, new int[] {1, 1});
    assertThat(FleissKappa.of(ratings).orElseThrow())
        .isCloseTo((4 / 9.0 - 25 / 49.0) / (24 / 49.0), within(1e-12));
  }

  @Test
  void fullAgreementIsOneAndOneClassSaysNothing() {
    assertThat(FleissKappa.of(List.of(new int[] {3, 0}, new int[] {0, 2}))).hasValue(1);
    assertThat(FleissKappa.of(List.of(new int[] {3, 0}, new int[] {2, 0}))).isEmpty();
    assertThat(FleissKappa.of(List.of())).isEmpty();
  }

  @Test
  void samplesWithTheSameRatingsMayBeCountedTogether() {
    List<int[]> each =
        List.of(new int[] {2, 0}, new int[] {1, 2}, new int[] {1, 2}, new int[] {1, 2});
    List<int[]> together = List.of(new int[] {2, 0}, new int[] {1, 1}, new int[] {1, 2});
    assertThat(FleissKappa.of(together, new int[] {1, 0, 3}).orElseThrow())
        .isCloseTo(FleissKappa.of(each).orElseThrow(), within(1e-12));
  }

  @Test
  void aSampleNeedsTwoRatings() {
    assertThatThrownBy(() -> FleissKappa.of(List.of(new int[] {1, 0})))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
