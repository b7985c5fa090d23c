package org.medal.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.medal.core.data.Matrix;
import org.medal.core.distance.SquaredDistances;

/**
 * Chooses points, one after the other, each the one that adds most to the coverage of all points,
 * Σₓ wₓ·max_s k(x, s) over what has been chosen.
 *
 * <p>What a point would add never grows, so only those whose last known gain is still in front are
 * measured again (Minoux, 1978): the choice is that of the plain greedy loop. Of equal gains, the
 * point with the smaller sum of squared distances to all points, then that of lower rank, goes
 * first; but where no point adds anything, the one farthest from all that covers. Points are [P,
 * d]; whoever wants a result that does not depend on their order gives them in the order of their
 * ids. Cost O(P²·d) for the first choice, for each further one between O(P·d) and that; O(P)
 * memory.
 */
public final class GreedyCoverage {
  private static final int BATCH = 256;

  private final Matrix points;
  private final double[] weights;
  private final Kernel kernel;
  private final double[] covered;
  private final double[] nearest;
  private final double[] gains;
  private final double[] spread;
  private final int[] measuredAt;
  private final Comparator<Integer> centralFirst;
  private final PriorityQueue<Integer> queue;
  private int chosen;

  /**
   * Nothing covered yet.
   *
   * @param weights of the points, not negative
   * @param ranks of the points, distinct; they decide between equals
   */
  public GreedyCoverage(Matrix points, double[] weights, int[] ranks, Kernel kernel) {
    this.points = points;
    this.weights = weights;
    this.kernel = kernel;
    this.covered = new double[points.rows()];
    this.nearest = new double[points.rows()];
    this.gains = new double[points.rows()];
    this.spread = new double[points.rows()];
    this.measuredAt = new int[points.rows()];
    this.centralFirst =
        Comparator.comparingDouble((Integer i) -> spread[i]).thenComparingInt(i -> ranks[i]);
    this.queue =
        new PriorityQueue<>(
            Comparator.comparingDouble((Integer i) -> -gains[i]).thenComparing(centralFirst));
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
  }

  /** Covers what these centres, which need not be among the points, cover. */
  public void cover(Matrix centres) {
    SquaredDistances.each(points, centres, this::approach);
  }

  private void approach(int first, int count, int centre, double[] squared) {
    for (int i = 0; i < count; i++) {
      covered[first + i] = Math.max(covered[first + i], kernel.of(squared[i]));
      nearest[first + i] = Math.min(nearest[first + i], squared[i]);
    }
  }

  /** The next {@code n} points, all if there are fewer, with what each added; called once. */
  public List<Chosen> choose(int n) {
    SquaredDistances.each(
        points,
        points,
        (first, count, x, squared) -> {
          add(first, count, x, squared, gains);
          for (int i = 0; i < count; i++) {
            spread[first + i] += squared[i];
          }
        });
    queue.addAll(IntStream.range(0, points.rows()).boxed().toList());
    List<Chosen> picks = new ArrayList<>();
    while (picks.size() < n && !queue.isEmpty()) {
      int best = next();
      picks.add(new Chosen(best, gains[best]));
      chosen++;
      cover(points.view(new int[] {best}));
    }
    return picks;
  }

  /** What candidates would add at point x. */
  private void add(int first, int count, int x, double[] squared, double[] sums) {
    if (!isOpen(x)) {
      return;
    }
    for (int i = 0; i < count; i++) {
      sums[first + i] += weights[x] * Math.max(0, kernel.of(squared[i]) - covered[x]);
    }
  }

  private boolean isOpen(int x) {
    return weights[x] > 0 && covered[x] < 1;
  }

  private int next() {
    while (!isExact(queue.element())) {
      measureFirst();
    }
    return gains[queue.element()] > 0 ? queue.remove() : farthest();
  }

  private int farthest() {
    Integer farthest =
        Collections.min(
            queue,
            Comparator.comparingDouble((Integer i) -> -nearest[i]).thenComparing(centralFirst));
    queue.remove(farthest);
    return farthest;
  }

  private boolean isExact(int point) {
    return measuredAt[point] == chosen || gains[point] == 0;
  }

  /** Measures again what those in front would add. */
  private void measureFirst() {
    int[] front = new int[Math.min(BATCH, queue.size())];
    Arrays.setAll(front, i -> queue.remove());
    int[] open = IntStream.range(0, points.rows()).filter(this::isOpen).toArray();
    double[] sums = new double[front.length];
    SquaredDistances.each(
        points.view(front),
        points.view(open),
        (first, count, x, squared) -> add(first, count, open[x], squared, sums));
    for (int i = 0; i < front.length; i++) {
      gains[front[i]] = sums[i];
      measuredAt[front[i]] = chosen;
      queue.add(front[i]);
    }
  }
}
