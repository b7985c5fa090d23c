package org.medal.datasets.npz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import org.medal.core.data.InputException;

/**
 * Refuses an array whose header claims what its zip entry does not hold, before memory is taken.
 */
record SizeCheck(String where, ZipEntry entry, Path file) {
  /** Above this a compressed entry is unpacked once, into nothing, to count its bytes. */
  private static final long TRUSTED = 16L << 20;

  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * Compares the header's claim with the zip's directory, and a large claim with the bytes
   * themselves, because the directory may lie too: with the file's length where they lie in it as
   * they are, else by unpacking them.
   *
   * @throws InputException if they differ, or Java has no memory for the array
   */
  void check(NpyPrelude prelude, Opener opener) throws IOException {
    long claimed = claimed(prelude);
    requireMemory(prelude.header(), prelude.header().elements());
    if (entry.getMethod() == ZipEntry.STORED) {
      requireLength(claimed);
    } else if (claimed > TRUSTED) {
      requireBytes(claimed, opener);
    }
  }

  /**
   * As {@link #check}, of an array of which only some elements are kept.
   *
   * @throws InputException if the claims differ, or Java has no memory for those elements
   */
  void checkPart(NpyPrelude prelude, long elements) {
    claimed(prelude);
    requireMemory(prelude.header(), elements);
  }

  private long claimed(NpyPrelude prelude) {
    long claimed = prelude.bytes() + prelude.header().dataBytes();
    if (claimed != entry.getSize()) {
      throw mismatch(claimed, entry.getSize());
    }
    return claimed;
  }

  private void requireLength(long claimed) throws IOException {
    long held = Files.size(file);
    if (held < claimed) {
      throw mismatch(claimed, held);
    }
  }

  private void requireMemory(NpyHeader header, long elements) {
    int width = header.dtype().isFloat() ? Math.max(4, header.dtype().bytes()) : 8;
    long needed = elements * width;
    long memory = Runtime.getRuntime().maxMemory();
    if (needed > memory) {
      throw new InputException(
          where
              + " needs "
              + (needed >> 20)
              + " MiB, but Java may use "
              + (memory >> 20)
              + " MiB; start it with a larger -Xmx or split the array");
    }
  }

  private void requireBytes(long claimed, Opener opener) throws IOException {
    try (InputStream in = opener.open()) {
      byte[] sink = new byte[1 << 16];
      long held = 0;
      for (int n = in.read(sink); n >= 0 && held <= claimed; n = in.read(sink)) {
        held += n;
      }
      if (held != claimed) {
        throw mismatch(claimed, held);
      }
    }
  }

  private InputException mismatch(long claimed, long held) {
    return new InputException(
        where
            + " claims "
            + claimed
            + " bytes but the file holds "
            + held
            + "; copy or write the file again");
  }
}
