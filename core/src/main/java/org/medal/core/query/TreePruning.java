package org.medal.core.query;

import org.medal.core.cluster.WardTree;

/**
 * The pruning of a tree, nodes that share its samples out among them, of the least estimated error
 * when all samples of a node are called by one label.
 *
 * <p>A node errs by 1 − p, p the share of its most frequent admissible label among the labels seen,
 * and by 1 if no label is admissible. It is split where its children err less, by size, and it has
 * an admissible label, which a child that has none inherits.
 */
final class TreePruning {
  private final WardTree tree;
  private final TreeLabels labels;
  private final int[] label;
  private final double[] error;
  private final boolean[] split;

  /** The node of the pruning at or above each node; −1 above the pruning. */
  private final int[] owner;

  TreePruning(WardTree tree, TreeLabels labels) {
    this.tree = tree;
    this.labels = labels;
    this.label = new int[tree.nodes()];
    this.error = new double[tree.nodes()];
    this.split = new boolean[tree.nodes()];
    this.owner = new int[tree.nodes()];
    for (int v = 0; v < tree.nodes(); v++) {
      score(v);
    }
    cut();
  }

  private void score(int v) {
    label[v] = labels.best(v);
    error[v] = label[v] < 0 ? 1 : 1 - labels.share(v, label[v]);
    if (label[v] < 0 || v < tree.leaves()) {
      return;
    }
    double children = part(v, tree.left(v)) + part(v, tree.right(v));
    if (children < error[v]) {
      split[v] = true;
      error[v] = children;
    }
  }

  private double part(int node, int child) {
    return error[child] * labels.size(child) / labels.size(node);
  }

  /** From the root down, so that owners and inherited labels are there before they are needed. */
  private void cut() {
    int root = tree.nodes() - 1;
    owner[root] = split[root] ? -1 : root;
    label[root] = Math.max(0, label[root]);
    for (int v = root; v >= tree.leaves(); v--) {
      handDown(v, tree.left(v));
      handDown(v, tree.right(v));
    }
  }

  private void handDown(int node, int child) {
    if (owner[node] >= 0) {
      owner[child] = owner[node];
    } else {
      owner[child] = split[child] ? -1 : child;
    }
    if (label[child] < 0) {
      label[child] = label[node];
    }
  }

  /** The node of the pruning that a leaf belongs to. */
  int of(int leaf) {
    return owner[leaf];
  }

  /** The bound on the wrongly labelled samples of a node, as a share of the pool: w·(1 − p_low). */
  double risk(int node) {
    double share = labels.size(node) / (double) labels.size(tree.nodes() - 1);
    return share * (1 - labels.lower(node, label[node]));
  }
}
