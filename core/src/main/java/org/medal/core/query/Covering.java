package org.medal.core.query;

import java.util.Arrays;
import org.medal.core.cluster.GreedyCoverage;
import org.medal.core.cluster.Kernel;
import org.medal.core.pool.GreedyPicks;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.RowSample;
import org.medal.core.pool.Selection;

/**
 * Picks from a pool what covers it best. A labelled sample covers itself wholly, so only unlabelled
 * ones, or a sample of them, are measured; their coverage stands for that of all.
 */
final class Covering {
  /** Up to so many samples are measured, and are the candidates; beyond, so many are drawn. */
  static final int SAMPLE = 10_000;

  private static final int SAMPLE_PER_PICK = 10;

  private Covering() {}

  /** The unlabelled rows that are measured, in the order of their ids. */
  static int[] rows(PoolView pool, int batch, long seed) {
    long size = Math.max(SAMPLE, (long) SAMPLE_PER_PICK * batch);
    return RowSample.unlabelled(pool, (int) Math.min(size, pool.size()), seed);
  }

  /** As the other, with w = 1 for all. */
  static Selection select(PoolView pool, int batch, int[] rows, Kernel kernel) {
    double[] alike = new double[rows.length];
    Arrays.fill(alike, 1);
    return select(pool, batch, rows, alike, kernel);
  }

  /**
   * The rows that add most to the mean over the pool of w·max k(x, s), one after the other; the
   * utility is what each adds.
   *
   * @param rows those of {@link #rows}
   * @param weights {@code weights[i]} is w of {@code rows[i]}
   */
  static Selection select(PoolView pool, int batch, int[] rows, double[] weights, Kernel kernel) {
    GreedyCoverage coverage = new GreedyCoverage(pool.features(rows), weights, rows, kernel);
    int[] labelled = pool.labelled();
    coverage.cover(pool.features(labelled));
    GreedyPicks picks = new GreedyPicks(pool, rows, batch);
    double sampled = rows.length / (double) (pool.size() - labelled.length);
    coverage
        .choose(batch)
        .forEach(c -> picks.take(c.point(), c.utility() / (sampled * pool.size())));
    return picks.selection();
  }
}
