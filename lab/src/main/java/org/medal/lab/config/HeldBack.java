package org.medal.lab.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.medal.core.data.UsageException;
import org.medal.datasets.Portion;
import org.medal.datasets.TestList;

/**
 * Which images the pool does not get.
 *
 * @param test how many are in the frozen test set; not read where a list is given
 * @param testList the frozen test set as the user wrote it down
 * @param validation how many are labelled but not trained on, for stopping rules
 */
public record HeldBack(Portion test, Optional<TestList> testList, Portion validation) {
  public HeldBack {
    if (test.isNone() && testList.isEmpty()) {
      throw new UsageException("--test-fraction must lie between 0 and 1, not 0; 0.25 is usual");
    }
  }

  /**
   * Shares of the images.
   *
   * @throws UsageException if nothing is left beside them
   */
  static HeldBack ofFractions(double test, double validation) {
    return new HeldBack(testFraction(test), Optional.empty(), validationFraction(validation, test));
  }

  /** A test set of a share of the images, between 0 and 1. */
  public static Portion testFraction(double fraction) {
    if (!(fraction > 0 && fraction < 1)) {
      throw new UsageException(
          "--test-fraction must lie between 0 and 1, not " + fraction + "; 0.25 is usual");
    }
    return Portion.ofFraction(fraction);
  }

  /** A validation set of a share of the images that leaves room beside the test set. */
  public static Portion validationFraction(double fraction, double testFraction) {
    if (!(fraction >= 0 && testFraction + fraction < 1)) {
      throw new UsageException(
          "--validation-fraction "
              + fraction
              + " must be at least 0 and leave room beside --test-fraction "
              + testFraction
              + "; 0.2 is usual");
    }
    return Portion.ofFraction(fraction);
  }

  /** So many images for the option of that name. */
  public static Portion size(String option, int images) {
    if (images < 1) {
      throw new UsageException(option + " must be at least 1 image, not " + images);
    }
    return Portion.ofImages(images);
  }

  Map<String, String> asMap() {
    Map<String, String> map = new TreeMap<>();
    testList.ifPresentOrElse(
        list ->
            map.put(
                "test-list", list.file() + " (sha256 " + list.fingerprint().substring(0, 16) + ")"),
        () -> put(map, "test", test));
    if (!validation.isNone()) {
      put(map, "validation", validation);
    }
    return map;
  }

  private static void put(Map<String, String> map, String part, Portion portion) {
    portion
        .images()
        .ifPresentOrElse(
            images -> map.put(part + "-size", Integer.toString(images)),
            () -> map.put(part + "-fraction", Double.toString(portion.fraction())));
  }
}
