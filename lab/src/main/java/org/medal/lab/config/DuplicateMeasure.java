package org.medal.lab.config;

import org.medal.core.data.Names;
import org.medal.core.data.UsageException;

/** By what two images are told to be the same. */
public enum DuplicateMeasure {
  /** Bits that differ between their perceptual hashes. */
  HASH(2, 64, "a whole number of bits from 0 to 64"),
  /** Cosine distance of their features. */
  FEATURES(0.01, 2, "a cosine distance from 0 to 2");

  private final double usual;
  private final double most;
  private final String range;

  DuplicateMeasure(double usual, double most, String range) {
    this.usual = usual;
    this.most = most;
    this.range = range;
  }

  /** The distance up to which images count as the same where the user says nothing. */
  public double usual() {
    return usual;
  }

  /**
   * Checks a distance.
   *
   * @throws UsageException if it lies out of range
   */
  void require(double distance) {
    boolean whole = this != HASH || distance == Math.rint(distance);
    if (!(distance >= 0 && distance <= most && whole)) {
      throw new UsageException(
          "--duplicate-distance of " + Names.of(this) + " is " + range + ", not " + distance);
    }
  }
}
