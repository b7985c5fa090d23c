package org.medal.core.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Ward's clustering as it is told: look at all pairs, merge the best, begin again. O(m³). */
public final class SlowWard {
  private final double[][] points;
  private final double[] weights;

  private SlowWard(double[][] points, double[] weights) {
    this.points = points;
    this.weights = weights;
  }

  /** The two sets of points of a merge, and what it adds to the sum of squares. */
  public record Merge(Set<Integer> a, Set<Integer> b, double cost) {
    public Set<Integer> union() {
      Set<Integer> union = new TreeSet<>(a);
      union.addAll(b);
      return union;
    }
  }

  /** All merges, in order. */
  public static List<Merge> merges(double[][] points, double[] weights) {
    return new SlowWard(points, weights).run();
  }

  private List<Merge> run() {
    List<Set<Integer>> clusters = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      clusters.add(Set.of(i));
    }
    List<Merge> merges = new ArrayList<>();
    while (clusters.size() > 1) {
      Merge best = best(clusters);
      merges.add(best);
      clusters.removeAll(List.of(best.a(), best.b()));
      clusters.add(best.union());
    }
    return Collections.unmodifiableList(merges);
  }

  private Merge best(List<Set<Integer>> clusters) {
    Merge best = new Merge(Set.of(), Set.of(), Double.POSITIVE_INFINITY);
    for (int i = 0; i < clusters.size(); i++) {
      for (int j = i + 1; j < clusters.size(); j++) {
        Merge merge = new Merge(clusters.get(i), clusters.get(j), 0);
        double cost = squares(merge.union()) - squares(merge.a()) - squares(merge.b());
        if (cost < best.cost()) {
          best = new Merge(merge.a(), merge.b(), cost);
        }
      }
    }
    return best;
  }

  /** The weighted sum of squared distances to the weighted mean. */
  private double squares(Set<Integer> cluster) {
    double total = cluster.stream().mapToDouble(i -> weights[i]).sum();
    double sum = 0;
    for (int d = 0; d < points[0].length; d++) {
      int column = d;
      double mean = cluster.stream().mapToDouble(i -> weights[i] * points[i][column]).sum() / total;
      sum +=
          cluster.stream()
              .mapToDouble(i -> weights[i] * Math.pow(points[i][column] - mean, 2))
              .sum();
    }
    return sum;
  }
}
