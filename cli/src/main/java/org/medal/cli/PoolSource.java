package org.medal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.medal.core.data.InputException;
import org.medal.datasets.PoolArrays;
import org.medal.datasets.npz.PoolFile;
import org.medal.datasets.parquet.ParquetPool;
import org.medal.datasets.store.StoredPool;

/** A pool by what its path leads to. */
final class PoolSource {
  /** Before the folder that a Spark job wrote. */
  static final String PARQUET = "parquet:";

  private PoolSource() {}

  /**
   * Opens a NumPy file, a folder written by {@code embed}, or, after {@value #PARQUET}, one that a
   * Spark job wrote.
   *
   * @throws InputException if it is none of them
   */
  static PoolArrays open(Path pool) {
    if (pool.toString().startsWith(PARQUET)) {
      return ParquetPool.open(Path.of(pool.toString().substring(PARQUET.length())));
    }
    if (!Files.isDirectory(pool)) {
      return PoolFile.open(pool);
    }
    if (!StoredPool.isAt(pool)) {
      throw new InputException(
          pool
              + " is a folder without a pool; give a NumPy file (.npz), or a folder written by"
              + " 'medal embed --out NAME.pool'");
    }
    return StoredPool.open(pool);
  }
}
