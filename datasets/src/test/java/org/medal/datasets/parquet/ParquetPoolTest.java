package org.medal.datasets.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;

/**
 * Tables that Spark 4.1.3 wrote, of twelve samples {@code b/00.png} to {@code b/11.png} in no
 * order: sample i has the features i, i²/16, −i and 0.5 and the probabilities (i+1)/16 and the
 * rest; number 4 has an error instead.
 */
class ParquetPoolTest {
  private static final int FAILED = 4;
  private static final int[] GOOD = IntStream.range(0, 12).filter(i -> i != FAILED).toArray();

  /** Of the damaged bytes; shares no factor with the bits of a byte. */
  private static final int STEP = 5;

  @TempDir private Path root;

  private static Path table(String name) {
    return Path.of(Objects.requireNonNull(ParquetPoolTest.class.getResource(name), name).getPath());
  }

  private static SampleId id(int sample) {
    return new SampleId("b/%02d.png".formatted(sample));
  }

  private static void assertRows(ParquetPool pool, int... samples) {
    assertThat(pool.rows()).isEqualTo(samples.length);
    Matrix features = pool.features().orElseThrow();
    Probabilities probabilities = pool.probabilities().orElseThrow();
    for (int row = 0; row < samples.length; row++) {
      int i = samples[row];
      assertThat(pool.ids().orElseThrow().get(row)).isEqualTo(id(i));
      assertThat(features.row(row)).containsExactly(i, i * i / 16.0, -i, 0.5);
      assertThat(probabilities.row(row)).containsExactly((i + 1) / 16.0, 1 - (i + 1) / 16.0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"snappy", "zstd", "gzip", "uncompressed"})
  void rowsAreSortedByNameAndThoseWithAnErrorLeftOut(String codec) {
    try (ParquetPool pool = ParquetPool.open(table(codec))) {
      assertRows(pool, GOOD);
      assertThat(pool.remarks()).singleElement().asString().startsWith("1 of 12 rows");
    }
  }

  @Test
  void pagesOfTheSecondVersionAreRead() {
    try (ParquetPool pool = ParquetPool.open(table("v2"))) {
      assertRows(pool, 0, 5, 10);
      assertThat(pool.remarks()).isEmpty();
    }
  }

  @Test
  void classesHaveNamesWhereTheJobKnewThem() {
    try (ParquetPool named = ParquetPool.open(table("snappy"));
        ParquetPool plain = ParquetPool.open(table("gzip"))) {
      assertThat(named.classNames()).containsExactly("healthy", "ill");
      assertThat(plain.classNames()).isEmpty();
    }
  }

  @Test
  void aSampleThatStandsTwiceIsNamed() {
    assertThatThrownBy(() -> ParquetPool.open(table("twice")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("b/00.png' twice");
  }

  @Test
  void whatIsNoTableIsRefused() throws IOException {
    assertThatThrownBy(() -> ParquetPool.open(root))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no Parquet files");
    Files.writeString(root.resolve("notes.parquet"), "nothing of the kind");
    assertThatThrownBy(() -> ParquetPool.open(root))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("notes.parquet");
    assertThatThrownBy(() -> ParquetPool.open(root.resolve("nowhere")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void halfWrittenPartsAndRemarksAreNoParts() throws IOException {
    Files.copy(table("v2").resolve("part-00000.parquet"), root.resolve("part-00000.parquet"));
    Files.writeString(root.resolve("_medal.json"), "{}");
    Files.writeString(root.resolve("._half.parquet"), "PA");
    Files.writeString(root.resolve(".part.parquet.crc"), "crc");
    try (ParquetPool pool = ParquetPool.open(root)) {
      assertRows(pool, 0, 5, 10);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"snappy", "zstd", "gzip", "uncompressed", "v2"})
  void aDamagedFileIsFoundOrHarmless(String name) throws IOException {
    byte[] sound = Files.readAllBytes(table(name).resolve("part-00000.parquet"));
    Path part = root.resolve("part-00000.parquet");
    List<Integer> found = new ArrayList<>();
    for (int at = 0; at < sound.length; at += STEP) {
      byte[] damaged = sound.clone();
      damaged[at] ^= (byte) (1 << at % 8);
      Files.write(part, damaged);
      if (isRefused()) {
        found.add(at);
      }
    }
    assertThat(found).hasSizeGreaterThan(sound.length / STEP / 4);
    for (int length = 0; length < sound.length; length += 31) {
      Files.write(part, Arrays.copyOf(sound, length));
      assertThat(isRefused()).isTrue();
    }
  }

  private boolean isRefused() {
    try (ParquetPool pool = ParquetPool.open(root)) {
      pool.features();
      pool.probabilities();
      return false;
    } catch (InputException e) {
      return true;
    }
  }
}
