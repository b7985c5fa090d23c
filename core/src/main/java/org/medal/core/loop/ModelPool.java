package org.medal.core.loop;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.pool.PoolView;

/**
 * The pool through the eyes of the current model. Rows are computed when first asked for and then
 * remembered: 8·(C + d) bytes a row asked for.
 */
final class ModelPool implements PoolView {
  private final List<SampleId> ids;
  private final Map<SampleId, Integer> labels;
  private final FittedModel model;
  private final Map<Integer, double[]> probabilities = new HashMap<>();
  private final Map<Integer, double[]> features = new HashMap<>();
  private long nanosInModel;

  ModelPool(List<SampleId> ids, Map<SampleId, Integer> labels, FittedModel model) {
    this.ids = ids;
    this.labels = labels;
    this.model = model;
  }

  @Override
  public int size() {
    return ids.size();
  }

  @Override
  public SampleId id(int row) {
    return ids.get(row);
  }

  @Override
  public int label(int row) {
    return labels.getOrDefault(ids.get(row), UNLABELLED);
  }

  @Override
  public Probabilities probabilities(int[] rows) {
    compute(rows, probabilities, asked -> rowsOf(model.probabilities(asked)));
    return new Probabilities(gather(rows, probabilities));
  }

  @Override
  public Matrix features(int[] rows) {
    compute(
        rows,
        features,
        asked -> {
          Matrix computed = model.features(asked);
          return computed.copyRows(allRows(computed.rows()));
        });
    return gather(rows, features);
  }

  /** Seconds spent in the model so far. */
  double secondsInModel() {
    return nanosInModel / 1e9;
  }

  private void compute(
      int[] rows, Map<Integer, double[]> known, Function<List<SampleId>, double[][]> computation) {
    int[] missing = Arrays.stream(rows).filter(row -> !known.containsKey(row)).toArray();
    if (missing.length == 0) {
      return;
    }
    long start = System.nanoTime();
    double[][] computed = computation.apply(Arrays.stream(missing).mapToObj(ids::get).toList());
    nanosInModel += System.nanoTime() - start;
    for (int i = 0; i < missing.length; i++) {
      known.put(missing[i], computed[i]);
    }
  }

  private static Matrix gather(int[] rows, Map<Integer, double[]> known) {
    return DoubleMatrix.of(Arrays.stream(rows).mapToObj(known::get).toArray(double[][]::new));
  }

  private static double[][] rowsOf(Probabilities computed) {
    double[][] rows = new double[computed.rows()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = computed.row(i);
    }
    return rows;
  }

  private static int[] allRows(int n) {
    int[] rows = new int[n];
    Arrays.setAll(rows, i -> i);
    return rows;
  }
}
