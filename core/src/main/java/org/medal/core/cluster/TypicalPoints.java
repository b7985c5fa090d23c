package org.medal.core.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.medal.core.data.Matrix;

/**
 * The most typical points of clusters that hold few labels.
 *
 * <p>All points are clustered by k-means into min(|L| + n, {@value #MAX_CLUSTERS}) clusters, |L|
 * labelled points and n to choose. Then, n times, the cluster with the fewest labelled and chosen
 * points, of these the largest, gives its most typical point that is neither; typicality is
 * measured once, over all points of the cluster, by K = min({@value #NEIGHBOURS}, size − 1)
 * neighbours. Clusters of fewer than {@value #MIN_SIZE} points come last. Between equal points the
 * lower rank decides, between equal clusters the order of k-means.
 *
 * <p>Points are [P, d], in the order of their ids. Cost that of {@link KMeans} and of {@link
 * Typicality} in the clusters that are asked; O(P) memory.
 */
public final class TypicalPoints {
  static final int MAX_CLUSTERS = 500;
  private static final int MIN_SIZE = 5;
  private static final int NEIGHBOURS = 20;

  private final Matrix points;
  private final boolean[] labelled;
  private final int[] ranks;
  private final long seed;
  private final KMeans clusters;
  private final int[] used;
  private final Map<Integer, Iterator<Chosen>> rankings = new HashMap<>();

  private TypicalPoints(
      Matrix points, boolean[] labelled, int[] ranks, KMeans clusters, long seed) {
    this.points = points;
    this.labelled = labelled;
    this.ranks = ranks;
    this.seed = seed;
    this.clusters = clusters;
    this.used = new int[clusters.size()];
    for (int i = 0; i < labelled.length; i++) {
      used[clusters.clusterOf(i)] += labelled[i] ? 1 : 0;
    }
  }

  /**
   * {@code n} points without a label, all if there are fewer; the utility is their typicality.
   *
   * @param labelled whether each point has a label
   * @param ranks of the points, distinct; they decide between equals
   */
  public static List<Chosen> choose(
      Matrix points, boolean[] labelled, int[] ranks, int n, long seed) {
    int known = (int) IntStream.range(0, labelled.length).filter(i -> labelled[i]).count();
    int picks = Math.min(n, labelled.length - known);
    KMeans clusters = KMeans.fit(points, Math.min(known + picks, MAX_CLUSTERS), seed);
    return new TypicalPoints(points, labelled, ranks, clusters, seed).choose(picks);
  }

  private List<Chosen> choose(int n) {
    List<Chosen> chosen = new ArrayList<>();
    while (chosen.size() < n) {
      int cluster = neediest();
      used[cluster]++;
      chosen.add(rankings.computeIfAbsent(cluster, this::ranking).next());
    }
    return chosen;
  }

  private int neediest() {
    return IntStream.range(0, used.length)
        .filter(c -> used[c] < clusters.members(c))
        .boxed()
        .min(
            Comparator.comparing((Integer c) -> clusters.members(c) < MIN_SIZE)
                .thenComparingInt(c -> used[c])
                .thenComparingInt(c -> -clusters.members(c)))
        .orElseThrow();
  }

  /** The unlabelled points of a cluster, most typical first. */
  private Iterator<Chosen> ranking(int cluster) {
    int[] members = clusters.pointsOf(cluster);
    double[] typicality = Typicality.of(points.view(members), NEIGHBOURS, seed);
    return IntStream.range(0, members.length)
        .filter(i -> !labelled[members[i]])
        .mapToObj(i -> new Chosen(members[i], typicality[i]))
        .sorted(
            Comparator.comparingDouble((Chosen c) -> -c.utility())
                .thenComparingInt(c -> ranks[c.point()]))
        .iterator();
  }
}
