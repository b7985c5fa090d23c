package org.medal.core.head;

/**
 * What one sample adds to the Fisher information of a softmax head: (diag(p) − p·pᵀ) ⊗ x·xᵀ = (S ⊗
 * x)·(S ⊗ x)ᵀ, kept as the factors x [d] and S [C, C − 1].
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays, never compared by content
public record FisherTerm(double[] x, double[][] root) {
  /**
   * The term of a sample.
   *
   * @param x what the head reads, a 1 for the bias among it
   * @param p class probabilities, which are scaled to a sum of 1
   */
  public static FisherTerm of(double[] x, double[] p) {
    return new FisherTerm(x, root(p));
  }

  /**
   * S with S·Sᵀ = diag(p) − p·pᵀ, lower triangular, in closed form (Tanabe and Sagae, "An exact
   * Cholesky decomposition … of the multinomial distribution", JRSS B, 1992). The last column would
   * be 0 and is left out.
   */
  private static double[][] root(double[] p) {
    int classes = p.length;
    double[] tail = new double[classes + 1];
    for (int k = classes - 1; k >= 0; k--) {
      tail[k] = tail[k + 1] + p[k];
    }
    double sum = tail[0];
    double[][] root = new double[classes][classes - 1];
    for (int k = 0; k < classes - 1 && tail[k + 1] > 0; k++) {
      root[k][k] = Math.sqrt(p[k] / sum * (tail[k + 1] / tail[k]));
      for (int i = k + 1; i < classes; i++) {
        root[i][k] = -Math.sqrt(p[k] / sum * (tail[k + 1] / tail[k])) * (p[i] / tail[k + 1]);
      }
    }
    return root;
  }

  /** Number of columns of S ⊗ x. */
  int rank() {
    return root.length - 1;
  }

  /** The inner products of the columns of this S ⊗ x with those of another: [C − 1, C − 1]. */
  double[][] products(FisherTerm other) {
    double inner = InnerProduct.of(x, other.x);
    double[][] products = new double[rank()][rank()];
    for (int a = 0; a < rank(); a++) {
      for (int b = 0; b < rank(); b++) {
        double sum = 0;
        for (int c = 0; c < root.length; c++) {
          sum += root[c][a] * other.root[c][b];
        }
        products[a][b] = inner * sum;
      }
    }
    return products;
  }
}
