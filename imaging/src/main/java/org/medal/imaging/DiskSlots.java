package org.medal.imaging;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One temporary file of byte blocks of one length, made when the first is written, readable by its
 * owner only, deleted on close and when the JVM exits. Safe for several threads. Plain file access,
 * because an interrupt of one reader would close a channel for all.
 */
public final class DiskSlots implements AutoCloseable {
  private final int slotBytes;
  private int used;
  private @Nullable Path path;
  private @Nullable RandomAccessFile file;

  /** Blocks of so many bytes; there is no file yet. */
  public DiskSlots(int slotBytes) {
    this.slotBytes = slotBytes;
  }

  /** Writes a block and returns its number. */
  public synchronized int append(byte[] block) {
    try {
      RandomAccessFile slots = open();
      slots.seek((long) used * slotBytes);
      slots.write(block, 0, slotBytes);
      return used++;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot keep temporary data in "
              + System.getProperty("java.io.tmpdir")
              + ": free space there or name another folder with -Djava.io.tmpdir",
          e);
    }
  }

  /** A copy of a block. */
  byte[] read(int slot) {
    byte[] block = new byte[slotBytes];
    read(slot, block);
    return block;
  }

  /** Copies a block to the beginning of {@code into}. */
  public synchronized void read(int slot, byte[] into) {
    try {
      RandomAccessFile slots = open();
      slots.seek((long) slot * slotBytes);
      slots.readFully(into, 0, slotBytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read back temporary data from " + path, e);
    }
  }

  private RandomAccessFile open() throws IOException {
    RandomAccessFile slots = file;
    if (slots == null) {
      Path created = Files.createTempFile("medal-pixels-", ".tmp");
      created.toFile().deleteOnExit();
      path = created;
      slots = new RandomAccessFile(created.toFile(), "rw");
      file = slots;
    }
    return slots;
  }

  @Override
  public synchronized void close() {
    try {
      if (file != null) {
        file.close();
      }
      if (path != null) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + path, e);
    }
  }
}
