package org.medal.lab.config;

import java.util.function.ToLongFunction;
import org.medal.core.batch.BatchRule;
import org.medal.core.batch.FeatureDuplicates;
import org.medal.core.batch.HashDuplicates;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;

/** By what two images are told to be the same. */
public enum DuplicateMeasure {
  /** Bits that differ between their perceptual hashes. */
  HASH(2) {
    @Override
    public BatchRule rule(double distance, ToLongFunction<SampleId> hash) {
      if (distance != Math.rint(distance)) {
        throw new UsageException(
            "--duplicate-distance of hashes is a whole number of bits from 0 to 64, not "
                + distance);
      }
      return new HashDuplicates((int) distance, hash);
    }
  },
  /** Cosine distance of their features. */
  FEATURES(0.01) {
    @Override
    public BatchRule rule(double distance, ToLongFunction<SampleId> hash) {
      return new FeatureDuplicates(distance);
    }
  };

  private final double usual;

  DuplicateMeasure(double usual) {
    this.usual = usual;
  }

  /** The distance up to which images count as the same where the user says nothing. */
  public double usual() {
    return usual;
  }

  /**
   * The rule that nothing is asked for twice.
   *
   * @param distance up to which two images count as the same
   * @param hash the perceptual hash of a sample
   * @throws UsageException if the distance lies out of range
   */
  public abstract BatchRule rule(double distance, ToLongFunction<SampleId> hash);
}
