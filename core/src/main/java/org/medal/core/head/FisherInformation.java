package org.medal.core.head;

import java.util.List;

/**
 * The Fisher information of a softmax head's weights, F = κ·I + Σᵢ (diag(pᵢ) − pᵢ·pᵢᵀ) ⊗ xᵢ·xᵢᵀ, as
 * an inner product: uᵀ·F⁻¹·v for vectors u, v of the form S ⊗ x.
 *
 * <p>F itself has (C·d)² entries. With U the columns Sᵢ ⊗ xᵢ of the n terms, Woodbury's identity
 * gives F⁻¹ = (I − U·(κ·I + Uᵀ·U)⁻¹·Uᵀ)/κ, where only a matrix of m = n·(C − 1) rows is inverted:
 * O(m³/3 + n²·d) once, 4·m² to 8·m² bytes.
 */
public final class FisherInformation {
  private final List<FisherTerm> terms;
  private final double prior;
  private final Cholesky dual;

  /**
   * The information in some samples.
   *
   * @param prior κ, above 0: the precision of a normal prior on every weight
   */
  public FisherInformation(List<FisherTerm> terms, double prior) {
    this.terms = List.copyOf(terms);
    this.prior = prior;
    this.dual = Cholesky.of(dualMatrix(), prior);
  }

  private double[][] dualMatrix() {
    int rank = terms.isEmpty() ? 0 : terms.get(0).rank();
    double[][] matrix = new double[terms.size() * rank][terms.size() * rank];
    for (int i = 0; i < terms.size(); i++) {
      for (int j = 0; j <= i; j++) {
        double[][] products = terms.get(i).products(terms.get(j));
        for (int a = 0; a < rank; a++) {
          System.arraycopy(products[a], 0, matrix[i * rank + a], j * rank, rank);
        }
      }
    }
    for (int i = 0; i < matrix.length; i++) {
      matrix[i][i] += prior;
    }
    return matrix;
  }

  /** A sample as this information sees it. O(n·d + m²·C). */
  Seen see(FisherTerm term) {
    double[][] columns = new double[term.rank()][terms.size() * term.rank()];
    for (int i = 0; i < terms.size(); i++) {
      double[][] products = terms.get(i).products(term);
      for (int a = 0; a < term.rank(); a++) {
        for (int b = 0; b < term.rank(); b++) {
          columns[b][i * term.rank() + a] = products[a][b];
        }
      }
    }
    for (double[] column : columns) {
      dual.solveLower(column);
    }
    return new Seen(term, columns);
  }

  /** A term with L⁻¹·Uᵀ·(S ⊗ x), L the dual matrix's factor. */
  @SuppressWarnings("ArrayRecordComponent") // never compared by content
  record Seen(FisherTerm term, double[][] explained) {}

  /** (S ⊗ x)ᵀ·F⁻¹·(S′ ⊗ x′): [C − 1, C − 1]. */
  double[][] covariance(Seen one, Seen other) {
    double[][] products = one.term().products(other.term());
    for (int a = 0; a < products.length; a++) {
      for (int b = 0; b < products.length; b++) {
        double explained = InnerProduct.of(one.explained()[a], other.explained()[b]);
        products[a][b] = (products[a][b] - explained) / prior;
      }
    }
    return products;
  }
}
