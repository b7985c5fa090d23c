package org.medal.datasets.npz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.medal.core.data.FloatMatrix;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.datasets.PoolArrays;

/**
 * A pool made elsewhere: {@code features} [P, D], {@code probabilities} [P, C], {@code members} [K,
 * P, C] and {@code labels} [P], each present or not. Opening compares the sizes and reads no data;
 * each array is read anew whenever it is asked for, so keep what you got.
 */
public final class PoolFile implements PoolArrays {
  /** Sums of the squares of so large features are still far from the largest double. */
  private static final double LARGEST = 1e100;

  private final Path path;
  private final NpzFile file;
  private final PoolSizes sizes;

  private PoolFile(Path path, NpzFile file, PoolSizes sizes) {
    this.path = path;
    this.file = file;
    this.sizes = sizes;
  }

  /**
   * Opens a pool.
   *
   * @throws InputException if it is no {@code .npz} file, holds none of the four arrays, or their
   *     sizes do not agree
   */
  public static PoolFile open(Path npz) {
    NpzFile file = NpzFile.open(npz);
    try {
      return new PoolFile(npz, file, PoolSizes.of(npz, file));
    } catch (InputException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public int rows() {
    return sizes.rows();
  }

  /** C, the number of classes, where probabilities or members tell it. */
  public OptionalInt classes() {
    return sizes.classes();
  }

  /** A NumPy file holds no names. */
  @Override
  public Optional<List<SampleId>> ids() {
    return Optional.empty();
  }

  /**
   * Features [P, D].
   *
   * @throws InputException if a value is NaN, infinite, or so large that squares would overflow;
   *     names row and array
   */
  @Override
  public Optional<Matrix> features() {
    return array("features").map(NpyArray::matrix).map(this::withinRange);
  }

  /**
   * Features of some rows, in their order; the others are neither read nor checked.
   *
   * @throws InputException as {@link #features()}, of these rows
   */
  public Optional<Matrix> features(int[] rows) {
    return Optional.of("features")
        .filter(file.names()::contains)
        .map(name -> withinRange(file.rows(name, rows), rows));
  }

  /** Of a few rows only these are read, of more than a quarter of the pool the whole array. */
  @Override
  public Optional<Matrix> lazyFeatures() {
    return Optional.of("features")
        .filter(file.names()::contains)
        .map(name -> new FileFeatures(this, file.shape(name)[1]));
  }

  private Matrix withinRange(Matrix features) {
    return withinRange(features, IntStream.range(0, features.rows()).toArray());
  }

  /**
   * @param names what the rows are called
   */
  private Matrix withinRange(Matrix features, int[] names) {
    if (features instanceof FloatMatrix) {
      return features; // 32 bits hold nothing so large
    }
    double[] values = new double[features.columns()];
    for (int row = 0; row < features.rows(); row++) {
      features.copyRow(row, values);
      for (int column = 0; column < values.length; column++) {
        if (Math.abs(values[column]) > LARGEST) {
          throw new InputException(
              "%s: array 'features': row %d, column %d is %s, of which distances cannot be taken;"
                      .formatted(path, names[row], column, values[column])
                  + " scale the features and write the file again");
        }
      }
    }
    return features;
  }

  /**
   * Class probabilities [P, C].
   *
   * @throws InputException if a row holds NaN or does not sum to 1; names row and array
   */
  @Override
  public Optional<Probabilities> probabilities() {
    return array("probabilities").map(NpyArray::matrix).map(m -> checked("probabilities", m));
  }

  /**
   * Class probabilities [P, C] of each of K committee members or Monte-Carlo passes.
   *
   * @throws InputException if a row holds NaN or does not sum to 1; names row, member and array
   */
  @Override
  public Optional<List<Probabilities>> members() {
    return array("members").map(NpyArray::matrices).map(this::checkedMembers);
  }

  /**
   * Labels [P]: a class from 0 to C − 1, or −1 where unlabelled.
   *
   * @throws InputException if a label is another number; names the row
   */
  @Override
  public Optional<int[]> labels() {
    Optional<int[]> labels = array("labels").map(NpyArray::ints);
    labels.ifPresent(this::checkLabels);
    return labels;
  }

  private Optional<NpyArray> array(String name) {
    return file.names().contains(name) ? Optional.of(file.read(name)) : Optional.empty();
  }

  private List<Probabilities> checkedMembers(List<Matrix> members) {
    List<Probabilities> checked = new ArrayList<>();
    for (int k = 0; k < members.size(); k++) {
      checked.add(checked("members[" + k + "]", members.get(k)));
    }
    return List.copyOf(checked);
  }

  private Probabilities checked(String name, Matrix values) {
    return named(name, () -> new Probabilities(values));
  }

  private Probabilities named(String name, Supplier<Probabilities> make) {
    try {
      return make.get();
    } catch (InputException e) {
      throw new InputException(
          path
              + ": array '"
              + name
              + "': "
              + e.getMessage()
              + "; correct it and write the file again",
          e);
    }
  }

  private void checkLabels(int[] labels) {
    int classes = classes().orElse(Integer.MAX_VALUE);
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] < -1 || labels[row] >= classes) {
        throw new InputException(
            path
                + ": array 'labels' holds "
                + labels[row]
                + " in row "
                + row
                + "; a label is -1 (unlabelled) or a class from 0 to "
                + (classes - 1));
      }
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
