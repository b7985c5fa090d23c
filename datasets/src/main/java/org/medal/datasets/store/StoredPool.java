package org.medal.datasets.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.datasets.PoolArrays;

/**
 * A pool on disk. Features stay there and are read by row; on the heap are the names, some 30 bytes
 * a row, and what its user makes of all that. Opening reads the names; probabilities are checked
 * when they are asked for.
 */
public final class StoredPool implements PoolArrays {
  private final PoolFiles files;
  private final PoolSpec spec;
  private final PackedNames names;

  private StoredPool(PoolFiles files, PoolSpec spec, PackedNames names) {
    this.files = files;
    this.spec = spec;
    this.names = names;
  }

  /** Whether there is such a pool, finished or not. */
  public static boolean isAt(Path folder) {
    return new PoolFiles(folder).exist();
  }

  /**
   * Opens a pool.
   *
   * @throws InputException if it is not finished, or damaged
   */
  public static StoredPool open(Path folder) {
    PoolFiles files = new PoolFiles(folder);
    try {
      int rows = files.rows().orElseThrow(() -> unfinished(folder));
      PackedNames names = PackedNames.read(files.names());
      if (names.size() != rows) {
        throw new InputException(
            files.names() + " names " + names.size() + " rows of " + rows + "; make the pool anew");
      }
      return new StoredPool(files, files.spec(), names);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static InputException unfinished(Path folder) {
    return new InputException(
        folder + " is not finished; give the command that makes it once more");
  }

  private static InputException unreadable(Path path, IOException e) {
    return new InputException(path + " cannot be read: " + e.getMessage(), e);
  }

  /** What the rows are. */
  public PoolSpec spec() {
    return spec;
  }

  @Override
  public int rows() {
    return names.size();
  }

  @Override
  public Optional<List<SampleId>> ids() {
    return Optional.of(names);
  }

  @Override
  public List<String> classNames() {
    return spec.classes();
  }

  @Override
  public Optional<Matrix> features() {
    return Optional.of(rows(files.features(), spec.columns()));
  }

  @Override
  public Optional<Probabilities> probabilities() {
    return spec.classes().isEmpty()
        ? Optional.empty()
        : Optional.of(new Probabilities(rows(files.probabilities(), spec.classes().size())));
  }

  private Matrix rows(Path file, int columns) {
    try {
      Matrix rows = RowsFile.open(file, names.size());
      if (rows.columns() != columns) {
        throw new InputException(
            file + " has " + rows.columns() + " columns instead of " + columns + "; make it anew");
      }
      return rows;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Nothing is held open; a mapping ends by itself. */
  @Override
  public void close() {}
}
