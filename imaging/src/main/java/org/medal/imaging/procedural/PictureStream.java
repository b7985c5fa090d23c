package org.medal.imaging.procedural;

import java.util.List;
import org.medal.core.data.UsageException;
import org.medal.core.random.KeyedRandom;
import org.medal.imaging.RgbImage;

/**
 * The pictures of a seed, each named by its structure, its colouring and a number: the same names
 * give the same bytes. A structure is a kind of picture with its numbers; structures and colourings
 * don't depend on each other, so that neither can be told by the other. Cost: about two
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

  /** What that picture was made with; nothing is painted. */
  public PictureFacts facts(int structure, int colours, long number) {
    int kind = structure % KINDS.size();
    KeyedRandom fixed = KeyedRandom.of(seed, "structure", structure);
    float[] numbers = new float[KINDS.get(kind).numbers()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = PictureFacts.scaled(fixed.nextDouble());
    }
    float[] colour = Palette.facts(KeyedRandom.of(seed, "colours", colours));
    return new PictureFacts(kind, numbers, colour, camera(structure, colours, number).facts());
  }

  /** How many kinds of pictures there are. */
  public static int kinds() {
    return KINDS.size();
  }

  /** The most numbers that the structure of any kind has. */
  public static int mostNumbers() {
    return KINDS.stream().mapToInt(Painter::numbers).max().orElseThrow();
  }
}
