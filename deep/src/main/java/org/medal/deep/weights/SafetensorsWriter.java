package org.medal.deep.weights;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.medal.core.data.HalfFloat;
import org.medal.core.data.InputException;

/** Writes safetensors files, all tensors in one number format. */
public final class SafetensorsWriter {
  private static final int CHUNK = 1 << 18;

  private SafetensorsWriter() {}

  /**
   * As {@link #write}; what was there stays as it was until the new file is complete, whenever the
   * process dies.
   */
  public static void replace(
      Path file, Map<String, TensorData> tensors, Map<String, String> metadata) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    write(part, tensors, metadata);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Writes a new file, values as F32. It is complete on disk when this returns.
   *
   * @param tensors in the order in which they are written
   * @param metadata remarks that readers may ignore; written in the order of their names
   */
  public static void write(Path file, Map<String, TensorData> tensors, Map<String, String> metadata)
      throws IOException {
    write(file, tensors, metadata, TensorType.F32);
  }

  /**
   * As {@link #write}, in half the bytes: values as F16, rounded to the nearest, of two equally
   * near ones to the even. Below 6 · 10⁻⁵ the steps are 6 · 10⁻⁸.
   *
   * @throws InputException if a value is NaN or too large for float16, whose largest number is
   *     65,504; nothing is written then
   */
  public static void writeHalf(
      Path file, Map<String, TensorData> tensors, Map<String, String> metadata) throws IOException {
    tensors.forEach(SafetensorsWriter::requireHalf);
    write(file, tensors, metadata, TensorType.F16);
  }

  private static void requireHalf(String name, TensorData tensor) {
    for (float value : tensor.values()) {
      if (!HalfFloat.fits(value)) {
        throw new InputException(
            "Tensor " + name + " holds " + value + ", which float16 cannot; keep it as float32");
      }
    }
  }

  private static void write(
      Path file, Map<String, TensorData> tensors, Map<String, String> metadata, TensorType type)
      throws IOException {
    byte[] header = header(tensors, metadata, type);
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer start = ByteBuffer.allocate(8 + header.length).order(ByteOrder.LITTLE_ENDIAN);
      drain(channel, start.putLong(header.length).put(header));
      ByteBuffer chunk = ByteBuffer.allocate(type.bytes() * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
      for (TensorData tensor : tensors.values()) {
        write(channel, chunk, tensor.values(), type);
      }
      channel.force(true);
    }
  }

  private static byte[] header(
      Map<String, TensorData> tensors, Map<String, String> metadata, TensorType type) {
    JsonObject root = new JsonObject();
    JsonObject remarks = new JsonObject();
    new TreeMap<>(metadata).forEach(remarks::addProperty);
    root.add("__metadata__", remarks);
    long offset = 0;
    for (Map.Entry<String, TensorData> entry : tensors.entrySet()) {
      long end = offset + (long) type.bytes() * entry.getValue().values().length;
      root.add(entry.getKey(), line(type, entry.getValue().shape(), offset, end));
      offset = end;
    }
    String json = root.toString();
    // the format wants data to start at a multiple of eight
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return (json + " ".repeat((8 - length % 8) % 8)).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject line(TensorType type, long[] shape, long begin, long end) {
    JsonArray lengths = new JsonArray();
    for (long length : shape) {
      lengths.add(length);
    }
    JsonArray offsets = new JsonArray();
    offsets.add(begin);
    offsets.add(end);
    JsonObject line = new JsonObject();
    line.addProperty("dtype", type.name());
    line.add("shape", lengths);
    line.add("data_offsets", offsets);
    return line;
  }

  private static void write(FileChannel channel, ByteBuffer chunk, float[] values, TensorType type)
      throws IOException {
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      chunk.clear();
      type.write(values, from, count, chunk);
      drain(channel, chunk);
    }
  }

  private static void drain(FileChannel channel, ByteBuffer buffer) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }
}
