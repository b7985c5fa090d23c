package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.medal.core.cluster.WardTree;
import org.medal.core.data.DoubleMatrix;

class TreeLabelsTest {
  /** Samples at 0, 1, 2 … in a row; −1 where there is no label. */
  private static TreeLabels labels(int... labels) {
    double[][] points = new double[labels.length][1];
    Arrays.setAll(points, i -> new double[] {i});
    TreeLeaves leaves = TreeLeaves.of(DoubleMatrix.of(points));
    return TreeLabels.of(WardTree.of(leaves.points(), leaves.sizes()), leaves, labels);
  }

  @Test
  void fourLabelsOfTenBoundTheSharesOfAllTen() {
    TreeLabels labels = labels(0, -1, -1, 0, -1, 1, -1, 0, -1, -1);
    int root = 18;
    assertThat(labels.size(root)).isEqualTo(10);
    assertThat(labels.share(root, 0)).isEqualTo(.75);
    // Δ = .6/4 + √(.6·.75·.25/4) = .15 + .1677
    assertThat(labels.lower(root, 0)).isCloseTo(.4323, within(1e-4));
    assertThat(labels.upper(root, 1)).isCloseTo(.5677, within(1e-4));
    // one of the ten has been seen to be of class 1
    assertThat(labels.lower(root, 1)).isEqualTo(.1);
    assertThat(labels.upper(root, 0)).isEqualTo(.9);
    // .5677 < 2·.4323, but not .9 < 2·.1
    assertThat(labels.isAdmissible(root, 0)).isTrue();
    assertThat(labels.isAdmissible(root, 1)).isFalse();
    assertThat(labels.best(root)).isZero();
  }

  @Test
  void withoutLabelsAnythingIsPossible() {
    TreeLabels labels = labels(-1, -1, -1);
    assertThat(labels.lower(4, 0)).isZero();
    assertThat(labels.upper(4, 0)).isEqualTo(1);
    assertThat(labels.best(4)).isEqualTo(-1);
  }

  @Test
  void whereAllLabelsAreKnownNothingIsLeftToChance() {
    TreeLabels labels = labels(0, 2, 0, 2, 2);
    assertThat(labels.lower(8, 2)).isCloseTo(.6, within(1e-12));
    assertThat(labels.upper(8, 2)).isCloseTo(.6, within(1e-12));
    assertThat(labels.upper(8, 1)).isZero();
    assertThat(labels.best(8)).isEqualTo(2);
  }

  @Test
  void aClassNobodyHasSeenMayStillBeThere() {
    TreeLabels labels = labels(0, -1, -1, -1);
    // one of four: Δ = .75
    assertThat(labels.lower(6, 0)).isEqualTo(.25);
    assertThat(labels.upper(6, 1)).isEqualTo(.75);
    // .75 is not less than 2·.25
    assertThat(labels.isAdmissible(6, 0)).isFalse();
  }
}
