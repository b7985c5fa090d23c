package org.medal.core.loop;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.pool.PoolView;

/**
 * The pool through the eyes of the current model. Rows are computed when first asked for and then
 * remembered until the next model: for each row asked for, 8 bytes a number (C probabilities, K·C
 * of a committee), of d features as many as the model gives them in, 4 for a network's. What
 * strategies get are views of these rows.
 */
public final class ModelPool implements PoolView {
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

  /**
   * The pool of a model.
   *
   * @param ids its samples, a row each
   * @param labels the classes of those that have a label
   */
  public ModelPool(List<SampleId> ids, Map<SampleId, Integer> labels, FittedModel model) {
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
    compute(rows, probabilities, asked -> matrix(model.probabilities(asked)));
    return new Probabilities(probabilities.of(rows));
  }

  @Override
  public Matrix features(int[] rows) {
    compute(rows, features, model::features);
    return features.of(rows);
  }

  @Override
  public Matrix penultimate(int[] rows) {
    compute(rows, penultimate, model::penultimate);
    return penultimate.of(rows);
  }

  @Override
  public double[] gradientLengths(int[] rows) {
    compute(rows, gradients, this::lengths);
    Matrix lengths = gradients.of(rows);
    return IntStream.range(0, rows.length).mapToDouble(i -> lengths.row(i)[0]).toArray();
  }

  private Matrix lengths(List<SampleId> asked) {
    return new DoubleMatrix(asked.size(), 1, model.gradientLengths(asked));
  }

  private static Matrix matrix(Probabilities p) {
    return DoubleMatrix.of(IntStream.range(0, p.rows()).mapToObj(p::row).toArray(double[][]::new));
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
  private Matrix sideBySide(List<SampleId> asked) {
    List<Probabilities> computed = model.members(asked);
    committee = computed.size();
    return DoubleMatrix.of(
        IntStream.range(0, asked.size())
            .mapToObj(i -> computed.stream().flatMapToDouble(p -> Arrays.stream(p.row(i))))
            .map(DoubleStream::toArray)
            .toArray(double[][]::new));
  }

  /** Seconds spent in the model so far. */
  double secondsInModel() {
    return nanosInModel / 1e9;
  }

  private void compute(
      int[] rows, RememberedRows known, Function<List<SampleId>, Matrix> computation) {
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
