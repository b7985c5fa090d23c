package org.medal.deep.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.medal.core.data.InputException;
import org.medal.deep.weights.SafetensorsHeader.FormatException;

/**
 * A weights file in the safetensors format, which need not be trusted: its header is checked
 * against the file's length before anything is read. Values in F32, F16 and BF16 are read as float.
 */
public final class SafetensorsFile implements AutoCloseable {
  private static final long MAX_HEADER = 16L << 20;
  private static final int CHUNK = 1 << 20;

  private final Path path;
  private final FileChannel channel;
  private final SafetensorsHeader header;
  private final long dataStart;

  private SafetensorsFile(
      Path path, FileChannel channel, SafetensorsHeader header, long dataStart) {
    this.path = path;
    this.channel = channel;
    this.header = header;
    this.dataStart = dataStart;
  }

  /**
   * Opens a file and checks its header.
   *
   * @throws InputException if it cannot be read or is not a whole safetensors file
   */
  public static SafetensorsFile open(Path path) {
    FileChannel channel;
    try {
      channel = FileChannel.open(path, StandardOpenOption.READ);
    } catch (IOException e) {
      throw new InputException("Cannot open the weights file " + path + "; check its path", e);
    }
    try {
      long length = headerLength(channel);
      ByteBuffer text = ByteBuffer.allocate((int) length);
      fill(channel, text, 8);
      String json = new String(text.array(), StandardCharsets.UTF_8);
      long data = channel.size() - 8 - length;
      return new SafetensorsFile(path, channel, SafetensorsHeader.parse(json, data), 8 + length);
    } catch (IOException | FormatException e) {
      close(channel);
      throw new InputException(
          "Cannot use the weights file " + path + ": " + e.getMessage() + "; fetch it again", e);
    }
  }

  private static long headerLength(FileChannel channel) throws IOException, FormatException {
    if (channel.size() < 10) {
      throw new FormatException("it is too short to be a safetensors file");
    }
    ByteBuffer start = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    fill(channel, start, 0);
    long length = start.getLong(0);
    if (length < 2 || length > MAX_HEADER || length > channel.size() - 8) {
      throw new FormatException("it is not a safetensors file, or it is cut off");
    }
    return length;
  }

  private static void fill(FileChannel channel, ByteBuffer into, long at) throws IOException {
    long position = at;
    while (into.hasRemaining()) {
      int read = channel.read(into, position);
      if (read < 0) {
        throw new IOException("it ends at byte " + position);
      }
      position += read;
    }
  }

  /** The names of the tensors in it. */
  public Set<String> names() {
    return Collections.unmodifiableSet(header.entries().keySet());
  }

  /** Remarks of whoever wrote the file. */
  public Map<String, String> metadata() {
    return Collections.unmodifiableMap(header.metadata());
  }

  /**
   * The shape of a tensor.
   *
   * @throws InputException if there is no such tensor
   */
  public long[] shape(String name) {
    return entry(name).shape().clone();
  }

  private TensorEntry entry(String name) {
    TensorEntry entry = header.entries().get(name);
    if (entry == null) {
      throw new InputException("The weights file " + path + " has no tensor " + name);
    }
    return entry;
  }

  /**
   * Reads a tensor.
   *
   * @throws InputException if it is missing, holds no weights, or has another shape
   */
  public float[] read(String name, long... expectedShape) {
    TensorEntry entry = entry(name);
    if (!entry.type().readable()) {
      throw new InputException(
          "Tensor %s of %s is of type %s; F32, F16 or BF16 is needed"
              .formatted(name, path, entry.type()));
    }
    if (!Arrays.equals(entry.shape(), expectedShape)) {
      throw new InputException(
          "Tensor %s of %s has shape %s where the network needs %s; choose the network that it was made for"
              .formatted(
                  name, path, Arrays.toString(entry.shape()), Arrays.toString(expectedShape)));
    }
    try {
      return values(entry);
    } catch (IOException e) {
      throw new InputException("Cannot read tensor " + name + " of " + path, e);
    }
  }

  private float[] values(TensorEntry entry) throws IOException {
    float[] values = new float[entry.size()];
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    int done = 0;
    for (long at = entry.begin(); at < entry.end(); at += chunk.capacity()) {
      chunk.clear().limit((int) Math.min(chunk.capacity(), entry.end() - at));
      fill(channel, chunk, dataStart + at);
      chunk.flip();
      int count = chunk.remaining() / entry.type().bytes();
      entry.type().read(chunk, values, done);
      done += count;
    }
    return values;
  }

  @Override
  public void close() {
    close(channel);
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
