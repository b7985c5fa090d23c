package org.medal.core.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.medal.core.cluster.SlowWard;

/** Hierarchical sampling's pruning by recursion over sets of samples. */
final class SlowPruning {
  private final int[] labels;
  private final int classes;
  private final Map<Set<Integer>, SlowWard.Merge> merges = new HashMap<>();

  SlowPruning(double[][] points, int[] labels, int classes) {
    this.labels = labels;
    this.classes = classes;
    double[] weights = new double[points.length];
    Arrays.fill(weights, 1);
    SlowWard.merges(points, weights).forEach(merge -> merges.put(merge.union(), merge));
  }

  /** Its clusters, each with the bound on its wrong samples as a share of the pool. */
  Map<Set<Integer>, Double> clusters() {
    Set<Integer> all = new TreeSet<>();
    for (int i = 0; i < labels.length; i++) {
      all.add(i);
    }
    Map<Set<Integer>, Double> clusters = new HashMap<>();
    cut(all, 0, clusters);
    return clusters;
  }

  private void cut(Set<Integer> node, int inherited, Map<Set<Integer>, Double> clusters) {
    List<Integer> admissible = admissible(node);
    int label = inherited;
    if (!admissible.isEmpty()) {
      label = admissible.get(0);
      for (int other : admissible) {
        label = count(node, other) > count(node, label) ? other : label;
      }
    }
    if (error(node) < ownError(node)) {
      cut(merge(node).a(), label, clusters);
      cut(merge(node).b(), label, clusters);
    } else {
      clusters.put(node, node.size() * (1 - bounds(node, label)[0]) / labels.length);
    }
  }

  private SlowWard.Merge merge(Set<Integer> node) {
    return Objects.requireNonNull(merges.get(node));
  }

  private double ownError(Set<Integer> node) {
    double least = 1;
    for (int label : admissible(node)) {
      least = Math.min(least, 1 - count(node, label) / (double) seen(node));
    }
    return least;
  }

  private double error(Set<Integer> node) {
    double own = ownError(node);
    if (node.size() == 1 || admissible(node).isEmpty()) {
      return own;
    }
    Set<Integer> a = merge(node).a();
    Set<Integer> b = merge(node).b();
    return Math.min(own, error(a) * a.size() / node.size() + error(b) * b.size() / node.size());
  }

  private List<Integer> admissible(Set<Integer> node) {
    List<Integer> admissible = new ArrayList<>();
    for (int label = 0; label < classes; label++) {
      boolean wins = true;
      for (int other = 0; other < classes; other++) {
        wins &= other == label || 1 - bounds(node, label)[0] < 2 * (1 - bounds(node, other)[1]);
      }
      if (wins) {
        admissible.add(label);
      }
    }
    return admissible;
  }

  private long count(Set<Integer> node, int label) {
    return node.stream().filter(i -> labels[i] == label).count();
  }

  private long seen(Set<Integer> node) {
    return node.stream().filter(i -> labels[i] >= 0).count();
  }

  private double[] bounds(Set<Integer> node, int label) {
    double n = seen(node);
    double w = node.size();
    if (n == 0) {
      return new double[] {0, 1};
    }
    double count = count(node, label);
    double p = count / n;
    double f = 1 - n / w;
    double delta = f / n + Math.sqrt(f * p * (1 - p) / n);
    return new double[] {Math.max(count / w, p - delta), Math.min(1 - (n - count) / w, p + delta)};
  }
}
