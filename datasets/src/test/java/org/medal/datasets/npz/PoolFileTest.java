package org.medal.datasets.npz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;

class PoolFileTest {
  @TempDir Path folder;

  @Test
  void givesWhatIsThereAndNothingElse() {
    Path path = write(w -> w.floats("features", new float[6], 2, 3).ints("labels", ints(-1, 4), 2));
    try (PoolFile pool = PoolFile.open(path)) {
      assertThat(pool.rows()).isEqualTo(2);
      assertThat(pool.classes()).isEmpty();
      assertThat(pool.features()).hasValueSatisfying(f -> assertThat(f.columns()).isEqualTo(3));
      assertThat(pool.labels()).hasValue(ints(-1, 4));
      assertThat(pool.probabilities()).isEmpty();
      assertThat(pool.members()).isEmpty();
    }
  }

  @Test
  void aBrokenArrayHurtsOnlyThoseWhoAskForIt() {
    float[] broken = {Float.NaN, 0};
    Path path = write(w -> w.floats("features", broken, 2, 1).ints("labels", ints(0, 1), 2));
    try (PoolFile pool = PoolFile.open(path)) {
      assertThat(pool.labels()).isPresent();
      assertRefused(pool::features, "array 'features': Row 0, column 0 is NaN");
    }
  }

  @Test
  void featuresWhoseSquaresWouldOverflowAreRefusedByRowAndColumn() {
    Path path = write(w -> w.doubles("features", new double[] {0, 1, 2, -1e200}, 2, 2));
    try (PoolFile pool = PoolFile.open(path)) {
      assertRefused(pool::features, "array 'features': row 1, column 1 is -1.0E200");
      assertRefused(pool::features, "scale");
    }
    Path large = write(w -> w.floats("features", new float[] {0, -Float.MAX_VALUE}, 2, 1));
    try (PoolFile pool = PoolFile.open(large)) {
      assertThat(pool.features()).isPresent();
    }
  }

  @Test
  void aRowThatDoesNotSumToOneIsNamedWithItsArrayAndMember() {
    double[] values = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.7, 0.4};
    Path path =
        write(w -> w.doubles("members", values, 2, 2, 2).doubles("probabilities", values, 2, 4));
    assertRefused(() -> PoolFile.open(path), "has 2 classes, but 'probabilities' has 4");
    Path alone = write(w -> w.doubles("members", values, 2, 2, 2));
    try (PoolFile pool = PoolFile.open(alone)) {
      assertThat(pool.classes()).hasValue(2);
      assertRefused(pool::members, "array 'members[1]': Row 1");
    }
    Path one = write(w -> w.doubles("probabilities", new double[] {1, 0, 1, 1}, 2, 2));
    try (PoolFile pool = PoolFile.open(one)) {
      assertRefused(pool::probabilities, "array 'probabilities': Row 1");
    }
  }

  @Test
  void arraysOfDifferentPoolsAreRefusedByName() {
    Path path = write(w -> w.floats("features", new float[6], 2, 3).ints("labels", ints(1), 1));
    assertRefused(() -> PoolFile.open(path), "'features' has 2 rows, but 'labels' has 1");
  }

  @Test
  void labelsOutsideTheClassesAreRefusedWithTheirRow() {
    double[] half = {0.5, 0.5, 0.5, 0.5};
    Path two = write(w -> w.doubles("probabilities", half, 2, 2).ints("labels", ints(0, 2), 2));
    try (PoolFile pool = PoolFile.open(two)) {
      assertRefused(pool::labels, "array 'labels' holds 2 in row 1");
    }
    Path minus = write(w -> w.ints("labels", ints(-2), 1));
    try (PoolFile pool = PoolFile.open(minus)) {
      assertRefused(pool::labels, "holds -2 in row 0");
    }
  }

  @Test
  void wrongDimensionsAndForeignFilesAreRefusedWhenOpened() {
    Path flat = write(w -> w.floats("features", new float[6], 6));
    assertRefused(() -> PoolFile.open(flat), "'features' has the shape [6]");
    Path empty = write(w -> w.floats("features", new float[0], 0, 5));
    assertRefused(() -> PoolFile.open(empty), "none of size 0");
    Path foreign = write(w -> w.floats("x", new float[1], 1));
    assertRefused(() -> PoolFile.open(foreign), "holds none of the arrays");
  }

  private Path write(Function<NpzWriter, NpzWriter> arrays) {
    Path path = folder.resolve("pool.npz");
    arrays.apply(NpzWriter.compressed()).write(path);
    return path;
  }

  private static int[] ints(int... values) {
    return values;
  }

  private static void assertRefused(Runnable work, String reason) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(work::run)
        .withMessageContaining("pool.npz")
        .withMessageContaining(reason);
  }
}
