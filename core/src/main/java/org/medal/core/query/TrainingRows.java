package org.medal.core.query;

import java.util.Arrays;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.head.Standardisation;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.PoolView;

/**
 * The labelled rows as a softmax head is fitted to them: what the head reads, standardised by these
 * rows, in the order of ids.
 *
 * @param features [N, d]
 * @param labels N classes
 * @param standardisation that has been applied, for further rows
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by content
record TrainingRows(double[][] features, int[] labels, Standardisation standardisation) {
  /**
   * Reads them.
   *
   * @throws InputException if a label is none of {@code classes} classes
   */
  static TrainingRows of(PoolView pool, int classes) {
    int[] rows = IdOrder.of(pool, pool.labelled());
    int[] labels = Arrays.stream(rows).map(pool::label).toArray();
    for (int i = 0; i < rows.length; i++) {
      if (labels[i] >= classes) {
        throw new InputException(
            "Row "
                + rows[i]
                + " has label "
                + labels[i]
                + ", but there are "
                + classes
                + " classes in 'probabilities', counted from 0");
      }
    }
    double[][] features = copy(pool.penultimate(rows));
    Standardisation standardisation = Standardisation.of(features);
    standardisation.apply(features);
    return new TrainingRows(features, labels, standardisation);
  }

  /** Further rows, scaled as the training rows are; in the order given. */
  double[][] read(PoolView pool, int[] rows) {
    double[][] features = copy(pool.penultimate(rows));
    standardisation.apply(features);
    return features;
  }

  private static double[][] copy(Matrix matrix) {
    double[][] copy = new double[matrix.rows()][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = matrix.row(i);
    }
    return copy;
  }
}
