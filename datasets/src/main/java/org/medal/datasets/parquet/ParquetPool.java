package org.medal.datasets.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medal.core.data.FloatMatrix;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.datasets.PoolArrays;
import org.medal.datasets.store.TemporaryRows;

/**
 * A pool that a Spark job wrote: a folder of Parquet files with the columns {@code id}, {@code
 * features}, {@code probabilities} and {@code error}. Rows with an error are left out. The rest are
 * sorted by their ids, as a reader on one machine has them, however the files were cut.
 *
 * <p>Memory: the names; the probabilities when asked for. Features are copied once, when they are
 * asked for, to a temporary file of 4 bytes a value, and read from there.
 */
public final class ParquetPool implements PoolArrays {
  /** Names of the classes, one a line, beside the table's parts. */
  public static final String CLASSES = "_classes.txt";

  private static final String ENDING = ".parquet";

  private final Path folder;
  private final List<ParquetPart> parts;
  private final PoolRows rows;
  private final List<TemporaryRows> opened = new ArrayList<>();

  private ParquetPool(Path folder, List<ParquetPart> parts, PoolRows rows) {
    this.folder = folder;
    this.parts = parts;
    this.rows = rows;
  }

  /**
   * Opens a table: reads footers, ids and errors.
   *
   * @throws InputException if it is no such table, is damaged, or names a sample twice
   */
  public static ParquetPool open(Path folder) {
    List<ParquetPart> parts = files(folder).stream().map(ParquetPart::open).toList();
    return new ParquetPool(folder, parts, PoolRows.read(folder, parts));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> files = inside.filter(ParquetPool::isPart).sorted().toList();
      if (files.isEmpty()) {
        throw new InputException(
            folder + " holds no Parquet files; give the folder that the Spark job wrote");
      }
      return files;
    } catch (IOException e) {
      throw new InputException(
          "Cannot list " + folder + "; give the folder that the Spark job wrote", e);
    }
  }

  /** Names that begin so are those of half-written files and of remarks. */
  private static boolean isPart(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) && !name.startsWith(".") && !name.startsWith("_");
  }

  @Override
  public List<String> remarks() {
    return rows.errors() == 0
        ? List.of()
        : List.of(
            "%d of %d rows of %s hold an error and are left out; see their column 'error'"
                .formatted(rows.errors(), rows.errors() + rows(), folder));
  }

  @Override
  public int rows() {
    return rows.ids().size();
  }

  @Override
  public Optional<List<SampleId>> ids() {
    return Optional.of(rows.ids());
  }

  @Override
  public List<String> classNames() {
    Path names = folder.resolve(CLASSES);
    try {
      return Files.exists(names) ? Files.readAllLines(names) : List.of();
    } catch (IOException e) {
      throw new InputException(names + " cannot be read; write the table again", e);
    }
  }

  @Override
  public Optional<Matrix> features() {
    TemporaryRows copy = new TemporaryRows();
    opened.add(copy);
    boolean there = FloatColumn.each(folder, parts, "features", rows, copy::add);
    return there ? Optional.of(copy.matrix().view(rows.sorted())) : Optional.empty();
  }

  @Override
  public Optional<Probabilities> probabilities() {
    List<float[]> gathered = new ArrayList<>();
    boolean there = FloatColumn.each(folder, parts, "probabilities", rows, gathered::add);
    return there ? Optional.of(checked(gathered)) : Optional.empty();
  }

  private Probabilities checked(List<float[]> gathered) {
    int classes = gathered.get(0).length;
    float[] values = new float[Math.multiplyExact(rows(), classes)];
    int[] sorted = rows.sorted();
    for (int i = 0; i < sorted.length; i++) {
      System.arraycopy(gathered.get(sorted[i]), 0, values, i * classes, classes);
    }
    try {
      return new Probabilities(new FloatMatrix(sorted.length, classes, values));
    } catch (InputException e) {
      throw new InputException(folder + ": " + e.getMessage() + "; write the table again", e);
    }
  }

  /** Deletes the temporary files. */
  @Override
  public void close() {
    opened.forEach(TemporaryRows::close);
  }
}
