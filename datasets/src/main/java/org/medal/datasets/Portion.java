package org.medal.datasets;

import java.util.OptionalInt;
import org.medal.core.data.InputException;

/**
 * How much of a data set is set aside.
 *
 * @param fraction the wanted share of each class; 0 where a number of images is wanted
 * @param images how many images are wanted, with the classes in their proportions
 */
public record Portion(double fraction, OptionalInt images) {
  /** Nothing is set aside. */
  public static final Portion NONE = ofFraction(0);

  public Portion {
    if (!(fraction >= 0 && fraction < 1) || images.orElse(1) < 1) {
      throw new InputException(
          "A part of a data set is a fraction between 0 and 1 or at least one image, not "
              + (images.isPresent() ? images.getAsInt() + " images" : Double.toString(fraction)));
    }
  }

  /** The wanted share of each class. */
  public static Portion ofFraction(double fraction) {
    return new Portion(fraction, OptionalInt.empty());
  }

  /** So many images. */
  public static Portion ofImages(int images) {
    return new Portion(0, OptionalInt.of(images));
  }

  public boolean isNone() {
    return images.isEmpty() && fraction == 0;
  }

  /** The share of {@code total} images that it is; above 1 where it wants more than there are. */
  double shareOf(int total) {
    return images.isPresent() ? (double) images.getAsInt() / total : fraction;
  }
}
