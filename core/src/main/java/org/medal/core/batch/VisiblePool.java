package org.medal.core.batch;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.pool.PoolView;

/** A pool as if some rows were not there; the others keep their order. 4 bytes a row. */
final class VisiblePool implements PoolView {
  private final PoolView pool;
  private final int[] visible;

  VisiblePool(PoolView pool, BitSet hidden) {
    this.pool = pool;
    this.visible = IntStream.range(0, pool.size()).filter(row -> !hidden.get(row)).toArray();
  }

  int rowInPool(int row) {
    return visible[row];
  }

  private int[] rowsInPool(int[] rows) {
    return Arrays.stream(rows).map(this::rowInPool).toArray();
  }

  @Override
  public int size() {
    return visible.length;
  }

  @Override
  public SampleId id(int row) {
    return pool.id(rowInPool(row));
  }

  @Override
  public int label(int row) {
    return pool.label(rowInPool(row));
  }

  @Override
  public Probabilities probabilities(int[] rows) {
    return pool.probabilities(rowsInPool(rows));
  }

  @Override
  public Matrix features(int[] rows) {
    return pool.features(rowsInPool(rows));
  }

  @Override
  public Matrix penultimate(int[] rows) {
    return pool.penultimate(rowsInPool(rows));
  }

  @Override
  public List<Probabilities> members(int[] rows) {
    return pool.members(rowsInPool(rows));
  }

  @Override
  public double[] gradientLengths(int[] rows) {
    return pool.gradientLengths(rowsInPool(rows));
  }
}
