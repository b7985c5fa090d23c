package org.medal.deep.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.InputException;

class SafetensorsTest {
  @TempDir private Path folder;

  private Path written() throws IOException {
    Map<String, TensorData> tensors = new LinkedHashMap<>();
    tensors.put("a.weight", new TensorData(new long[] {2, 3}, new float[] {1, 2, 3, 4, 5, 6}));
    tensors.put("a.bias", new TensorData(new long[] {2}, new float[] {-1, 0.5f}));
    Path file = folder.resolve("w.safetensors");
    SafetensorsWriter.write(file, tensors, Map.of("format", "pt"));
    return file;
  }

  /** A file of this header and so many bytes of data. */
  private Path crafted(String header, int dataLength) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + dataLength);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putLong(json.length).put(json);
    return Files.write(folder.resolve("crafted.safetensors"), bytes.array());
  }

  @Test
  void readsBackWhatWasWritten() throws IOException {
    try (SafetensorsFile file = SafetensorsFile.open(written())) {
      assertThat(file.read("a.weight", 2, 3)).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(file.read("a.bias", 2)).containsExactly(-1, 0.5f);
      assertThat(file.metadata()).containsEntry("format", "pt");
    }
  }

  @Test
  void namesATensorOfAnotherShapeWithBothShapes() throws IOException {
    try (SafetensorsFile file = SafetensorsFile.open(written())) {
      assertThatThrownBy(() -> file.read("a.weight", 3, 2))
          .isInstanceOf(InputException.class)
          .hasMessageContainingAll("a.weight", "[2, 3]", "[3, 2]");
    }
  }

  @Test
  void refusesAFileCutOffAnywhere() throws IOException {
    byte[] whole = Files.readAllBytes(written());
    for (int length = 0; length < whole.length; length++) {
      Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> SafetensorsFile.open(cut).close())
          .isInstanceOf(InputException.class)
          .hasMessageContaining("cut");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{",
        "{} trailing",
        "{\"t\":{}}",
        "{\"t\":5}",
        "{\"t\":{\"dtype\":\"F99\",\"shape\":[2],\"data_offsets\":[0,8]}}",
        "{\"t\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,16]}}",
        "{\"t\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}",
        "{\"t\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}}",
        "{\"t\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}",
        "{\"t\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0]}}",
        "{\"t\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}",
        "{\"t\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}",
        "{\"t\":{\"dtype\":\"F32\",\"shape\":[[[[[2]]]]],\"data_offsets\":[0,8]}}",
        "{\"t\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
            + "\"u\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}"
      })
  void refusesAHeaderThatLies(String header) throws IOException {
    Path file = crafted(header, 8);
    assertThatThrownBy(() -> SafetensorsFile.open(file).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("crafted.safetensors");
  }

  @Test
  void readsHalfPrecision() throws IOException {
    String header =
        "{\"h\":{\"dtype\":\"F16\",\"shape\":[4],\"data_offsets\":[0,8]},"
            + "\"b\":{\"dtype\":\"BF16\",\"shape\":[1],\"data_offsets\":[8,10]}}";
    Path path = crafted(header, 10);
    byte[] bytes = Files.readAllBytes(path);
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    short[] values = {0x3C00, (short) 0xC000, 0x0001, 0x7BFF, 0x3FC0};
    for (int i = 0; i < values.length; i++) {
      data.putShort(bytes.length - 10 + 2 * i, values[i]);
    }
    Files.write(path, bytes);
    try (SafetensorsFile file = SafetensorsFile.open(path)) {
      assertThat(file.read("h", 4)).containsExactly(1, -2, 0x1p-24f, 65504);
      assertThat(file.read("b", 1)).containsExactly(1.5f);
    }
  }
}
