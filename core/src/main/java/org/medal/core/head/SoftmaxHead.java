package org.medal.core.head;

import java.util.Arrays;
import org.medal.core.data.Probabilities;

/**
 * A softmax head p(y|x) = softmax(W·x + b), fitted exactly: the minimum of mean cross-entropy +
 * λ/2·‖W‖², the bias not penalised, to a gradient of 1e-8 in double precision.
 *
 * <p>At the minimum W is a sum of the rows, so it is sought in coordinates of the span of the n
 * rows, which are at most n however many features there are: O(n²·d) once and O(n²·K) an iteration
 * for K classes that have labels.
 *
 * <p>A class without a label has probability 0, which is the limit of its bias; so with one class
 * labelled that class is certain. With nothing labelled all classes are equally probable.
 */
public final class SoftmaxHead {
  /**
   * The default λ for standardised features, as in the loop's frozen mode.
   *
   * @see Standardisation
   */
  public static final double L2 = 1;

  private static final double TOLERANCE = 1e-8;
  private static final int MAX_ITERATIONS = 500;

  private final double[][] weights;
  private final double[] bias;

  private SoftmaxHead(double[][] weights, double[] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /** A head of all zeros: every class equally probable. */
  static SoftmaxHead zero(int classes, int columns) {
    return new SoftmaxHead(new double[classes][columns], new double[classes]);
  }

  /**
   * The head fitted to labelled rows.
   *
   * @param rows rows = samples, columns = features, all of one length; standardised for {@link #L2}
   * @param labels the rows' classes, in 0 … {@code classes} − 1
   */
  public static SoftmaxHead fit(double[][] rows, int[] labels, int classes, double l2) {
    Basis basis = Basis.of(rows);
    double[][] coordinates =
        Arrays.stream(rows)
            .map(row -> basis.coordinates(row, basis.size()))
            .toArray(double[][]::new);
    SoftmaxHead start = zero(classes, basis.size());
    return start.refit(coordinates, labels, l2).from(basis, rows.length == 0 ? 0 : rows[0].length);
  }

  /** The head fitted to other rows of the same columns; the search starts from this one. */
  SoftmaxHead refit(double[][] rows, int[] labels, double l2) {
    int[] present = Arrays.stream(labels).distinct().sorted().toArray();
    if (present.length == 0) {
      return zero(bias.length, columns());
    }
    int[] positions =
        Arrays.stream(labels).map(label -> Arrays.binarySearch(present, label)).toArray();
    CrossEntropy loss = new CrossEntropy(rows, positions, present.length, l2);
    double[] found = Lbfgs.minimise(loss, parameters(present), TOLERANCE, MAX_ITERATIONS).x();
    return of(found, present);
  }

  private int columns() {
    return weights[0].length;
  }

  private double[] parameters(int[] present) {
    int columns = columns();
    double[] parameters = new double[present.length * (columns + 1)];
    for (int k = 0; k < present.length; k++) {
      System.arraycopy(weights[present[k]], 0, parameters, k * columns, columns);
      double known = bias[present[k]];
      parameters[present.length * columns + k] = Double.isFinite(known) ? known : 0;
    }
    return parameters;
  }

  private SoftmaxHead of(double[] parameters, int[] present) {
    int columns = columns();
    SoftmaxHead head = zero(bias.length, columns);
    Arrays.fill(head.bias, Double.NEGATIVE_INFINITY);
    for (int k = 0; k < present.length; k++) {
      System.arraycopy(parameters, k * columns, head.weights[present[k]], 0, columns);
      head.bias[present[k]] = parameters[present.length * columns + k];
    }
    return head;
  }

  /** This head of coordinates in a basis as a head of the features themselves. */
  private SoftmaxHead from(Basis basis, int features) {
    SoftmaxHead head = new SoftmaxHead(new double[bias.length][features], bias);
    for (int k = 0; k < bias.length; k++) {
      for (int i = 0; i < basis.size(); i++) {
        double[] vector = basis.vector(i);
        for (int c = 0; c < features; c++) {
          head.weights[k][c] += weights[k][i] * vector[c];
        }
      }
    }
    return head;
  }

  /** The class probabilities of a row; they sum to 1. O(C·d). */
  public double[] probabilities(double[] row) {
    double[] p = new double[bias.length];
    for (int k = 0; k < p.length; k++) {
      p[k] = InnerProduct.of(weights[k], row) + bias[k];
    }
    Softmax.inPlace(p);
    return p;
  }

  /** The most probable class of a row; the lower one when two are equal. */
  public int predicted(double[] row) {
    return Probabilities.mostProbable(probabilities(row));
  }
}
