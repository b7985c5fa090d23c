package org.medal.core.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.distance.SquaredDistances;

/**
 * Finds, again and again, the row farthest from its nearest reference, while references are added.
 *
 * <p>Exact, yet most distances are never computed: the distance to some of the references is an
 * upper bound of that to the nearest of all, so a row whose bound lies below what another row is
 * known to have cannot be the farthest. Worst case O(P·R·d), usually a small part of it; memory
 * O(P) beside the rows and 8·R·d bytes for the references.
 */
final class LazyDistances {
  /** References that all rows are measured against at once. */
  private static final int FIRST = 32;

  /** Rows brought up to date together, so that the work is done in blocks. */
  private static final int GROUP = 256;

  private final Matrix rows;
  private final List<double[]> references = new ArrayList<>();
  private final double[] bound;
  private final int[] seen;
  private final PriorityQueue<Integer> farthestFirst;

  /**
   * Measures all rows against some of the references.
   *
   * @param ties of two rows equally far, the one for which this is lower comes first
   */
  LazyDistances(Matrix rows, Matrix references, int[] ties) {
    this.rows = rows;
    this.bound = new double[rows.rows()];
    this.seen = new int[rows.rows()];
    for (int i : spread(references.rows())) {
      this.references.add(references.row(i));
    }
    Arrays.fill(bound, Double.POSITIVE_INFINITY);
    int first = Math.min(FIRST, references.rows());
    approach(IntStream.range(0, bound.length).toArray(), 0, first);
    this.farthestFirst =
        new PriorityQueue<>(
            Comparator.<Integer>comparingDouble(i -> -bound[i]).thenComparingInt(i -> ties[i]));
    for (int i = 0; i < bound.length; i++) {
      farthestFirst.add(i);
    }
  }

  /** All references, neighbours far apart: the first few should come from everywhere. */
  private static int[] spread(int n) {
    int strides = (n + FIRST - 1) / FIRST;
    return IntStream.range(0, strides)
        .flatMap(offset -> IntStream.iterate(offset, i -> i < n, i -> i + strides))
        .toArray();
  }

  void add(double[] reference) {
    references.add(reference);
  }

  /** Takes out the farthest row; its distance is then {@link #squared}. */
  int removeFarthest() {
    while (isStale(farthestFirst.element())) {
      removeStale().forEach(this::advance);
    }
    return farthestFirst.remove();
  }

  /** In steps, as most rows drop out long before the last reference. */
  private void advance(int from, List<Integer> stale) {
    int upTo = Math.min(references.size(), 4 * Math.max(FIRST, from));
    approach(stale.stream().mapToInt(Integer::intValue).toArray(), from, upTo);
    farthestFirst.addAll(stale);
  }

  private boolean isStale(int row) {
    return seen[row] < references.size();
  }

  /** The foremost rows, up to the first that has seen all references, by what they have seen. */
  private Map<Integer, List<Integer>> removeStale() {
    Map<Integer, List<Integer>> stale = new TreeMap<>();
    for (int found = 0; found < GROUP && !farthestFirst.isEmpty(); found++) {
      if (!isStale(farthestFirst.element())) {
        break;
      }
      Integer row = farthestFirst.remove();
      stale.computeIfAbsent(seen[row], from -> new ArrayList<>()).add(row);
    }
    return stale;
  }

  private void approach(int[] group, int from, int upTo) {
    Matrix news = DoubleMatrix.of(references.subList(from, upTo).toArray(double[][]::new));
    SquaredDistances.each(
        rows.view(group),
        news,
        (first, count, reference, squared) -> {
          for (int i = 0; i < count; i++) {
            int row = group[first + i];
            bound[row] = Math.min(bound[row], squared[i]);
          }
        });
    for (int row : group) {
      seen[row] = upTo;
    }
  }

  /** The squared distance to the nearest reference of the row just taken out. */
  double squared(int row) {
    return bound[row];
  }
}
