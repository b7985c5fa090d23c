package org.medal.datasets.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/**
 * The names of a pool's rows, one a line, ascending: as bytes, some 30 a name, and made into text
 * when they are asked for.
 */
final class PackedNames extends AbstractList<SampleId> implements RandomAccess {
  private final byte[] text;
  private final int[] ends;

  private PackedNames(byte[] text, int[] ends) {
    this.text = text;
    this.ends = ends;
  }

  /**
   * Reads all whole lines; a last one without an end is none.
   *
   * @throws InputException if a name is empty or does not follow the one before it
   */
  static PackedNames read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new PackedNames(new byte[0], new int[0]);
    }
    if (Files.size(file) > Integer.MAX_VALUE - 8) {
      throw new InputException(file + " is larger than 2 GB; split the pool");
    }
    byte[] text = Files.readAllBytes(file);
    PackedNames names = new PackedNames(text, ends(text));
    names.requireAscending(file);
    return names;
  }

  private static int[] ends(byte[] text) {
    int[] ends = new int[1024];
    int count = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
        ends[count++] = i;
      }
    }
    return Arrays.copyOf(ends, count);
  }

  private void requireAscending(Path file) {
    for (int i = 1; i < ends.length; i++) {
      if (get(i - 1).compareTo(get(i)) >= 0) {
        throw new InputException(
            file + ", line " + (i + 1) + " does not follow the one before it; make the pool anew");
      }
    }
  }

  @Override
  public SampleId get(int row) {
    int start = row == 0 ? 0 : ends[row - 1] + 1;
    return new SampleId(new String(text, start, ends[row] - start, StandardCharsets.UTF_8));
  }

  @Override
  public int size() {
    return ends.length;
  }

  /** Bytes of all whole lines. */
  int bytes() {
    return ends.length == 0 ? 0 : ends[ends.length - 1] + 1;
  }
}
