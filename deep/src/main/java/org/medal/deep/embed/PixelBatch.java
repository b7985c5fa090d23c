package org.medal.deep.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import org.medal.deep.network.Normalisation;

/** Some images' 8-bit pixels in memory that PyTorch reads without a copy. */
public final class PixelBatch {
  private final int size;
  private final int room;
  private final ByteBuffer pixels;
  private final byte[] scratch;
  private int first;
  private int count;

  /** Room for {@code images} images of {@code size} × {@code size} pixels. */
  PixelBatch(int images, int size) {
    this.size = size;
    this.room = images;
    this.scratch = new byte[3 * size * size];
    this.pixels = ByteBuffer.allocateDirect(Math.multiplyExact(images, 3 * size * size));
  }

  void restart(int newFirst) {
    first = newFirst;
    count = 0;
  }

  /** Room for one image while the batch is filled. */
  byte[] scratch() {
    return scratch;
  }

  void add(byte[] image) {
    int bytes = 3 * size * size;
    pixels.put(count * bytes, image, 0, bytes);
    count++;
  }

  /** Adds a copy of an image of another batch of the same size. */
  void add(PixelBatch other, int image) {
    int bytes = 3 * size * size;
    pixels.put(count * bytes, other.pixels, image * bytes, bytes);
    count++;
  }

  /** The position of the first image among all. */
  public int first() {
    return first;
  }

  /** How many images there are. */
  public int count() {
    return count;
  }

  /** How many images there can be. */
  int room() {
    return room;
  }

  /**
   * The network's input, normalised: [count, 3, size, size] with the channels innermost in memory,
   * the layout in which convolutions are fastest on a CPU.
   */
  public NDArray input(NDManager manager, Normalisation normalisation) {
    return input(manager, normalisation, count);
  }

  /**
   * As {@link #input(NDManager, Normalisation)}, filled up with whatever is in the buffer to the
   * full number of images, so that each batch is computed in the same way.
   */
  NDArray fullInput(NDManager manager, Normalisation normalisation) {
    return input(manager, normalisation, room);
  }

  private NDArray input(NDManager manager, Normalisation normalisation, int images) {
    ByteBuffer filled = pixels.duplicate().clear().limit(images * 3 * size * size);
    Shape shape = new Shape(images, size, size, 3);
    try (NDArray bytes = manager.create(filled, shape, DataType.UINT8);
        NDArray scale = manager.create(normalisation.scale());
        NDArray shift = manager.create(normalisation.shift());
        NDArray values = bytes.toType(DataType.FLOAT32, true)) {
      values.muli(scale).addi(shift);
      return values.transpose(0, 3, 1, 2);
    }
  }
}
