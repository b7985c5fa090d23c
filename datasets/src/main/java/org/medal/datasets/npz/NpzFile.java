package org.medal.datasets.npz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;

/**
 * A NumPy {@code .npz} file, compressed or not, open for reading. Opening reads only the list of
 * arrays. Not shared between threads.
 */
public final class NpzFile implements AutoCloseable {
  private static final String SUFFIX = ".npy";

  private final Path path;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries;

  private NpzFile(Path path, ZipFile zip, Map<String, ZipEntry> entries) {
    this.path = path;
    this.zip = zip;
    this.entries = entries;
  }

  /**
   * Opens a file.
   *
   * @throws InputException if it does not exist, is no zip, is cut short, or holds a name twice or
   *     a member that is no array
   */
  public static NpzFile open(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new InputException(path + " is not a file; give the path of an .npz file");
    }
    ZipFile zip = zip(path);
    try {
      return new NpzFile(path, zip, index(path, zip));
    } catch (InputException e) {
      closeQuietly(zip, e);
      throw e;
    }
  }

  private static ZipFile zip(Path path) {
    try {
      return new ZipFile(path.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(
          path + " is not a readable .npz file (" + e.getMessage() + "); write it with numpy.savez",
          e);
    }
  }

  private static Map<String, ZipEntry> index(Path path, ZipFile zip) {
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String file = entry.getName();
      if (!file.endsWith(SUFFIX)) {
        throw new InputException(
            path + " holds '" + file + "', which is no .npy array; write it with numpy.savez");
      }
      String name = file.substring(0, file.length() - SUFFIX.length());
      if (entries.put(name, entry) != null) {
        throw new InputException(path + " holds array '" + name + "' twice; write it again");
      }
    }
    return entries;
  }

  private static void closeQuietly(ZipFile zip, Exception cause) {
    try {
      zip.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** The arrays' names, without {@code .npy}, in the file's order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /**
   * The size of each dimension of an array; reads its header only.
   *
   * @throws InputException if there is no such array or its header is broken
   */
  public int[] shape(String name) {
    return with(name, in -> NpyPrelude.read(in, where(name)).header().shape().clone());
  }

  /**
   * Reads one array; its memory is asked for only after the file has been seen to hold that much.
   *
   * @throws InputException if there is no such array, or it is broken, cut short, not made of plain
   *     numbers, or larger than Java's memory; the message names file and array
   */
  public NpyArray read(String name) {
    ZipEntry entry = entry(name);
    String where = where(name);
    return with(
        name,
        raw -> {
          CheckedInputStream in = new CheckedInputStream(raw, new CRC32());
          NpyPrelude prelude = NpyPrelude.read(in, where);
          new SizeCheck(where, entry, path).check(prelude, () -> zip.getInputStream(entry));
          Object values = new NpyData(prelude.header(), in).decode();
          requireChecksum(entry, in, where);
          return new NpyArray(where, prelude.header(), values);
        });
  }

  /**
   * Reads some rows of an array [N, D] of floating point numbers. Nothing else of an uncompressed
   * array is read or checked, and so its checksum is not either; of a compressed one all up to the
   * last of them is unpacked.
   *
   * @return the rows in the order asked for
   * @throws InputException if there is no such array, or what is read of it is broken, cut short,
   *     or holds NaN or an infinite value; the message names file, array and row
   */
  public Matrix rows(String name, int[] rows) {
    ZipEntry entry = entry(name);
    return named(
        name,
        () -> {
          try (InputStream in = zip.getInputStream(entry)) {
            NpyPrelude prelude = NpyPrelude.read(in, where(name));
            if (!NpyPart.suits(prelude.header())) {
              return read(name).matrix().view(rows);
            }
            NpyPart part = new NpyPart(where(name), prelude.header(), in);
            new SizeCheck(where(name), entry, path).checkPart(prelude, part.numbers(rows));
            return part.rows(rows);
          }
        });
  }

  /**
   * Reads an array [N, …] of bytes (uint8) row after row; its memory is one row. Only when this
   * returns has the whole array been seen to be sound.
   *
   * @throws InputException if there is no such array, or it is no array of bytes in C order, broken
   *     or cut short; the message names file and array
   */
  public void eachRow(String name, RowVisitor visitor) {
    ZipEntry entry = entry(name);
    with(
        name,
        raw -> {
          CheckedInputStream in = new CheckedInputStream(raw, new CRC32());
          NpyRows.read(in, where(name), visitor);
          requireChecksum(entry, in, where(name));
          return entry;
        });
  }

  /** The checksum of an array's data that the file states: tells one published file from others. */
  public long checksum(String name) {
    return entry(name).getCrc();
  }

  private static void requireChecksum(ZipEntry entry, CheckedInputStream in, String where) {
    if (entry.getCrc() != in.getChecksum().getValue()) {
      throw new InputException(where + " is damaged (wrong checksum); copy the file again");
    }
  }

  private <T> T with(String name, Reading<T> reading) {
    ZipEntry entry = entry(name);
    return named(
        name,
        () -> {
          try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
            return reading.from(in);
          }
        });
  }

  private <T> T named(String name, Attempt<T> attempt) {
    try {
      return attempt.make();
    } catch (IOException e) {
      throw new InputException(
          where(name) + " cannot be read (" + e.getMessage() + "); copy or write the file again",
          e);
    }
  }

  private ZipEntry entry(String name) {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new InputException(path + " has no array '" + name + "'; it has " + names());
    }
    return entry;
  }

  private String where(String name) {
    return path + ": array '" + name + "'";
  }

  /** Closes the file; arrays that were read stay valid. */
  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new InputException(path + " cannot be closed: " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(InputStream in) throws IOException;
  }

  @FunctionalInterface
  private interface Attempt<T> {
    T make() throws IOException;
  }
}
