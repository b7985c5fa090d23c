package org.medal.core.query;

import java.util.Arrays;
import org.medal.core.cluster.WardTree;
import org.medal.core.pool.PoolView;

/**
 * The labels seen under each node of a tree of clusters, and what they say about the labels of all
 * its samples.
 *
 * <p>Of the w samples of a node n have labels, a share p of them label l; among all w its share
 * lies within p ± Δ, Δ = f/n + √(f·p·(1 − p)/n), where f = 1 − n/w because samples are drawn
 * without putting back, and within what n labels leave possible.
 */
final class TreeLabels {
  /** How much more error than any other label an admissible one may have: the paper's β. */
  static final double BETA = 2;

  private final int[][] counts;
  private final int[] labelled;
  private final int[] sizes;

  private TreeLabels(int nodes, int classes) {
    this.counts = new int[nodes][classes];
    this.labelled = new int[nodes];
    this.sizes = new int[nodes];
  }

  /**
   * What has been seen under the nodes of a tree.
   *
   * @param labels by sample, {@link PoolView#UNLABELLED} where there is none
   */
  static TreeLabels of(WardTree tree, TreeLeaves leaves, int[] labels) {
    // where one class has been seen, another is still possible
    int classes = Math.max(2, 1 + Arrays.stream(labels).max().orElseThrow());
    TreeLabels seen = new TreeLabels(tree.nodes(), classes);
    for (int i = 0; i < labels.length; i++) {
      seen.addSample(leaves.of(i), labels[i]);
    }
    for (int v = tree.leaves(); v < tree.nodes(); v++) {
      seen.addNode(v, tree.left(v));
      seen.addNode(v, tree.right(v));
    }
    return seen;
  }

  private void addSample(int leaf, int label) {
    sizes[leaf]++;
    if (label != PoolView.UNLABELLED) {
      labelled[leaf]++;
      counts[leaf][label]++;
    }
  }

  private void addNode(int node, int child) {
    sizes[node] += sizes[child];
    labelled[node] += labelled[child];
    for (int label = 0; label < classes(); label++) {
      counts[node][label] += counts[child][label];
    }
  }

  int classes() {
    return counts[0].length;
  }

  int size(int node) {
    return sizes[node];
  }

  /** The share of a label among those seen; 0 where none is. */
  double share(int node, int label) {
    return labelled[node] == 0 ? 0 : counts[node][label] / (double) labelled[node];
  }

  /** The least share of a label among all samples of a node. */
  double lower(int node, int label) {
    if (labelled[node] == 0) {
      return 0;
    }
    double seen = counts[node][label] / (double) sizes[node];
    return Math.max(seen, share(node, label) - margin(node, label));
  }

  /** The greatest share of a label among all samples of a node. */
  double upper(int node, int label) {
    if (labelled[node] == 0) {
      return 1;
    }
    double others = (labelled[node] - counts[node][label]) / (double) sizes[node];
    return Math.min(1 - others, share(node, label) + margin(node, label));
  }

  private double margin(int node, int label) {
    double n = labelled[node];
    double unseen = 1 - n / sizes[node];
    double p = share(node, label);
    return unseen / n + Math.sqrt(unseen * p * (1 - p) / n);
  }

  /** Whether calling all samples by this label errs less than β times as much as any other may. */
  boolean isAdmissible(int node, int label) {
    double least = 1;
    for (int other = 0; other < classes(); other++) {
      if (other != label) {
        least = Math.min(least, 1 - upper(node, other));
      }
    }
    return 1 - lower(node, label) < BETA * least;
  }

  /** The most frequent admissible label of a node, the lower of equals; −1 if there is none. */
  int best(int node) {
    int best = -1;
    for (int label = 0; label < classes(); label++) {
      if (isAdmissible(node, label) && (best < 0 || counts[node][label] > counts[node][best])) {
        best = label;
      }
    }
    return best;
  }
}
