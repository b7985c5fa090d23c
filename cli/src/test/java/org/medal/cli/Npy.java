package org.medal.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes NumPy's files by hand, also such as no honest writer makes. */
final class Npy implements AutoCloseable {
  private final ZipOutputStream zip;

  Npy(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    zip = new ZipOutputStream(out);
  }

  /** An array of float64 in Fortran order: values column by column. */
  Npy fortran(String name, double[][] rows) throws IOException {
    byte[] data = new byte[8 * rows.length * rows[0].length];
    ByteBuffer bytes = littleEndian(data);
    for (int column = 0; column < rows[0].length; column++) {
      for (double[] row : rows) {
        bytes.putDouble(row[column]);
      }
    }
    return raw(name, "<f8", true, rows.length + ", " + rows[0].length, data);
  }

  /** An array of float64 in C order. */
  Npy doubles(String name, double[][] rows) throws IOException {
    byte[] data = new byte[8 * rows.length * rows[0].length];
    ByteBuffer bytes = littleEndian(data);
    for (double[] row : rows) {
      for (double value : row) {
        bytes.putDouble(value);
      }
    }
    return raw(name, "<f8", false, rows.length + ", " + rows[0].length, data);
  }

  /** A list of int64. */
  Npy longs(String name, long... values) throws IOException {
    byte[] data = new byte[8 * values.length];
    ByteBuffer bytes = littleEndian(data);
    for (long value : values) {
      bytes.putLong(value);
    }
    return raw(name, "<i8", false, values.length + ",", data);
  }

  /** Any type and any bytes. */
  Npy raw(String name, String type, boolean fortran, String shape, byte[] data) throws IOException {
    String header =
        "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }"
            .formatted(type, fortran ? "True" : "False", shape);
    String padded = header + " ".repeat(63 - (10 + header.length()) % 64) + "\n";
    zip.putNextEntry(new ZipEntry(name + ".npy"));
    zip.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    zip.write(new byte[] {(byte) padded.length(), (byte) (padded.length() >> 8)});
    zip.write(padded.getBytes(StandardCharsets.US_ASCII));
    zip.write(data);
    zip.closeEntry();
    return this;
  }

  private static ByteBuffer littleEndian(byte[] data) {
    return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
