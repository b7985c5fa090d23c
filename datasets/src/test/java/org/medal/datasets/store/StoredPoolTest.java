package org.medal.datasets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.core.random.KeyedRandom;

/** What is written into a pool is read again, or found to be damaged. */
class StoredPoolTest {
  private static final int COLUMNS = 5;

  @TempDir private Path root;

  private static PoolSpec spec(ValueType type) {
    return new PoolSpec("net", type, COLUMNS, List.of("no, not", "yes"));
  }

  private static List<SampleId> ids(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new SampleId("a/%03d.png".formatted(i)))
        .toList();
  }

  /** Row i depends on i alone. */
  private static List<float[]> rows(int from, int to) {
    List<float[]> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      KeyedRandom random = new KeyedRandom(i);
      float[] row = new float[COLUMNS];
      for (int c = 0; c < COLUMNS; c++) {
        row[c] = (float) random.nextDouble() - 0.5f;
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<float[]> certain(int count) {
    return IntStream.range(0, count).mapToObj(i -> new float[] {0.25f, 0.75f}).toList();
  }

  private static void add(PoolWriter pool, int from, int to) throws IOException {
    pool.add(ids(from, to), rows(from, to), certain(to - from), List.of());
  }

  private Path whole(String name, int rows, ValueType type) throws IOException {
    Path folder = root.resolve(name);
    try (PoolWriter pool = PoolWriter.open(folder, spec(type))) {
      add(pool, 0, rows);
      pool.finish();
    }
    return folder;
  }

  @ParameterizedTest
  @EnumSource
  void rowsNamesAndClassesAreReadAgain(ValueType type) throws IOException {
    try (StoredPool pool = StoredPool.open(whole("pool", 300, type))) {
      Matrix features = pool.features().orElseThrow();
      double[] row = new double[COLUMNS];
      for (int i = 0; i < 300; i++) {
        features.copyRow(i, row);
        for (int c = 0; c < COLUMNS; c++) {
          double error = type == ValueType.FLOAT16 ? 0x1p-12 : 0;
          assertThat(row[c]).isCloseTo(rows(i, i + 1).get(0)[c], within(error));
        }
      }
      assertThat(pool.ids().orElseThrow()).isEqualTo(ids(0, 300));
      assertThat(pool.probabilities().orElseThrow().row(7)).containsExactly(0.25, 0.75);
      assertThat(pool.classNames()).containsExactly("no, not", "yes");
    }
  }

  @Test
  void anInterruptedOneGoesOnAndEndsWithTheSameBytes() throws IOException {
    Path folder = root.resolve("cut");
    try (PoolWriter pool = PoolWriter.open(folder, spec(ValueType.FLOAT32))) {
      add(pool, 0, 20);
    }
    append(folder.resolve("features.rows"), 2000); // of rows whose names never came
    append(folder.resolve("ids.txt"), 4); // of a line that never ended
    assertThatThrownBy(() -> StoredPool.open(folder)).hasMessageContaining("not finished");
    try (PoolWriter pool = PoolWriter.open(folder, spec(ValueType.FLOAT32))) {
      assertThat(pool.missing(ids(0, 50))).isEqualTo(ids(20, 50));
      add(pool, 20, 50);
      pool.finish();
    }
    Path unbroken = whole("unbroken", 50, ValueType.FLOAT32);
    for (String file : List.of("ids.txt", "features.rows", "probabilities.rows")) {
      assertThat(folder.resolve(file)).hasSameBinaryContentAs(unbroken.resolve(file));
    }
  }

  @Test
  void whatWasLeftOutIsNotMissed() throws IOException {
    Path folder = root.resolve("pool");
    try (PoolWriter pool = PoolWriter.open(folder, spec(ValueType.FLOAT32))) {
      pool.add(ids(1, 3), rows(1, 3), certain(2), ids(0, 1));
    }
    try (PoolWriter pool = PoolWriter.open(folder, spec(ValueType.FLOAT32))) {
      assertThat(pool.missing(ids(0, 5))).isEqualTo(ids(3, 5));
      assertThatThrownBy(() -> pool.missing(ids(2, 5))).hasMessageContaining("other samples");
    }
  }

  @Test
  void aSampleThatHasComeInTheMiddleIsNotPassedOver() throws IOException {
    Path folder = root.resolve("pool");
    try (PoolWriter pool = PoolWriter.open(folder, spec(ValueType.FLOAT32))) {
      add(pool, 0, 3);
      add(pool, 4, 6);
    }
    try (PoolWriter pool = PoolWriter.open(folder, spec(ValueType.FLOAT32))) {
      assertThatThrownBy(() -> pool.missing(ids(0, 9))).hasMessageContaining("other samples");
    }
  }

  @Test
  void anotherEncoderOrTypeIsRefused() throws IOException {
    Path folder = whole("pool", 3, ValueType.FLOAT32);
    assertThatThrownBy(() -> PoolWriter.open(folder, spec(ValueType.FLOAT16)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("float32");
    PoolSpec other = new PoolSpec("other", ValueType.FLOAT32, COLUMNS, List.of("no, not", "yes"));
    assertThatThrownBy(() -> PoolWriter.open(folder, other))
        .hasMessageContaining("features of net");
  }

  @Test
  void aFolderOfSomethingElseIsNotWrittenTo() throws IOException {
    Files.writeString(root.resolve("thesis.tex"), "precious");
    assertThatThrownBy(() -> PoolWriter.open(root, spec(ValueType.FLOAT32)))
        .isInstanceOf(InputException.class);
    assertThat(root).isDirectoryNotContaining("glob:**/pool.properties");
  }

  @Test
  void aChangedBitIsFoundWhenItsRowIsRead() throws IOException {
    Path folder = whole("pool", 40, ValueType.FLOAT16);
    Path file = folder.resolve("features.rows");
    byte[] bytes = Files.readAllBytes(file);
    bytes[RowsHead.LENGTH + 17 * (2 * COLUMNS + RowsHead.CHECKSUM) + 3] ^= 1;
    Files.write(file, bytes);
    try (StoredPool pool = StoredPool.open(folder)) {
      Matrix features = pool.features().orElseThrow();
      assertThat(features.row(16)).hasSize(COLUMNS);
      assertThatThrownBy(() -> features.row(17))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("row 17 is damaged");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 12, 16, 63})
  void aDamagedHeadIsRefused(int at) throws IOException {
    Path folder = whole("pool", 2, ValueType.FLOAT32);
    Path file = folder.resolve("features.rows");
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 4;
    Files.write(file, bytes);
    try (StoredPool pool = StoredPool.open(folder)) {
      assertThatThrownBy(pool::features).isInstanceOf(InputException.class);
    }
  }

  @Test
  void aFileThatIsCutShortIsRefused() throws IOException {
    Path folder = whole("pool", 2, ValueType.FLOAT32);
    try (FileChannel file =
        FileChannel.open(folder.resolve("features.rows"), StandardOpenOption.WRITE)) {
      file.truncate(file.size() - 1);
    }
    try (StoredPool pool = StoredPool.open(folder)) {
      assertThatThrownBy(pool::features).hasMessageContaining("holds 1 rows instead of 2");
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.NEGATIVE_INFINITY, 70_000})
  void whatCannotBeWrittenNamesTheSample(float value) throws IOException {
    try (PoolWriter pool = PoolWriter.open(root.resolve("pool"), spec(ValueType.FLOAT16))) {
      List<float[]> row = List.of(new float[] {0, 0, value, 0, 0});
      assertThatThrownBy(() -> pool.add(ids(0, 1), row, certain(1), List.of()))
          .isInstanceOf(InputException.class)
          .hasMessageContainingAll("a/000.png", "float16");
    }
  }

  @Test
  void namesOutOfOrderAreRefused() throws IOException {
    Path folder = whole("pool", 2, ValueType.FLOAT32);
    Files.writeString(folder.resolve("ids.txt"), "b\na\n");
    assertThatThrownBy(() -> StoredPool.open(folder)).hasMessageContaining("line 2");
  }

  private static void append(Path file, int bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
      channel.write(
          ByteBuffer.wrap("x".repeat(bytes).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }
  }
}
