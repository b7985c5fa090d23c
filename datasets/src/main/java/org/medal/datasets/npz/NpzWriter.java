package org.medal.datasets.npz;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.medal.core.data.InputException;

/**
 * Collects arrays and writes them as an {@code .npz} file that {@code numpy.load} reads. The same
 * arrays give the same bytes, whenever and wherever they are written. Values are not copied: leave
 * them alone until {@link #write}.
 */
public final class NpzWriter {
  /** Later than 1 January 1980, for which the JDK adds a field that depends on the time zone. */
  private static final LocalDateTime TIMESTAMP = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final boolean deflate;
  private final Map<String, NpyEncoder> arrays = new LinkedHashMap<>();

  private NpzWriter(boolean deflate) {
    this.deflate = deflate;
  }

  /** A writer that compresses, as {@code numpy.savez_compressed}. */
  public static NpzWriter compressed() {
    return new NpzWriter(true);
  }

  /** A writer that does not compress, as {@code numpy.savez}: large, but fast. */
  public static NpzWriter stored() {
    return new NpzWriter(false);
  }

  /** Adds a float32 array of values in C order; their number is the product of {@code shape}. */
  public NpzWriter floats(String name, float[] values, int... shape) {
    return add(name, NpyEncoder.floats(values, shape));
  }

  /** Adds a float64 array of values in C order; their number is the product of {@code shape}. */
  public NpzWriter doubles(String name, double[] values, int... shape) {
    return add(name, NpyEncoder.doubles(values, shape));
  }

  /** Adds an int32 array of values in C order; their number is the product of {@code shape}. */
  public NpzWriter ints(String name, int[] values, int... shape) {
    return add(name, NpyEncoder.ints(values, shape));
  }

  private NpzWriter add(String name, NpyEncoder array) {
    if (arrays.putIfAbsent(name, array) != null) {
      throw new IllegalArgumentException("Array '" + name + "' is already there");
    }
    return this;
  }

  /**
   * Writes the file: first beside its place, then moved there in one step, so that no reader ever
   * sees half a file and a failure leaves the old one.
   *
   * @throws InputException if the folder cannot be written to
   */
  public void write(Path path) {
    Path target = path.toAbsolutePath();
    Path part =
        target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
        zip(new BufferedOutputStream(out, 1 << 16));
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new InputException("Cannot write " + path + ": " + e, e);
    } finally {
      part.toFile().delete();
    }
  }

  private void zip(OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, NpyEncoder> array : arrays.entrySet()) {
        zip.putNextEntry(entry(array.getKey(), array.getValue()));
        array.getValue().write(zip);
        zip.closeEntry();
      }
    }
  }

  private ZipEntry entry(String name, NpyEncoder array) throws IOException {
    ZipEntry entry = new ZipEntry(name + ".npy");
    entry.setTimeLocal(TIMESTAMP);
    if (!deflate) {
      CheckedOutputStream sum =
          new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
      array.write(sum);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(array.bytes());
      entry.setCrc(sum.getChecksum().getValue());
    }
    return entry;
  }
}
