package org.medal.datasets.npz;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.medal.core.data.HalfFloat;

/** Decodes elements straight into a Java array, in C order, without a copy of the whole file. */
final class NpyData {
  private static final int CHUNK = 1 << 16;

  private final NpyHeader header;
  private final InputStream in;
  private final ElementOrder order;
  private final ByteBuffer chunk;

  NpyData(NpyHeader header, InputStream in) {
    this.header = header;
    this.in = in;
    this.order = new ElementOrder(header);
    this.chunk = ByteBuffer.allocate(CHUNK).order(header.dtype().order()).limit(0);
  }

  /** float[], double[] or, for integers and Booleans, long[]; unsigned 64 bits keep their bits. */
  Object decode() throws IOException {
    if (!header.dtype().isFloat()) {
      return longs();
    }
    return header.dtype().bytes() == 8 ? doubles() : floats();
  }

  private float[] floats() throws IOException {
    float[] values = new float[header.elements()];
    boolean half = header.dtype().bytes() == 2;
    if (!half && !order.isFortran()) {
      inFileOrder(values.length, (i, count) -> chunk.asFloatBuffer().get(values, i, count));
      return values;
    }
    for (int i = 0; i < values.length; i++) {
      fill(i);
      values[order.next()] = half ? HalfFloat.toFloat(chunk.getShort()) : chunk.getFloat();
    }
    return values;
  }

  /** A chunk at a time, many times faster than number by number. */
  private void inFileOrder(int length, ChunkCopy copy) throws IOException {
    int count;
    for (int i = 0; i < length; i += count) {
      fill(i);
      count = chunk.remaining() / header.dtype().bytes();
      copy.to(i, count);
      chunk.position(chunk.limit());
    }
  }

  /** Copies the {@code count} numbers of a chunk to places {@code from} and on. */
  @FunctionalInterface
  private interface ChunkCopy {
    void to(int from, int count);
  }

  private double[] doubles() throws IOException {
    double[] values = new double[header.elements()];
    if (!order.isFortran()) {
      inFileOrder(values.length, (i, count) -> chunk.asDoubleBuffer().get(values, i, count));
      return values;
    }
    for (int i = 0; i < values.length; i++) {
      fill(i);
      values[order.next()] = chunk.getDouble();
    }
    return values;
  }

  private long[] longs() throws IOException {
    long[] values = new long[header.elements()];
    for (int i = 0; i < values.length; i++) {
      fill(i);
      values[order.next()] = integer();
    }
    return values;
  }

  private long integer() {
    boolean signed = header.dtype().kind() == 'i';
    return switch (header.dtype().bytes()) {
      case 1 -> signed ? chunk.get() : Byte.toUnsignedLong(chunk.get());
      case 2 -> signed ? chunk.getShort() : Short.toUnsignedLong(chunk.getShort());
      case 4 -> signed ? chunk.getInt() : Integer.toUnsignedLong(chunk.getInt());
      default -> chunk.getLong();
    };
  }

  private void fill(int done) throws IOException {
    if (chunk.hasRemaining()) {
      return;
    }
    long left = (long) (header.elements() - done) * header.dtype().bytes();
    int wanted = (int) Math.min(CHUNK, left);
    if (in.readNBytes(chunk.array(), 0, wanted) < wanted) {
      throw new EOFException("the data ends early");
    }
    chunk.limit(wanted).position(0);
  }
}
