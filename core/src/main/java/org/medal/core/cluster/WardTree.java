package org.medal.core.cluster;

import java.util.Arrays;
import org.medal.core.data.Matrix;
import org.medal.core.distance.SquaredDistances;

/**
 * Agglomerative clustering: a binary tree that merges, again and again, the two clusters a and b
 * whose union adds least to the weighted sum of squared distances to the centres, w_a·w_b/(w_a +
 * w_b)·‖c_a − c_b‖².
 *
 * <p>Nodes 0 … m − 1 are the m points, the leaves; each later node is the union of two before it,
 * the last is the root. The tree is that of merging the best pair first, but made by chains of
 * nearest neighbours: O(m²·d) time, O(m·d) memory. Of equals the lower node; where pairs are
 * equally good the order of the points decides, so whoever wants a result that does not depend on
 * it gives them in the order of their ids.
 *
 * <p>Source: Ward, 1963; Murtagh, A survey of recent advances in hierarchical clustering
 * algorithms, 1983.
 */
public final class WardTree {
  /** In place of a centre that is needed no more. */
  private static final double[] MERGED = {};

  private final int leaves;
  private final int[] left;
  private final int[] right;
  private final double[] weights;
  private final double[][] centres;

  /** The clusters not yet merged, in no order, and how many they are. */
  private final int[] active;

  private int remaining;

  /** Each the nearest neighbour of the one before, ever nearer. */
  private final int[] chain;

  private int length;

  private WardTree(Matrix points, double[] weights) {
    this.leaves = points.rows();
    this.left = new int[leaves - 1];
    this.right = new int[leaves - 1];
    this.weights = Arrays.copyOf(weights, nodes());
    this.centres = new double[nodes()][];
    this.active = new int[leaves];
    this.chain = new int[leaves];
    for (int i = 0; i < leaves; i++) {
      centres[i] = points.row(i);
      active[i] = i;
    }
    this.remaining = leaves;
  }

  /**
   * The tree over {@code points}, of which there is at least one.
   *
   * @param weights of the points, positive
   */
  public static WardTree of(Matrix points, double[] weights) {
    WardTree tree = new WardTree(points, weights);
    while (tree.remaining > 1) {
      tree.step();
    }
    return tree;
  }

  /** How many points there are. */
  public int leaves() {
    return leaves;
  }

  /** How many nodes there are, leaves and unions: 2m − 1. */
  public int nodes() {
    return 2 * leaves - 1;
  }

  /** One of the two nodes of which a node, not a leaf, is the union; lower than the node. */
  public int left(int node) {
    return left[node - leaves];
  }

  /** The other of the two; lower than the node. */
  public int right(int node) {
    return right[node - leaves];
  }

  /** Lengthens the chain by the nearest neighbour of its end; two nearest to each other merge. */
  private void step() {
    if (length == 0) {
      chain[length++] = active[0];
    }
    int end = chain[length - 1];
    int before = length > 1 ? chain[length - 2] : -1;
    int next = nearest(end, before);
    if (next == before) {
      length -= 2;
      merge(before, end);
    } else {
      // rounding may lead a chain back into itself; it goes on from there, nearer than before
      length = position(next);
      chain[length++] = next;
    }
  }

  /** The active node nearest to another; of equals the preferred one, then the lower. */
  private int nearest(int node, int preferred) {
    int nearest = preferred;
    double least = preferred < 0 ? Double.POSITIVE_INFINITY : cost(node, preferred);
    for (int i = 0; i < remaining; i++) {
      int other = active[i];
      if (other == node || other == preferred) {
        continue;
      }
      double cost = cost(node, other);
      if (nearest < 0
          || cost < least
          || (cost == least && nearest != preferred && other < nearest)) {
        nearest = other;
        least = cost;
      }
    }
    return nearest;
  }

  /** What merging two nodes adds to the sum of squares. */
  private double cost(int a, int b) {
    double weight = weights[a] * weights[b] / (weights[a] + weights[b]);
    return weight * SquaredDistances.between(centres[a], centres[b]);
  }

  /** Where a node stands in the chain; its length if nowhere. */
  private int position(int node) {
    for (int i = 0; i < length; i++) {
      if (chain[i] == node) {
        return i;
      }
    }
    return length;
  }

  private void merge(int a, int b) {
    int union = 2 * leaves - remaining;
    left[union - leaves] = Math.min(a, b);
    right[union - leaves] = Math.max(a, b);
    weights[union] = weights[a] + weights[b];
    centres[union] = mean(a, b, weights[a] / weights[union]);
    centres[a] = MERGED;
    centres[b] = MERGED;
    active[indexOf(a)] = union;
    active[indexOf(b)] = active[--remaining];
  }

  private double[] mean(int a, int b, double shareOfA) {
    double[] mean = new double[centres[a].length];
    Arrays.setAll(mean, d -> centres[b][d] + shareOfA * (centres[a][d] - centres[b][d]));
    return mean;
  }

  private int indexOf(int node) {
    int index = 0;
    while (active[index] != node) {
      index++;
    }
    return index;
  }
}
