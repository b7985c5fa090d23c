package org.medal.core.distance;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.medal.core.data.Matrix;

/**
 * Squared Euclidean distances Σ(x−r)² of many rows to many references, in double precision, on all
 * cores.
 *
 * <p>Rows are taken in blocks that are transposed once, so that the compiler vectorises across the
 * rows of a block: each lane adds up one row, in the same order wherever the row stands. Cost
 * O(P·R·d); memory beyond the arrays 8·d·({@value #BLOCK} a thread + {@value #TILE}) bytes.
 */
public final class SquaredDistances {
  private static final int BLOCK = 128;
  private static final int TILE = 512;
  private static final int FEW = 4;
  private static final int FEW_ROWS = 16;

  private SquaredDistances() {}

  /** Takes the distances of one block of rows to one reference. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Called from several threads, but for one row never from two at once, and for each row with
     * the references in ascending order.
     *
     * @param first the block's first row
     * @param count rows in the block
     * @param reference the reference's row
     * @param squared {@code squared[i]} is the squared distance of row {@code first + i}; used
     *     again after the call
     */
    void accept(int first, int count, int reference, double[] squared);
  }

  /**
   * Σ(u−v)², summed in the same order as {@link #each} does, to the last bit: a sample at the very
   * edge of a ball is in it whichever way its distance was taken.
   */
  public static double between(double[] u, double[] v) {
    double sum = 0;
    int i = 0;
    // four products are added up before the sum is touched, which would otherwise be waited for
    for (; i + 4 <= u.length; i += 4) {
      double d0 = u[i] - v[i];
      double d1 = u[i + 1] - v[i + 1];
      double d2 = u[i + 2] - v[i + 2];
      double d3 = u[i + 3] - v[i + 3];
      sum += d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
    }
    for (; i < u.length; i++) {
      double d = u[i] - v[i];
      sum += d * d;
    }
    return sum;
  }

  /** Sends the squared distance of each row to each reference to {@code sink}. */
  public static void each(Matrix rows, Matrix references, Sink sink) {
    for (int from = 0; from < references.rows(); from += TILE) {
      double[][] tile = copy(references, from, Math.min(references.rows(), from + TILE));
      int first = from;
      int stretches = Math.min(blocks(rows), 8 * Runtime.getRuntime().availableProcessors());
      IntStream.range(0, stretches)
          .parallel()
          .forEach(stretch -> new Stretch(rows, tile, first, sink).run(stretch, stretches));
    }
  }

  private static int blocks(Matrix rows) {
    return (rows.rows() + BLOCK - 1) / BLOCK;
  }

  private static double[][] copy(Matrix matrix, int from, int to) {
    double[][] copy = new double[to - from][];
    for (int i = from; i < to; i++) {
      copy[i - from] = matrix.row(i);
    }
    return copy;
  }

  /** Neighbouring blocks, one after the other, on one thread. */
  private static final class Stretch {
    private final Matrix rows;
    private final double[][] references;
    private final boolean few;
    private final int firstReference;
    private final Sink sink;
    private final double[][] columns;
    private final double[] row;
    private final double[] squared = new double[BLOCK];

    Stretch(Matrix rows, double[][] references, int firstReference, Sink sink) {
      this.rows = rows;
      this.references = references;
      this.firstReference = firstReference;
      this.sink = sink;
      this.few = references.length < FEW || rows.rows() < FEW_ROWS;
      this.columns = new double[few ? 0 : rows.columns()][BLOCK];
      this.row = new double[rows.columns()];
    }

    void run(int stretch, int stretches) {
      long blocks = blocks(rows);
      for (long b = blocks * stretch / stretches; b < blocks * (stretch + 1) / stretches; b++) {
        int first = (int) b * BLOCK;
        int count = Math.min(BLOCK, rows.rows() - first);
        if (few || count < FEW_ROWS) {
          byRow(first, count);
        } else {
          byColumn(first, count);
        }
      }
    }

    private void byColumn(int first, int count) {
      transpose(first, count);
      for (int r = 0; r < references.length; r++) {
        sum(references[r]);
        sink.accept(first, count, firstReference + r, squared);
      }
    }

    /** For so few rows or references a block is not worth transposing. */
    private void byRow(int first, int count) {
      for (int r = 0; r < references.length; r++) {
        for (int i = 0; i < count; i++) {
          rows.copyRow(first + i, row);
          squared[i] = between(row, references[r]);
        }
        sink.accept(first, count, firstReference + r, squared);
      }
    }

    private void transpose(int first, int count) {
      for (int i = 0; i < count; i++) {
        rows.copyRow(first + i, row);
        for (int c = 0; c < row.length; c++) {
          columns[c][i] = row[c];
        }
      }
    }

    /** Four features a pass: the sums are loaded and stored a quarter as often. */
    private void sum(double[] reference) {
      Arrays.fill(squared, 0);
      int c = 0;
      for (; c + 4 <= reference.length; c += 4) {
        addFour(columns, c, reference, squared);
      }
      for (; c < reference.length; c++) {
        addOne(columns[c], reference[c], squared);
      }
    }

    private static void addFour(double[][] columns, int c, double[] reference, double[] sums) {
      double[] x0 = columns[c];
      double[] x1 = columns[c + 1];
      double[] x2 = columns[c + 2];
      double[] x3 = columns[c + 3];
      double r0 = reference[c];
      double r1 = reference[c + 1];
      double r2 = reference[c + 2];
      double r3 = reference[c + 3];
      for (int i = 0; i < BLOCK; i++) {
        double d0 = x0[i] - r0;
        double d1 = x1[i] - r1;
        double d2 = x2[i] - r2;
        double d3 = x3[i] - r3;
        sums[i] += d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
      }
    }

    private static void addOne(double[] x, double r, double[] sums) {
      for (int i = 0; i < BLOCK; i++) {
        double d = x[i] - r;
        sums[i] += d * d;
      }
    }
  }
}
