package org.medal.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyOptions;
import org.medal.datasets.parquet.ParquetPool;

/** What strategies pick from a table and from one machine's arrays. */
final class Picks {
  private static final int BATCH = 5;
  private static final int LABELLED = 6;

  private Picks() {}

  /** Same images in the same order with the same utilities. */
  static void assertEqual(Path table, OneMachine one) {
    try (ParquetPool pool = ParquetPool.open(table)) {
      Matrix features = pool.features().orElseThrow();
      Probabilities probabilities = pool.probabilities().orElseThrow();
      List<SampleId> ids = pool.ids().orElseThrow();
      assertThat(ids).isEqualTo(one.ids());
      for (String strategy : List.of("medal", "entropy", "k-center")) {
        assertThat(picks(strategy, ids, probabilities, features).picks())
            .isNotEmpty()
            .isEqualTo(
                picks(strategy, one.ids(), one.written(), one.embedding().features()).picks());
      }
    }
  }

  /** What a reader of a table is told of it. */
  static List<String> remarks(Path table) {
    try (ParquetPool pool = ParquetPool.open(table)) {
      return pool.remarks();
    }
  }

  private static Selection picks(
      String strategy, List<SampleId> ids, Probabilities probabilities, Matrix features) {
    int[] labels = new int[ids.size()];
    Arrays.fill(labels, PoolView.UNLABELLED);
    for (int row = 0; row < LABELLED; row++) {
      labels[7 * row] = row % 3;
    }
    return Strategies.named(strategy, StrategyOptions.standard())
        .select(new ArrayPool(ids, labels, probabilities, features), BATCH, 1);
  }

  /** As 32-bit numbers, which is how {@code medal embed} writes them. */
  static Probabilities asWritten(Probabilities p) {
    double[][] rows = new double[p.rows()][];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = Arrays.stream(p.row(r)).map(value -> (float) value).toArray();
    }
    return new Probabilities(DoubleMatrix.of(rows));
  }
}
