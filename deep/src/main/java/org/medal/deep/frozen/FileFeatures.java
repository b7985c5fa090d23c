package org.medal.deep.frozen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;
import org.medal.deep.weights.Hashes;

/**
 * A store in a file that only grows: a head of 12 bytes, then records of {@code key (32 bytes),
 * vector (float32, little endian), CRC-32C (4 bytes)}. A process that is killed leaves at most one
 * torn record, which the next one cuts off; a record whose checksum is wrong counts as absent. One
 * process writes at a time; a second one keeps its features in memory.
 */
final class FileFeatures implements FeatureStore {
  private static final long MAGIC = 0x31544645464C444DL;
  private static final int HEAD = 12;
  private static final int KEY = 32;

  private final FileChannel channel;
  private final int length;
  private final Map<String, Long> positions = new HashMap<>();
  private long end;

  private FileFeatures(FileChannel channel, int length) {
    this.channel = channel;
    this.length = length;
  }

  /**
   * Opens or starts a store.
   *
   * @param folder where stores are kept
   * @param model what the vectors depend on beside the image; each model has its own file
   * @param length values per vector
   */
  static FeatureStore open(Path folder, String model, int length) {
    byte[] name = Hashes.sha256().digest(model.getBytes(StandardCharsets.UTF_8));
    Path file = folder.resolve(Hashes.hex(name).substring(0, 32) + ".features");
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        return new MemoryFeatures();
      }
      FileFeatures store = new FileFeatures(channel, length);
      store.recover();
      return store;
    } catch (IOException e) {
      throw new InputException("Cannot keep features in " + file + "; check the folder", e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private int record() {
    return KEY + 4 * length + 4;
  }

  private void recover() throws IOException {
    ByteBuffer head = buffer(HEAD);
    boolean whole = channel.size() >= HEAD;
    if (whole) {
      read(head, 0);
    }
    if (!whole || head.getLong(0) != MAGIC || head.getInt(8) != length) {
      channel.truncate(0);
      channel.write(buffer(HEAD).putLong(MAGIC).putInt(length).flip(), 0);
    }
    end = HEAD + (channel.size() - HEAD) / record() * record();
    channel.truncate(end);
    ByteBuffer key = buffer(KEY);
    byte[] name = new byte[KEY];
    for (long at = HEAD; at < end; at += record()) {
      read(key.clear(), at);
      key.flip().get(name);
      positions.put(Hashes.hex(name), at);
    }
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void read(ByteBuffer into, long at) throws IOException {
    while (into.hasRemaining() && channel.read(into, at + into.position()) >= 0) {
      // a read may give less than was asked for
    }
  }

  @Override
  public float @Nullable [] find(String key) {
    Long at = positions.get(key);
    if (at == null) {
      return null;
    }
    ByteBuffer bytes = buffer(record());
    try {
      read(bytes, at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes.getInt(record() - 4) != checksum(bytes)) {
      return null;
    }
    float[] vector = new float[length];
    bytes.position(KEY).asFloatBuffer().get(vector);
    return vector;
  }

  private int checksum(ByteBuffer bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes.duplicate().position(0).limit(record() - 4));
    return (int) checksum.getValue();
  }

  @Override
  public void add(String key, float[] vector) {
    ByteBuffer bytes = buffer(record());
    bytes.put(HexFormat.of().parseHex(key));
    bytes.asFloatBuffer().put(vector);
    bytes.putInt(record() - 4, checksum(bytes));
    bytes.clear();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes, end + bytes.position());
      }
    } catch (IOException e) {
      throw new InputException("Cannot keep features on disk; is it full?", e);
    }
    positions.put(key, end);
    end += record();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
