package org.medal.deep.frozen;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.medal.core.head.Lbfgs;
import org.medal.core.head.Standardisation;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.engine.TorchEngine;

/**
 * Multinomial logistic regression on standardised features: minimises {@code Σ wᵢ·CE(xᵢ) / Σ wᵢ +
 * λ/2·‖W‖²} (the bias is not penalised) in double precision. Cost per iteration: two products of
 * [n, d] with [d, C]; under a second for 2,000 images × 2,048 features. On the CPU, wherever the
 * network is: so little is computed that moving it would take longer.
 */
final class SoftmaxRegression implements Lbfgs.Objective {
  private static final double TOLERANCE = 1e-6;
  private static final int MAX_ITERATIONS = 500;

  private final NDArray x;
  private final int[] labels;
  private final double[] weights;
  private final double l2;
  private final int n;
  private final int d;
  private final int classes;

  /**
   * What was fitted.
   *
   * @param head reads features as they come, the standardisation is part of it
   */
  record Fit(LinearHead head, int iterations, boolean converged) {}

  private SoftmaxRegression(NDArray x, int[] labels, double[] weights, double l2, int classes) {
    this.x = x;
    this.labels = labels;
    this.weights = weights;
    this.l2 = l2;
    this.n = labels.length;
    this.d = (int) x.getShape().get(1);
    this.classes = classes;
  }

  static Fit fit(List<float[]> rows, int[] labels, int classes, double l2, boolean balance) {
    double[][] x = rows.stream().map(SoftmaxRegression::doubles).toArray(double[][]::new);
    Standardisation scaling = Standardisation.of(x);
    scaling.apply(x);
    int d = x[0].length;
    try (NDManager manager = TorchEngine.newCpuManager()) {
      Shape shape = new Shape(rows.size(), d);
      // duplicated, because PyTorch's own memory is aligned and Java's is not
      NDArray scaled = manager.create(flat(x)).reshape(shape).duplicate();
      double[] weights = weights(labels, classes, balance);
      SoftmaxRegression objective = new SoftmaxRegression(scaled, labels, weights, l2, classes);
      double[] start = new double[classes * (d + 1)];
      Lbfgs.Result result = Lbfgs.minimise(objective, start, TOLERANCE, MAX_ITERATIONS);
      LinearHead head = unscaled(result.x(), scaling, classes);
      return new Fit(head, result.iterations(), result.converged());
    }
  }

  private static double[] doubles(float[] row) {
    double[] doubles = new double[row.length];
    Arrays.setAll(doubles, i -> row[i]);
    return doubles;
  }

  private static double[] flat(double[][] rows) {
    double[] flat = new double[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * rows[i].length, rows[i].length);
    }
    return flat;
  }

  private static double[] weights(int[] labels, int classes, boolean balance) {
    double[] counts = new double[classes];
    for (int label : labels) {
      counts[label]++;
    }
    double[] weights = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      weights[i] = balance ? 1 / counts[labels[i]] : 1;
    }
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> w / sum).toArray();
  }

  /** The parameters are W [classes, d] and then the bias. */
  @Override
  public double evaluate(double[] parameters, double[] gradient) {
    try (NDManager scope = x.getManager().newSubManager()) {
      double[] w = Arrays.copyOf(parameters, classes * d);
      NDArray logits = x.matMul(scope.create(w).reshape(classes, d).duplicate().transpose());
      double[] residuals = logits.toDoubleArray();
      logits.close();
      double loss = toResiduals(residuals, parameters, gradient);
      NDArray r = scope.create(residuals).reshape(n, classes).duplicate();
      double[] slopes = r.transpose().matMul(x).toDoubleArray();
      double norm = 0;
      for (int i = 0; i < w.length; i++) {
        gradient[i] = slopes[i] + l2 * w[i];
        norm += w[i] * w[i];
      }
      return loss + l2 / 2 * norm;
    }
  }

  /** Turns logits into weighted (p − truth); gives the loss and the bias' gradient. */
  private double toResiduals(double[] z, double[] parameters, double[] gradient) {
    double loss = 0;
    Arrays.fill(gradient, classes * d, gradient.length, 0);
    for (int i = 0; i < n; i++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < classes; c++) {
        z[i * classes + c] += parameters[classes * d + c];
        largest = Math.max(largest, z[i * classes + c]);
      }
      double sum = 0;
      for (int c = 0; c < classes; c++) {
        sum += Math.exp(z[i * classes + c] - largest);
      }
      double logSum = largest + Math.log(sum);
      loss += weights[i] * (logSum - z[i * classes + labels[i]]);
      for (int c = 0; c < classes; c++) {
        double truth = labels[i] == c ? 1 : 0;
        double residual = weights[i] * (Math.exp(z[i * classes + c] - logSum) - truth);
        z[i * classes + c] = residual;
        gradient[classes * d + c] += residual;
      }
    }
    return loss;
  }

  /** A head that reads features as they come. */
  private static LinearHead unscaled(double[] parameters, Standardisation scaling, int classes) {
    int d = parameters.length / classes - 1;
    float[] weight = new float[classes * d];
    float[] bias = new float[classes];
    for (int c = 0; c < classes; c++) {
      double offset = parameters[classes * d + c];
      for (int j = 0; j < d; j++) {
        double scaled = parameters[c * d + j] * scaling.scale(j);
        weight[c * d + j] = (float) scaled;
        offset -= scaled * scaling.mean(j);
      }
      bias[c] = (float) offset;
    }
    return new LinearHead(weight, bias);
  }
}
