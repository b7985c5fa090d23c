package org.medal.studio.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.imaging.ImageSource;
import org.medal.imaging.ImageWriter;
import org.medal.imaging.RgbImage;

/**
 * Finds the image that another one shows again: its perceptual hash differs in {@value #BITS} bits
 * at most, and its pixels, averaged to {@value #SIDE} × {@value #SIDE}, by {@value #DIFFERENCE} of
 * 255 at most in the mean.
 *
 * <p>The hash alone would not do: of 1,200 retinal photographs of as many patients, 23 pairs are
 * within two bits, 14 of them of different classes, and their pixels differ by 12 and more; all
 * flat images have the same hash. A photograph saved again or resized differs by less than 3.
 *
 * <p>Cost: a comparison of bits for each image before it, and {@value #COMPARED} decoded images at
 * most where hashes are alike. Memory: about 150 bytes an image.
 */
final class Duplicates {
  private static final int BITS = 2;
  private static final int SIDE = 64;
  private static final double DIFFERENCE = 4;
  private static final int COMPARED = 4;

  private final ImageSource images;
  private final List<Known> known = new ArrayList<>();

  /** An image that may be shown again. */
  record Known(long id, SampleId name, long hash) {}

  Duplicates(ImageSource images) {
    this.images = images;
  }

  /** Has further images compared with this one. */
  void add(Known image) {
    known.add(image);
  }

  /** The image before it that {@code image} shows again. */
  Optional<Known> find(long hash, RgbImage image) {
    List<Known> alike =
        known.stream()
            .filter(one -> Long.bitCount(one.hash ^ hash) <= BITS)
            .sorted(Comparator.comparingInt(one -> Long.bitCount(one.hash ^ hash)))
            .limit(COMPARED)
            .toList();
    if (alike.isEmpty()) {
      return Optional.empty();
    }
    RgbImage small = small(image);
    return alike.stream().filter(one -> looksLike(one, small)).findFirst();
  }

  private boolean looksLike(Known one, RgbImage small) {
    try {
      return difference(small(images.image(one.name)), small) <= DIFFERENCE;
    } catch (InputException e) {
      return false; // gone since; then it is not shown twice
    }
  }

  private static RgbImage small(RgbImage image) {
    return ImageWriter.resize(image, SIDE, SIDE);
  }

  private static double difference(RgbImage a, RgbImage b) {
    long sum = 0;
    for (int i = 0; i < a.pixels().length; i++) {
      sum += Math.abs((a.pixels()[i] & 0xFF) - (b.pixels()[i] & 0xFF));
    }
    return (double) sum / a.pixels().length;
  }
}
