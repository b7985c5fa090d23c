package org.medal.core.query;

import org.medal.core.data.Matrix;
import org.medal.core.head.SoftmaxHead;
import org.medal.core.head.Standardisation;
import org.medal.core.pool.PoolView;
import org.medal.core.random.KeyedRandom;
import org.medal.core.random.Seeds;
import org.medal.core.uncertainty.Uncertainty;

/**
 * How a head's predictions hold when most features are dropped. A dropped feature is 0, its mean;
 * the others count four times, so that logits keep their expected size.
 *
 * @param standardisation what the head expects its features to go through
 * @param seed of the masks, with the sample's id and the pass
 */
record Dropout(SoftmaxHead head, Standardisation standardisation, long seed) {
  static final int PASSES = 3;
  private static final double KEPT = 0.25;
  private static final int BLOCK = 256;

  /**
   * For each row the number of passes in which the predicted class changes, plus half of 1 − (p₁ −
   * p₂) without dropout: among samples of one number, the smaller margin has more. O(P·C·d).
   */
  double[] inconsistency(PoolView pool, int[] rows) {
    Matrix features = pool.penultimate(rows);
    double[] inconsistency = new double[rows.length];
    RowBlocks.forEach(
        rows.length,
        BLOCK,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            inconsistency[i] = of(pool.id(rows[i]).value(), features.row(i));
          }
        });
    return inconsistency;
  }

  /** Whether the prediction changes in more than half of the passes. */
  static boolean inMost(double inconsistency) {
    return Math.floor(inconsistency) > PASSES / 2.0;
  }

  private double of(String id, double[] row) {
    standardisation.apply(row);
    double[] p = head.probabilities(row);
    double inconsistency = Uncertainty.MARGIN.of(p) / 2;
    int predicted = head.predicted(row);
    for (int pass = 0; pass < PASSES; pass++) {
      double[] dropped = dropped(row, KeyedRandom.of(Seeds.derive(seed, "drop-query"), id, pass));
      inconsistency += head.predicted(dropped) == predicted ? 0 : 1;
    }
    return inconsistency;
  }

  private static double[] dropped(double[] row, KeyedRandom random) {
    double[] dropped = new double[row.length];
    for (int c = 0; c < row.length; c++) {
      dropped[c] = random.nextDouble() < KEPT ? row[c] / KEPT : 0;
    }
    return dropped;
  }
}
