package org.medal.datasets.fundus;

import org.medal.core.data.InputException;

/**
 * What to generate.
 *
 * @param images how many, from 1 to 100,000
 * @param size width and height in pixels, from 32 to 2048
 * @param diseasedShare the expected share of diseased eyes, from 0 to 1; far from 0.5 the classes
 *     are imbalanced
 * @param nearDuplicateShare the expected share of images that show an earlier eye again, from 0 to
 *     1 exclusive; they carry its group
 * @param distractorShare the expected share of eyes, diseased or not, with drusen, dust or
 *     reflections, from 0 to 1
 * @param graded false for the classes {@code healthy} and {@code dr}, true for one class a grade
 */
public record FundusOptions(
    int images,
    int size,
    double diseasedShare,
    double nearDuplicateShare,
    double distractorShare,
    boolean graded) {
  private static final int MAX_IMAGES = 100_000;

  public FundusOptions {
    requireRange("number of images", images, 1, MAX_IMAGES);
    requireRange("image size", size, 32, 2048);
    requireRange("share of diseased eyes", diseasedShare, 0, 1);
    requireRange("share of near duplicates", nearDuplicateShare, 0, Math.nextDown(1.0));
    requireRange("share of distractors", distractorShare, 0, 1);
  }

  /** Two balanced classes, a tenth near duplicates, distractors on half of the eyes. */
  public static FundusOptions of(int images, int size) {
    return new FundusOptions(images, size, 0.5, 0.1, 0.5, false);
  }

  /** These options with another share of diseased eyes. */
  public FundusOptions withDiseasedShare(double share) {
    return new FundusOptions(images, size, share, nearDuplicateShare, distractorShare, graded);
  }

  /** These options with another share of near duplicates. */
  public FundusOptions withNearDuplicateShare(double share) {
    return new FundusOptions(images, size, diseasedShare, share, distractorShare, graded);
  }

  /** These options with another share of distractors. */
  public FundusOptions withDistractorShare(double share) {
    return new FundusOptions(images, size, diseasedShare, nearDuplicateShare, share, graded);
  }

  /** These options with the classes {@code grade0} to {@code grade3}. */
  public FundusOptions byGrade() {
    return new FundusOptions(
        images, size, diseasedShare, nearDuplicateShare, distractorShare, true);
  }

  private static void requireRange(String what, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new InputException(
          "The " + what + " is " + value + "; it must lie between " + low + " and " + high);
    }
  }
}
