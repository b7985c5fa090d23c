package org.medal.core.head;

import java.util.Arrays;

/**
 * Mean cross-entropy + λ/2·‖W‖² of a softmax head over its rows, as a function of its parameters: W
 * [K, r], then the bias [K]. One evaluation costs O(n·r·K).
 */
final class CrossEntropy implements Lbfgs.Objective {
  private final double[][] rows;
  private final int[] labels;
  private final int classes;
  private final double l2;
  private final int columns;

  /**
   * A head's loss.
   *
   * @param rows [n, r], n at least 1
   * @param labels in 0 … K − 1
   */
  CrossEntropy(double[][] rows, int[] labels, int classes, double l2) {
    this.rows = rows;
    this.labels = labels;
    this.classes = classes;
    this.l2 = l2;
    this.columns = rows[0].length;
  }

  @Override
  public double evaluate(double[] parameters, double[] gradient) {
    Arrays.fill(gradient, 0);
    double loss = 0;
    double[] p = new double[classes];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < classes; k++) {
        p[k] =
            InnerProduct.of(rows[i], parameters, k * columns, columns)
                + parameters[classes * columns + k];
      }
      double logit = p[labels[i]];
      loss += (Softmax.inPlace(p) - logit) / rows.length;
      p[labels[i]] -= 1;
      addSlopes(rows[i], p, gradient);
    }
    return loss + penalty(parameters, gradient);
  }

  private void addSlopes(double[] row, double[] residuals, double[] gradient) {
    for (int k = 0; k < classes; k++) {
      double residual = residuals[k] / rows.length;
      int start = k * columns;
      for (int c = 0; c < columns; c++) {
        gradient[start + c] += residual * row[c];
      }
      gradient[classes * columns + k] += residual;
    }
  }

  private double penalty(double[] parameters, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < classes * columns; i++) {
      gradient[i] += l2 * parameters[i];
      sum += parameters[i] * parameters[i];
    }
    return l2 / 2 * sum;
  }
}
