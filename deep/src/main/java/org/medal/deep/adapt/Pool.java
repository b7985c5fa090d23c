package org.medal.deep.adapt;

import java.util.Comparator;
import java.util.List;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.random.Seeds;
import org.medal.imaging.ImageSource;

/**
 * The images of an adaptation. Who belongs to whom is not known, so those held out are drawn one by
 * one; they tell when to stop and are never trained on.
 *
 * @param images the pixels
 * @param train those learnt from, in an order drawn by key
 * @param heldOut those that tell when to stop
 */
record Pool(ImageSource images, List<SampleId> train, List<SampleId> heldOut) {
  private static final int PART = 10;
  private static final int FEWEST_HELD_OUT = 16;
  private static final int MOST_HELD_OUT = 200;

  Pool {
    train = List.copyOf(train);
    heldOut = List.copyOf(heldOut);
  }

  /** Draws a tenth, 16 at least and 200 at most, to be held out. */
  static Pool of(List<SampleId> ids, ImageSource images, long seed) {
    if (ids.size() < Adaptation.LEAST) {
      throw new InputException(
          "An encoder is adapted to at least %d images, not %d; give more images, or use the encoder as it is"
              .formatted(Adaptation.LEAST, ids.size()));
    }
    List<SampleId> drawn =
        ids.stream()
            .sorted()
            .sorted(Comparator.comparingLong(id -> Seeds.derive(seed, "adapt " + id.value())))
            .toList();
    int held = Math.min(MOST_HELD_OUT, Math.max(FEWEST_HELD_OUT, ids.size() / PART));
    return new Pool(images, drawn.subList(held, drawn.size()), drawn.subList(0, held));
  }
}
