package org.medal.deep.frozen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.medal.deep.weights.Hashes;

/**
 * A file of vectors that only grows: a head of 12 bytes, then records of {@code key (32 bytes),
 * vector (float32, little endian), CRC-32C (4 bytes)}. One process owns it and appends, others may
 * read its whole records meanwhile. Not for several threads.
 */
final class FeatureFile implements AutoCloseable {
  private static final long MAGIC = 0x31544645464C444DL;
  private static final int HEAD = 12;
  private static final int KEY = 32;

  /** Far behind all records, because on Windows nobody may read what another one has locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;
  private final int length;
  private final Map<String, Long> positions = new HashMap<>();
  private long end = HEAD;

  private FeatureFile(FileChannel channel, int length) {
    this.channel = channel;
    this.length = length;
  }

  /**
   * Opens a file and reads nothing yet.
   *
   * @param length values per vector
   */
  static FeatureFile open(Path file, int length) throws IOException {
    return new FeatureFile(
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        length);
  }

  /** Becomes the owner, until closed; false if there is one. */
  boolean own() throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** For the owner: cuts off what a killed one left torn, and all of it if it is no such file. */
  void recover() throws IOException {
    if (!isWhole()) {
      channel.truncate(0);
      channel.write(buffer(HEAD).putLong(MAGIC).putInt(length).flip(), 0);
    }
    index();
    channel.truncate(end);
  }

  private boolean isWhole() throws IOException {
    if (channel.size() < HEAD) {
      return false;
    }
    ByteBuffer head = buffer(HEAD);
    read(head, 0);
    return head.getLong(0) == MAGIC && head.getInt(8) == length;
  }

  /** Learns of the whole records that have come since the last time. */
  void index() throws IOException {
    long whole = HEAD + (channel.size() - HEAD) / record() * record();
    if (end >= whole || !isWhole()) {
      return;
    }
    ByteBuffer key = buffer(KEY);
    byte[] name = new byte[KEY];
    for (; end < whole; end += record()) {
      read(key.clear(), end);
      key.flip().get(name);
      positions.put(Hashes.hex(name), end);
    }
  }

  private int record() {
    return KEY + 4 * length + 4;
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void read(ByteBuffer into, long at) throws IOException {
    while (into.hasRemaining() && channel.read(into, at + into.position()) >= 0) {
      // a read may give less than was asked for
    }
  }

  /** The vector of an indexed record, or null if there is none or its checksum is wrong. */
  float @Nullable [] find(String key) throws IOException {
    Long at = positions.get(key);
    if (at == null) {
      return null;
    }
    ByteBuffer bytes = buffer(record());
    read(bytes, at);
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

  /** For the owner: appends a record. */
  void append(String key, float[] vector) throws IOException {
    ByteBuffer bytes = buffer(record());
    bytes.put(HexFormat.of().parseHex(key));
    bytes.asFloatBuffer().put(vector);
    bytes.putInt(record() - 4, checksum(bytes));
    bytes.clear();
    while (bytes.hasRemaining()) {
      channel.write(bytes, end + bytes.position());
    }
    positions.put(key, end);
    end += record();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
