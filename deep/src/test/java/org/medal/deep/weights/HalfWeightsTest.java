package org.medal.deep.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.HalfFloat;
import org.medal.core.data.InputException;
import org.medal.deep.network.Architecture;

class HalfWeightsTest {
  @TempDir private Path folder;

  private Path half(float... values) throws IOException {
    Path file = folder.resolve("half.safetensors");
    Map<String, TensorData> tensors =
        Map.of("t", new TensorData(new long[] {values.length}, values));
    SafetensorsWriter.writeHalf(file, tensors, Map.of());
    return file;
  }

  private static float[] values(Path path, int count) {
    try (SafetensorsFile file = SafetensorsFile.open(path)) {
      return file.read("t", count);
    }
  }

  @Test
  void everyFloat16IsItsOwnNearestOne() throws IOException {
    float[] all = new float[1 << 16];
    int finite = 0;
    for (int bits = 0; bits < all.length; bits++) {
      float value = HalfFloat.toFloat((short) bits);
      if (Float.isFinite(value)) {
        all[finite++] = value;
      }
    }
    float[] written = java.util.Arrays.copyOf(all, finite);
    assertThat(values(half(written), finite)).containsExactly(written);
  }

  /** With bits: of two equally near ones, that whose last bit is 0. */
  @ParameterizedTest
  @CsvSource({
    "0x1.002p0, 0x1.0p0",
    "0x1.002002p0, 0x1.004p0",
    "0x1.006p0, 0x1.008p0",
    "-0x1.006p0, -0x1.008p0",
    "0x1.ffep0, 0x1.0p1",
    "65519.996, 65504",
    "0x1.8p-25, 0x1.0p-24",
    "0x1.0p-25, 0",
    "0x1.8p-24, 0x1.0p-23",
    "0x1.ffep-15, 0x1.0p-14",
    "-0x1.0p-40, -0.0"
  })
  void roundsToTheNearestAndThenToTheEven(float value, float rounded) throws IOException {
    assertThat(values(half(value), 1)).containsExactly(rounded);
  }

  @ParameterizedTest
  @ValueSource(floats = {65_520, -65_520, Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NaN})
  void whatFloat16CannotHoldIsAnErrorAndWritesNothing(float value) {
    assertThatThrownBy(() -> half(1, value))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("Tensor t", "float16");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aWeightsFileConvertedHasTheSameTensorsAndRemarksInHalfTheBytes() throws IOException {
    Path whole = folder.resolve("whole.safetensors");
    Path converted = folder.resolve("converted.safetensors");
    NetworkSpec tiny = NetworkSpec.untrained(Architecture.TINY, 3);
    try (Backbone backbone = Backbone.load(tiny, "block3")) {
      SafetensorsWriter.write(
          whole, TensorData.allOf(backbone.parameters()), Map.of("made", "by hand"));
    }
    HalfWeights.convert(whole, converted);
    assertThat(Files.size(converted)).isLessThan(Files.size(whole) * 6 / 10);
    try (SafetensorsFile before = SafetensorsFile.open(whole);
        SafetensorsFile after = SafetensorsFile.open(converted)) {
      assertThat(after.metadata()).isEqualTo(before.metadata());
      assertThat(after.names()).isEqualTo(before.names());
      for (String name : before.names()) {
        float[] values = before.read(name, before.shape(name));
        float[] halves = after.read(name, before.shape(name));
        for (int i = 0; i < values.length; i++) {
          assertThat(Math.abs(halves[i] - values[i]))
              .isLessThanOrEqualTo(Math.ulp(values[i]) * 4096 + 0x1p-25f);
        }
      }
    }
  }

  @Test
  void aFileThatCannotBeConvertedLeavesTheEarlierOneAlone() throws IOException {
    Path large = folder.resolve("large.safetensors");
    SafetensorsWriter.write(
        large, Map.of("t", new TensorData(new long[] {1}, new float[] {1e6f})), Map.of());
    Path earlier = half(2);
    assertThatThrownBy(() -> HalfWeights.convert(large, earlier))
        .isInstanceOf(InputException.class);
    assertThat(values(earlier, 1)).containsExactly(2);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }
}
