package org.medal.datasets.npz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.InputException;

class NpzWriterTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsWrittenIsReadBack(boolean compressed) {
    Path path = folder.resolve("pool.npz");
    filled(compressed ? NpzWriter.compressed() : NpzWriter.stored()).write(path);
    try (NpzFile file = NpzFile.open(path)) {
      assertThat(file.names()).containsExactly("features", "probabilities", "labels");
      assertThat(file.read("features").matrix().row(1)).containsExactly(4, 5, 6);
      assertThat(file.read("probabilities").matrices().get(1).row(0)).containsExactly(0.75, 0.25);
      assertThat(file.read("labels").ints()).containsExactly(-1, 7);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void arraysLargerThanOneChunkSurvive(boolean compressed) {
    float[] values = new float[300_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    Path path = folder.resolve("large.npz");
    NpzWriter writer = compressed ? NpzWriter.compressed() : NpzWriter.stored();
    writer.floats("f", values, 3000, 100).write(path);
    try (NpzFile file = NpzFile.open(path)) {
      assertThat(file.read("f").matrix().row(2999)[99]).isEqualTo(299_999);
    }
  }

  @Test
  void theSameArraysGiveTheSameBytesInEveryTimeZone() throws IOException {
    TimeZone before = TimeZone.getDefault();
    try {
      filled(NpzWriter.compressed()).write(folder.resolve("a.npz"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      filled(NpzWriter.compressed()).write(folder.resolve("b.npz"));
    } finally {
      TimeZone.setDefault(before);
    }
    assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
  }

  @Test
  void nothingIsLeftBesideTheFileAndAnOldOneIsReplaced() throws IOException {
    Path path = Files.writeString(folder.resolve("pool.npz"), "old");
    filled(NpzWriter.stored()).write(path);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(path);
    }
    assertThat(Files.size(path)).isGreaterThan(3);
  }

  @Test
  void aFolderThatIsNotThereIsAnInputError() {
    Path path = folder.resolve("no/such/pool.npz");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> filled(NpzWriter.stored()).write(path))
        .withMessageContaining("Cannot write " + path);
  }

  @Test
  void valuesMustFillTheShape() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NpzWriter.stored().ints("x", new int[3], 2, 2));
  }

  private static NpzWriter filled(NpzWriter writer) {
    return writer
        .floats("features", new float[] {1, 2, 3, 4, 5, 6}, 2, 3)
        .doubles("probabilities", new double[] {0.5, 0.5, 0.75, 0.25}, 2, 1, 2)
        .ints("labels", new int[] {-1, 7}, 2);
  }
}
