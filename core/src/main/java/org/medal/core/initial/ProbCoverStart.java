package org.medal.core.initial;

import java.util.Arrays;
import org.medal.core.cluster.GreedyCoverage;
import org.medal.core.cluster.Kernel;
import org.medal.core.cluster.PureBalls;
import org.medal.core.data.Matrix;
import org.medal.core.pool.GreedyPicks;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.RowSample;
import org.medal.core.pool.Selection;

/**
 * A start that covers the pool with balls, ProbCover with nothing labelled: each sample is the one
 * whose ball of radius δ covers most of what those before it leave uncovered; its utility is that
 * share of the pool. δ is the largest radius at which 95 % of the balls are pure by k-means into n
 * clusters, at least 2: nothing is known yet of the classes, and n samples stand for n regions.
 *
 * <p>Descriptors are [P, d]. Above {@value #SAMPLE} samples, or {@value #SAMPLE_PER_PICK} for each
 * asked for if that is more, so many are drawn for candidates, and coverage is measured on these;
 * the radius on {@value #SAMPLE}. Ties, cost and memory are those of {@link GreedyCoverage} and
 * {@link PureBalls}. Source: Yehuda, Dekel, Hacohen and Weinshall, Active Learning Through a
 * Covering Lens, NeurIPS 2022.
 */
public final class ProbCoverStart implements InitialSet {
  private static final int SAMPLE = 10_000;
  private static final int SAMPLE_PER_PICK = 10;

  @Override
  public String name() {
    return "probcover";
  }

  @Override
  public String utility() {
    return "share of the pool newly covered";
  }

  @Override
  public boolean needsFeatures() {
    return true;
  }

  @Override
  public Selection select(PoolView pool, int n, long seed) {
    long size = Math.max(SAMPLE, (long) SAMPLE_PER_PICK * n);
    int[] rows = RowSample.unlabelled(pool, (int) Math.min(size, pool.size()), seed);
    Matrix some = pool.features(RowSample.unlabelled(pool, SAMPLE, seed));
    double[] alike = new double[rows.length];
    Arrays.fill(alike, 1);
    Kernel ball = Kernel.ball(PureBalls.squaredRadius(some, n, seed));
    GreedyPicks picks = new GreedyPicks(pool, rows, n);
    new GreedyCoverage(pool.features(rows), alike, rows, ball)
        .choose(n)
        .forEach(chosen -> picks.take(chosen.point(), chosen.utility() / rows.length));
    return picks.selection();
  }
}
