package org.medal.core.projection;

import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;

/**
 * In how many directions features vary, weighed by how much: {@code exp(−Σ pₖ ln pₖ)} with {@code
 * pₖ = σₖ / Σσ}, σ the singular values of the centred rows. 1 where all lie on a line, at most the
 * smaller of rows − 1 and columns. It falls when features collapse and, over settings of one kind
 * of training, rises with what a linear head can read from them. Source: Roy and Vetterli, "The
 * effective rank", EUSIPCO 2007; Garrido et al., "RankMe: assessing the downstream performance of
 * pretrained self-supervised representations by their rank", ICML 2023, Eq. 1. Cost: O(n²d + n³)
 * for n rows of d values; meant for a few hundred rows.
 */
public final class EffectiveRank {
  private EffectiveRank() {}

  /**
   * The effective rank; 0 where all rows are equal.
   *
   * @throws InputException if there are fewer than two rows
   */
  public static double of(Matrix rows) {
    if (rows.rows() < 2) {
      throw new InputException("A rank needs at least 2 rows, not " + rows.rows());
    }
    SymmetricEigen eigen = SymmetricEigen.of(products(centred(rows)));
    double[] lengths = new double[rows.rows()];
    double sum = 0;
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = Math.sqrt(Math.max(0, eigen.value(i)));
      sum += lengths[i];
    }
    return sum == 0 ? 0 : Math.exp(entropy(lengths, sum));
  }

  private static double entropy(double[] lengths, double sum) {
    double entropy = 0;
    for (double length : lengths) {
      double share = length / sum;
      entropy -= share == 0 ? 0 : share * Math.log(share);
    }
    return entropy;
  }

  private static double[][] centred(Matrix rows) {
    double[][] all = new double[rows.rows()][rows.columns()];
    double[] mean = new double[rows.columns()];
    for (int i = 0; i < all.length; i++) {
      rows.copyRow(i, all[i]);
      for (int c = 0; c < mean.length; c++) {
        mean[c] += all[i][c] / all.length;
      }
    }
    for (double[] row : all) {
      for (int c = 0; c < mean.length; c++) {
        row[c] -= mean[c];
      }
    }
    return all;
  }

  private static double[][] products(double[][] rows) {
    double[][] products = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int c = 0; c < rows[i].length; c++) {
          sum += rows[i][c] * rows[j][c];
        }
        products[i][j] = sum;
        products[j][i] = sum;
      }
    }
    return products;
  }
}
