package org.medal.datasets.npz;

import org.jspecify.annotations.Nullable;
import org.medal.core.data.Matrix;

/**
 * The features of a pool file, read when they are asked for: a few rows those rows alone, once a
 * quarter of the pool has been asked for the whole array, which is then kept. Only what is read is
 * checked. Not shared between threads until whole; not to be used after the file is closed.
 */
final class FileFeatures implements Matrix {
  private static final int SHARE = 4;

  private final PoolFile file;
  private final int columns;
  private long asked;
  private @Nullable Matrix whole;

  FileFeatures(PoolFile file, int columns) {
    this.file = file;
    this.columns = columns;
  }

  @Override
  public int rows() {
    return file.rows();
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public Matrix view(int[] chosen) {
    asked += chosen.length;
    return whole != null || asked > rows() / SHARE
        ? whole().view(chosen)
        : file.features(chosen).orElseThrow();
  }

  @Override
  public void copyRow(int row, double[] into) {
    whole().copyRow(row, into);
  }

  private synchronized Matrix whole() {
    if (whole == null) {
      whole = file.features().orElseThrow();
    }
    return whole;
  }
}
