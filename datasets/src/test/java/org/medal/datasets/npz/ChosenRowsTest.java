package org.medal.datasets.npz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;

/** Some rows of an array, read without the others. */
class ChosenRowsTest {
  private static final int ROWS = 500;
  private static final int COLUMNS = 7;

  @TempDir Path folder;

  private Path pool(boolean stored, float[] features) {
    Path path = folder.resolve(stored ? "stored.npz" : "compressed.npz");
    (stored ? NpzWriter.stored() : NpzWriter.compressed())
        .floats("features", features, ROWS, COLUMNS)
        .write(path);
    return path;
  }

  private static float[] features() {
    Random random = new Random(1);
    float[] features = new float[ROWS * COLUMNS];
    for (int i = 0; i < features.length; i++) {
      features[i] = random.nextFloat();
    }
    return features;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rowsComeInTheOrderAskedForAlsoTwice(boolean stored) {
    int[] rows = {499, 3, 4, 0, 3, 250};
    try (NpzFile file = NpzFile.open(pool(stored, features()))) {
      Matrix whole = file.read("features").matrix();
      Matrix some = file.rows("features", rows);
      assertThat(some.rows()).isEqualTo(rows.length);
      for (int i = 0; i < rows.length; i++) {
        assertThat(some.row(i)).as("row %d", rows[i]).containsExactly(whole.row(rows[i]));
      }
    }
  }

  /** The files of {@link NpzFileTest}. */
  @Test
  void anyKindOfFloatingPointNumberIsReadInEitherOrder() throws Exception {
    Path path = Path.of(Objects.requireNonNull(getClass().getResource("stored.npz")).toURI());
    try (NpzFile file = NpzFile.open(path)) {
      int[] rows = {2, 0};
      for (String name : new String[] {"c", "big", "fortran"}) {
        assertThat(file.rows(name, rows).row(0)).as(name).containsExactly(8, 9, 10, 11);
        assertThat(file.rows(name, rows).row(1)).as(name).containsExactly(0, 1, 2, 3);
      }
      assertThat(file.rows("half", rows).row(1)).containsExactly(0, 0.125, 0.25, 0.375);
    }
  }

  @Test
  void aRowThatIsNoneIsNamedByItsOwnNumberAndHurtsOnlyThoseWhoReadIt() {
    float[] features = features();
    features[300 * COLUMNS + 2] = Float.NaN;
    try (PoolFile file = PoolFile.open(pool(true, features))) {
      assertThat(file.features(new int[] {299, 301})).isPresent();
      assertRefused(() -> file.features(new int[] {2, 300}), "Row 300, column 2 is NaN");
    }
  }

  @Test
  void aDoubleThatIsTooLargeIsNamedByItsOwnRow() {
    double[] features = new double[ROWS * COLUMNS];
    features[300 * COLUMNS + 2] = 1e200;
    Path path = folder.resolve("large.npz");
    NpzWriter.stored().doubles("features", features, ROWS, COLUMNS).write(path);
    try (PoolFile file = PoolFile.open(path)) {
      assertRefused(() -> file.features(new int[] {2, 300}), "row 300, column 2 is 1.0E200");
    }
  }

  @Test
  void aPoolAskedForLittleReadsLittleAndOneAskedForMuchReadsAll() {
    float[] features = features();
    features[300 * COLUMNS + 2] = Float.NaN;
    try (PoolFile file = PoolFile.open(pool(true, features))) {
      Matrix lazy = file.lazyFeatures().orElseThrow();
      assertThat(lazy.rows()).isEqualTo(ROWS);
      assertThat(lazy.columns()).isEqualTo(COLUMNS);
      assertThat(lazy.view(new int[] {1, 5}).row(1)[0]).isEqualTo(features[5 * COLUMNS]);
      int[] half = new int[ROWS / 2];
      assertRefused(() -> lazy.view(half), "Row 300, column 2 is NaN");
    }
    try (PoolFile file = PoolFile.open(pool(true, features()))) {
      Matrix lazy = file.lazyFeatures().orElseThrow();
      Matrix whole = file.features().orElseThrow();
      assertThat(lazy.view(new int[ROWS]).row(9)).containsExactly(whole.row(0));
      assertThat(lazy.row(77)).containsExactly(whole.row(77));
    }
  }

  @Test
  void aFileThatIsCutShortIsRefused() throws IOException {
    byte[] header =
        NpzBytes.npy(1, NpzBytes.header("<f4", "(500, 7)"), new byte[4 * COLUMNS * 100]);
    Path path = new NpzBytes().add("features.npy", header).write(folder);
    try (NpzFile file = NpzFile.open(path)) {
      assertRefused(() -> file.rows("features", new int[] {5}), "claims");
    }
    Path whole = pool(true, features());
    Path cut = folder.resolve("cut.npz");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(() -> NpzFile.open(cut), "cut.npz");
  }

  private static void assertRefused(Runnable work, String reason) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(work::run)
        .withMessageContaining(".npz")
        .withMessageContaining(reason);
  }
}
