package org.medal.core.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private final Map<Integer, double[]> penultimate = new HashMap<>();
  private final Map<Integer, double[]> gradients = new HashMap<>();
  private final List<Map<Integer, double[]>> members = new ArrayList<>();
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
    compute(rows, features, asked -> rowsOf(model.features(asked)));
    return gather(rows, features);
  }

  @Override
  public Matrix penultimate(int[] rows) {
    compute(rows, penultimate, asked -> rowsOf(model.penultimate(asked)));
    return gather(rows, penultimate);
  }

  @Override
  public double[] gradientLengths(int[] rows) {
    compute(
        rows,
        gradients,
        asked ->
            Arrays.stream(model.gradientLengths(asked))
                .mapToObj(length -> new double[] {length})
                .toArray(double[][]::new));
    return Arrays.stream(rows).mapToDouble(row -> gradients.get(row)[0]).toArray();
  }

  /** Whoever asks again for other rows has the members fitted again. */
  @Override
  public List<Probabilities> members(int[] rows) {
    int[] missing =
        Arrays.stream(rows)
            .filter(row -> members.isEmpty() || !members.get(0).containsKey(row))
            .toArray();
    if (missing.length > 0) {
      List<Probabilities> computed = timed(() -> model.members(names(missing)));
      for (int k = 0; k < computed.size(); k++) {
        if (members.size() <= k) {
          members.add(new HashMap<>());
        }
        remember(missing, rowsOf(computed.get(k)), members.get(k));
      }
    }
    return members.stream().map(member -> new Probabilities(gather(rows, member))).toList();
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
    remember(missing, timed(() -> computation.apply(names(missing))), known);
  }

  private List<SampleId> names(int[] rows) {
    return Arrays.stream(rows).mapToObj(ids::get).toList();
  }

  private <T> T timed(Supplier<T> computation) {
    long start = System.nanoTime();
    T computed = computation.get();
    nanosInModel += System.nanoTime() - start;
    return computed;
  }

  private static void remember(int[] rows, double[][] computed, Map<Integer, double[]> known) {
    for (int i = 0; i < rows.length; i++) {
      known.put(rows[i], computed[i]);
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

  private static double[][] rowsOf(Matrix computed) {
    double[][] rows = new double[computed.rows()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = computed.row(i);
    }
    return rows;
  }
}
