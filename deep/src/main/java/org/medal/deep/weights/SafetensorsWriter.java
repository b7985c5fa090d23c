package org.medal.deep.weights;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/** Writes safetensors files, all tensors as F32. */
public final class SafetensorsWriter {
  private static final int CHUNK = 1 << 18;

  private SafetensorsWriter() {}

  /**
   * Writes a new file. It is complete on disk when this returns.
   *
   * @param tensors in the order in which they are written
   * @param metadata remarks that readers may ignore; written in the order of their names
   */
  public static void write(Path file, Map<String, TensorData> tensors, Map<String, String> metadata)
      throws IOException {
    byte[] header = header(tensors, metadata);
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer start = ByteBuffer.allocate(8 + header.length).order(ByteOrder.LITTLE_ENDIAN);
      drain(channel, start.putLong(header.length).put(header));
      ByteBuffer chunk = ByteBuffer.allocate(4 * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
      for (TensorData tensor : tensors.values()) {
        write(channel, chunk, tensor.values());
      }
      channel.force(true);
    }
  }

  private static byte[] header(Map<String, TensorData> tensors, Map<String, String> metadata) {
    JsonObject root = new JsonObject();
    JsonObject remarks = new JsonObject();
    new TreeMap<>(metadata).forEach(remarks::addProperty);
    root.add("__metadata__", remarks);
    long offset = 0;
    for (Map.Entry<String, TensorData> entry : tensors.entrySet()) {
      long end = offset + 4L * entry.getValue().values().length;
      root.add(entry.getKey(), line(entry.getValue().shape(), offset, end));
      offset = end;
    }
    String json = root.toString();
    // the format wants data to start at a multiple of eight
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return (json + " ".repeat((8 - length % 8) % 8)).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject line(long[] shape, long begin, long end) {
    JsonArray lengths = new JsonArray();
    for (long length : shape) {
      lengths.add(length);
    }
    JsonArray offsets = new JsonArray();
    offsets.add(begin);
    offsets.add(end);
    JsonObject line = new JsonObject();
    line.addProperty("dtype", "F32");
    line.add("shape", lengths);
    line.add("data_offsets", offsets);
    return line;
  }

  private static void write(FileChannel channel, ByteBuffer chunk, float[] values)
      throws IOException {
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      chunk.clear();
      chunk.asFloatBuffer().put(values, from, count);
      chunk.position(4 * count);
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
