package org.medal.core.loop;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.pool.PoolView;

/**
 * The pool through the eyes of the current model. Rows are computed when first asked for and then
 * remembered until the next model: for each row asked for, 8 bytes a number (C probabilities, d
 * features, K·C of a committee) and some 20 bytes for each kind of row. What strategies get are
 * views of these rows.
 */
final class ModelPool implements PoolView {
  private final List<SampleId> ids;
  private final Map<SampleId, Integer> labels;
  private final FittedModel model;
  private final RememberedRows probabilities;
  private final RememberedRows features;
  private final RememberedRows penultimate;
  private final RememberedRows gradients;
  private final RememberedRows members;
  private int committee;
  private long nanosInModel;

  ModelPool(List<SampleId> ids, Map<SampleId, Integer> labels, FittedModel model) {
    this.ids = ids;
    this.labels = labels;
    this.model = model;
    this.probabilities = new RememberedRows(ids.size());
    this.features = new RememberedRows(ids.size());
    this.penultimate = new RememberedRows(ids.size());
    this.gradients = new RememberedRows(ids.size());
    this.members = new RememberedRows(ids.size());
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
    compute(rows, probabilities, asked -> model.probabilities(asked)::row);
    return new Probabilities(probabilities.of(rows));
  }

  @Override
  public Matrix features(int[] rows) {
    compute(rows, features, asked -> model.features(asked)::row);
    return features.of(rows);
  }

  @Override
  public Matrix penultimate(int[] rows) {
    compute(rows, penultimate, asked -> model.penultimate(asked)::row);
    return penultimate.of(rows);
  }

  @Override
  public double[] gradientLengths(int[] rows) {
    compute(rows, gradients, this::lengths);
    Matrix lengths = gradients.of(rows);
    return IntStream.range(0, rows.length).mapToDouble(i -> lengths.row(i)[0]).toArray();
  }

  private IntFunction<double[]> lengths(List<SampleId> asked) {
    double[] lengths = model.gradientLengths(asked);
    return i -> new double[] {lengths[i]};
  }

  /** Whoever asks again for other rows has the members made again. */
  @Override
  public List<Probabilities> members(int[] rows) {
    compute(rows, members, this::sideBySide);
    int classes = committee == 0 ? 0 : members.of(rows).columns() / committee;
    return IntStream.range(0, committee)
        .mapToObj(k -> new Probabilities(members.of(rows, k * classes, classes)))
        .toList();
  }

  /** All members' probabilities of one sample in one row, member after member. */
  private IntFunction<double[]> sideBySide(List<SampleId> asked) {
    List<Probabilities> computed = model.members(asked);
    committee = computed.size();
    return i -> computed.stream().flatMapToDouble(p -> Arrays.stream(p.row(i))).toArray();
  }

  /** Seconds spent in the model so far. */
  double secondsInModel() {
    return nanosInModel / 1e9;
  }

  private void compute(
      int[] rows,
      RememberedRows known,
      Function<List<SampleId>, IntFunction<double[]>> computation) {
    int[] missing = known.missing(rows);
    if (missing.length > 0) {
      List<SampleId> names = Arrays.stream(missing).mapToObj(ids::get).toList();
      known.keep(missing, timed(() -> computation.apply(names)));
    }
  }

  private <T> T timed(Supplier<T> computation) {
    long start = System.nanoTime();
    T computed = computation.get();
    nanosInModel += System.nanoTime() - start;
    return computed;
  }
}
