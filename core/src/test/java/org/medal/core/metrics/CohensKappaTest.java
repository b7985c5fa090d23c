package org.medal.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohensKappaTest {
  /** The kappa of a contingency table: rows are the first's classes, columns the second's. */
  private static double kappa(int[]... table) {
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table.length; j++) {
        for (int k = 0; k < table[i][j]; k++) {
          first.add(i);
          second.add(j);
        }
      }
    }
    return CohensKappa.of(first, second);
  }

  @Test
  void theExamplesOfFeinsteinAndCicchettiComeOut() {
    // High agreement but low kappa: I. The problems of two paradoxes. Journal of Clinical
    // Epidemiology 43 (1990): agreement is 0.85 in both, kappa 0.70 and 0.32
    assertThat(kappa(new int[] {40, 9}, new int[] {6, 45})).isCloseTo(.70, within(.005));
    assertThat(kappa(new int[] {80, 10}, new int[] {5, 5})).isCloseTo(.32, within(.005));
  }

  @Test
  void threeClassesByHand() {
    // A = 89/100; E = .80·.80 + .10·.05 + .10·.15 = .66
    int[][] table = {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}};
    assertThat(kappa(table)).isCloseTo((.89 - .66) / (1 - .66), within(1e-12));
  }

  @Test
  void sameAnswersAgreeFullyAndIndependentOnesByChance() {
    assertThat(kappa(new int[] {3, 0}, new int[] {0, 7})).isEqualTo(1);
    assertThat(kappa(new int[] {4, 4}, new int[] {4, 4})).isZero();
    assertThat(kappa(new int[] {0, 5}, new int[] {5, 0})).isEqualTo(-1);
  }

  @Test
  void oneClassForAllSaysNothing() {
    assertThat(CohensKappa.of(List.of(1, 1, 1), List.of(1, 1, 1))).isZero();
    assertThat(CohensKappa.of(List.of(1, 1, 1), List.of(0, 0, 0))).isZero();
    assertThat(CohensKappa.of(List.of(1, 1, 1), List.of(1, 1, 0))).isZero();
  }

  @Test
  void theTableOfTwoClassificationsGivesTheirKappa() {
    assertThat(CohensKappa.of(new int[][] {{80, 10}, {5, 5}}))
        .hasValue(kappa(new int[] {80, 10}, new int[] {5, 5}));
    assertThat(CohensKappa.of(new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}}).orElseThrow())
        .isCloseTo((.89 - .66) / (1 - .66), within(1e-12));
  }

  @Test
  void aTableOfOneClassHasNoKappa() {
    assertThat(CohensKappa.of(new int[][] {{7, 0}, {0, 0}})).isEmpty();
    assertThat(CohensKappa.of(new int[2][2])).isEmpty();
    assertThat(CohensKappa.of(new int[][] {{6, 1}, {0, 0}})).hasValue(0);
  }

  @Test
  void samplesMustCorrespond() {
    assertThatThrownBy(() -> CohensKappa.of(List.of(1), List.of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CohensKappa.of(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
