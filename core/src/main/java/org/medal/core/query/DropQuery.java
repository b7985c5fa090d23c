package org.medal.core.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.medal.core.cluster.KMeans;
import org.medal.core.data.Matrix;
import org.medal.core.head.SoftmaxHead;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.random.Seeds;

/**
 * DropQuery: of the samples whose predicted class changes when most of their features are dropped,
 * picks one from each of n clusters.
 *
 * <p>A softmax head is fitted to the labelled rows and asked {@value Dropout#PASSES} times more
 * with each feature dropped with probability ρ = 0.75. Samples whose prediction changes in more
 * than half of the passes are the candidates; k-means puts them into n clusters, and the candidate
 * nearest to each centre is picked. The utility of a pick is Σ (passes that changed the prediction
 * + (1 − (p₁ − p₂))/2) over its cluster, and picks go by it.
 *
 * <p>What the head reads is [P, d]; the head ({@link SoftmaxHead}, λ = 1) and the dropout work on
 * it standardised by the labelled rows, k-means on it as it comes. The model's own probabilities
 * are not used. Cost O(P·C·d + N²·d) and k-means O(iterations·n·K·d) for K candidates, memory O(P).
 *
 * <p>With fewer candidates than the batch, those whose prediction changed in the most passes are
 * added, of equals those of the smaller margin. With fewer than two classes labelled no prediction
 * can change: every sample counts as changed in all passes. Masks are keyed by seed, id and pass;
 * ties go to the lower row.
 *
 * <p>Source: Gupte et al., Revisiting Active Learning in the Era of Vision Foundation Models, TMLR
 * 2024; ρ and the number of passes are theirs.
 */
public final class DropQuery implements QueryStrategy {
  private static final StrategyCard CARD =
      new StrategyCard(
          "drop-query",
          List.of(),
          Set.of(Need.PENULTIMATE),
          "inconsistent predictions the pick stands for",
          "P C d + N^2 d + i n P d",
          "Gupte et al. 2024");

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = IdOrder.of(pool, pool.unlabelled());
    if (rows.length == 0) {
      return new Selection(List.of(), batch);
    }
    double[] inconsistency = inconsistency(pool, rows, seed);
    int[] candidates = candidates(rows, inconsistency, batch);
    Matrix points = pool.penultimate(rows).view(candidates);
    KMeans clusters =
        KMeans.fit(points, Math.min(batch, candidates.length), Seeds.derive(seed, "drop-query"));
    int[] poolRows = Arrays.stream(candidates).map(i -> rows[i]).toArray();
    double[] weights = Arrays.stream(candidates).mapToDouble(i -> inconsistency[i]).toArray();
    return WeightedMedoids.of(pool, poolRows, clusters, weights, batch);
  }

  private static double[] inconsistency(PoolView pool, int[] rows, long seed) {
    int classes = Arrays.stream(pool.labelled()).map(pool::label).max().orElse(0) + 1;
    TrainingRows training = TrainingRows.of(pool, classes);
    if (Arrays.stream(training.labels()).distinct().count() < 2) {
      double[] alike = new double[rows.length];
      Arrays.fill(alike, Dropout.PASSES);
      return alike;
    }
    SoftmaxHead head =
        SoftmaxHead.fit(training.features(), training.labels(), classes, SoftmaxHead.L2);
    return new Dropout(head, training.standardisation(), seed).inconsistency(pool, rows);
  }

  /** Positions in {@code rows}, ascending: the inconsistent ones, but at least a batch. */
  private static int[] candidates(int[] rows, double[] inconsistency, int batch) {
    long inconsistent = Arrays.stream(inconsistency).filter(Dropout::inMost).count();
    return IntStream.range(0, rows.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -inconsistency[i])
                .thenComparingInt(i -> rows[i]))
        .limit(Math.max(batch, inconsistent))
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }
}
