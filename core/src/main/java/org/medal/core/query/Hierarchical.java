package org.medal.core.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medal.core.cluster.WardTree;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.random.KeyedRandom;

/**
 * Hierarchical sampling: cuts a tree of clusters where the labels seen so far say that its clusters
 * are pure, and draws samples from the clusters most likely to hold other labels.
 *
 * <p>For each node v with w_v samples, n_v of them labelled, a share p_vl of those by label l:
 *
 * <ul>
 *   <li>bounds p_vl ± Δ, Δ = f/n_v + √(f·p_vl·(1 − p_vl)/n_v), f = 1 − n_v/w_v, cut to what the
 *       labels seen leave possible; [0, 1] without labels;
 *   <li>l is admissible if 1 − p_vl^low &lt; β·(1 − p_vk^high) for all k ≠ l, β = 2;
 *   <li>error ε_v = min 1 − p_vl over admissible l, else 1; score s_v = ε_v, or Σ s_a·w_a/w_v over
 *       its two children a where that is less and v has an admissible label;
 *   <li>the pruning splits from the root down what scores better split. A node's label L is its
 *       most frequent admissible one, else its parent's, at the root class 0.
 * </ul>
 *
 * <p>A node of the pruning is drawn with a chance in proportion to w_v·(1 − p_vL^low), the paper's
 * active rule, and of its unlabelled samples any. Utility: that number by the size of the pool, a
 * bound on the share of all samples that the node gets wrong; picks stand in the order in which
 * they were drawn.
 *
 * <p>Tree, bounds and pruning are computed from the labels there are, each time anew: where the
 * paper refines its pruning only, this one may also take a split back. The factor f is for drawing
 * without putting back. Bounds take the labels under a node for a random sample of it, which those
 * of an initial set may not be. The tree is {@link WardTree Ward's}; above {@value
 * TreeLeaves#MOST_SAMPLES} samples its leaves are {@value TreeLeaves#CLUSTERS} clusters by k-means.
 *
 * <p>Features are [P, d], of all samples. Cost O(P²·d) time and O(P·d) memory; above {@value
 * TreeLeaves#MOST_SAMPLES} O(iterations·P·d) and O(P).
 *
 * <p>The seed draws nodes and samples; it does not change the tree, which is the same from round to
 * round where the features are. With nothing labelled the pruning is the root: picks are random. A
 * class without labels counts as seen in no node.
 *
 * <p>Source: Dasgupta and Hsu, Hierarchical Sampling for Active Learning, ICML 2008, Algorithm 1.
 */
public final class Hierarchical implements QueryStrategy {
  private static final StrategyCard CARD =
      new StrategyCard(
          "hierarchical",
          List.of(),
          Set.of(Need.FEATURES),
          "bound on the share of the pool that its cluster gets wrong",
          "min(P, 5000)^2 d + P d",
          "Dasgupta and Hsu 2008, alg. 1");

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = IdOrder.of(pool);
    TreeLeaves leaves = TreeLeaves.of(pool.features(rows));
    WardTree tree = WardTree.of(leaves.points(), leaves.sizes());
    int[] labels = Arrays.stream(rows).map(pool::label).toArray();
    TreePruning pruning = new TreePruning(tree, TreeLabels.of(tree, leaves, labels));
    Map<Integer, List<Integer>> unlabelled =
        IntStream.range(0, rows.length)
            .filter(i -> labels[i] == PoolView.UNLABELLED)
            .boxed()
            .collect(
                Collectors.groupingBy(
                    i -> pruning.of(leaves.of(i)),
                    TreeMap::new,
                    Collectors.mapping(i -> rows[i], Collectors.toList())));
    NodeDraws draws = new NodeDraws(KeyedRandom.of(seed, "hierarchical sampling"));
    unlabelled.forEach((node, of) -> draws.add(pruning.risk(node), of));
    return draws.draw(pool, batch);
  }
}
