package org.medal.core.initial;

import java.util.stream.IntStream;
import org.medal.core.data.Matrix;
import org.medal.core.distance.Distance;
import org.medal.core.pool.GreedyPicks;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.RandomDraws;
import org.medal.core.pool.Selection;

/**
 * The paper's start: the first sample at random, then again and again the one whose mean distance
 * to all chosen so far is largest, in the space of label-free descriptors (ORB).
 *
 * <p>Descriptors are [P, d]. Running sums make it O(n·P·d) time, on all cores, and O(P) memory
 * beside them. Ties go to the lower row; the first pick has utility 0. Source: MedAL, section
 * III-C, Eq. 1 and 2.
 */
public final class FarthestAverage implements InitialSet {
  /** Rows that one thread takes at a time. */
  private static final int BLOCK = 512;

  private final Distance distance;

  public FarthestAverage(Distance distance) {
    this.distance = distance;
  }

  @Override
  public String name() {
    return "orb";
  }

  @Override
  public String utility() {
    return "mean descriptor distance";
  }

  @Override
  public boolean needsFeatures() {
    return true;
  }

  @Override
  public Selection select(PoolView pool, int n, long seed) {
    int[] rows = pool.unlabelled();
    Matrix descriptors = pool.features(rows);
    double[] sums = new double[rows.length];
    double[] draws = RandomDraws.of(pool, rows, seed);
    GreedyPicks picks = new GreedyPicks(pool, rows, n);
    while (picks.open()) {
      int chosen = picks.size();
      int best = picks.best(i -> chosen == 0 ? draws[i] : sums[i]);
      picks.take(best, chosen == 0 ? 0 : sums[best] / chosen);
      addDistances(descriptors, best, sums);
    }
    return picks.selection();
  }

  private void addDistances(Matrix descriptors, int chosen, double[] sums) {
    double[] reference = descriptors.row(chosen);
    IntStream.range(0, (sums.length + BLOCK - 1) / BLOCK)
        .parallel()
        .forEach(block -> addDistances(descriptors, reference, sums, block * BLOCK));
  }

  private void addDistances(Matrix descriptors, double[] reference, double[] sums, int from) {
    double[] row = new double[descriptors.columns()];
    for (int i = from; i < Math.min(from + BLOCK, sums.length); i++) {
      descriptors.copyRow(i, row);
      sums[i] += distance.between(row, reference);
    }
  }
}
