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
final class DiskSlots implements AutoCloseable {
  private final int slotBytes;
  private int used;
  private @Nullable Path path;
  private @Nullable RandomAccessFile file;

  DiskSlots(int slotBytes) {
    this.slotBytes = slotBytes;
  }

  /** Writes a block and returns its number. */
  synchronized int append(byte[] block) {
    try {
      RandomAccessFile slots = open();
      slots.seek((long) used * slotBytes);
      slots.write(block, 0, slotBytes);
      return used++;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot keep decoded images in "
              + System.getProperty("java.io.tmpdir")
              + ": free space there or name another folder with -Djava.io.tmpdir",
          e);
    }
  }

  /** A copy of a block. */
  synchronized byte[] read(int slot) {
    byte[] block = new byte[slotBytes];
    try {
      RandomAccessFile slots = open();
      slots.seek((long) slot * slotBytes);
      slots.readFully(block);
      return block;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read back decoded images from " + path, e);
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
