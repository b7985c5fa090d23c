package org.medal.imaging.procedural;

import java.util.List;
import org.medal.core.data.UsageException;
import org.medal.core.random.KeyedRandom;
import org.medal.imaging.RgbImage;

/**
 * The pictures of a seed, each named by its structure, its colouring and a number: the same names
 * give the same bytes. A structure is a kind of picture with its parameters; structures and
 * colourings don't depend on each other, so that neither can be told by the other. Cost: about two
 * milliseconds a picture of 96 pixels.
 *
 * @param size width and height, in pixels
 * @param seed of all structures, colourings and pictures
 */
public record PictureStream(int size, long seed) {
  private static final int SMALLEST = 16;
  private static final int LARGEST = 1024;
  private static final List<Painter> KINDS =
      List.of(
          new Ground(),
          new Leaves(),
          new Cells(),
          new Vessels(),
          new Lesion(),
          new Fractal(),
          new Retina());

  public PictureStream {
    if (size < SMALLEST || size > LARGEST) {
      throw new UsageException(
          "Pictures are made from %d to %d pixels wide, not %d".formatted(SMALLEST, LARGEST, size));
    }
  }

  /**
   * One picture.
   *
   * @param structure what is painted, 0 or more
   * @param colours in which colours, 0 or more
   * @param number which of these pictures
   */
  public RgbImage picture(int structure, int colours, long number) {
    Canvas canvas = new Canvas(size);
    KeyedRandom random = KeyedRandom.of(seed, "picture", structure, colours, number);
    Draws draws =
        new Draws(
            KeyedRandom.of(seed, "structure", structure),
            KeyedRandom.of(seed, "colours", colours),
            random);
    KINDS.get(structure % KINDS.size()).paint(canvas, draws);
    byte[] pixels = new byte[3 * size * size];
    camera(structure, colours, number).shoot(canvas, random, pixels);
    return new RgbImage(size, size, pixels);
  }

  private Camera camera(int structure, int colours, long number) {
    return Camera.draw(KeyedRandom.of(seed, "camera", structure, colours, number));
  }

  /**
   * How that picture was taken: exposure, brightness, fall of light, grain, blur and a round field
   * of view as {@value Camera#FACTS} numbers, each of mean 0 and deviation 1, roughly. Nothing is
   * painted.
   */
  public float[] facts(int structure, int colours, long number) {
    return camera(structure, colours, number).facts();
  }

  /** How many facts there are. */
  public static int factCount() {
    return Camera.FACTS;
  }
}
