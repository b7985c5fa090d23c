package org.medal.core.query;

import org.medal.core.data.UsageException;
import org.medal.core.distance.Distance;
import org.medal.core.uncertainty.EntropyFormula;

/**
 * The choices MedAL leaves open.
 *
 * @param candidates the paper's M: how many samples of highest entropy stay in the race; 0 for 2.5
 *     samples a pick and at least 50, which is about the paper's Table I
 * @param distance between feature vectors
 * @param aggregation of the distances to many samples
 * @param scaleToUnit whether each feature is first scaled to [0, 1] by its range over the labelled
 *     rows and the candidates; meant for Russell–Rao and Kulsinski
 * @param picking whether the picks of a batch keep away from each other
 * @param entropy by which the candidates are chosen
 */
public record MedalOptions(
    int candidates,
    Distance distance,
    Aggregation aggregation,
    boolean scaleToUnit,
    BatchPicking picking,
    EntropyFormula entropy) {
  public MedalOptions {
    if (candidates < 0) {
      throw new UsageException("--candidates must be positive, not " + candidates);
    }
  }

  /** Greedy picks from candidates of the highest entropy. */
  public MedalOptions(
      int candidates, Distance distance, Aggregation aggregation, boolean scaleToUnit) {
    this(
        candidates,
        distance,
        aggregation,
        scaleToUnit,
        BatchPicking.GREEDY,
        EntropyFormula.CORRECT);
  }

  /** The paper's: mean Euclidean distance. */
  public static MedalOptions paper() {
    return new MedalOptions(0, Distance.EUCLIDEAN, Aggregation.MEAN, false);
  }

  /** These choices with another distance; Boolean ones are scaled to [0, 1]. */
  public MedalOptions withDistance(Distance other) {
    return new MedalOptions(candidates, other, aggregation, scaleToUnit || other.isBoolean());
  }

  /**
   * How many candidates to keep for a batch.
   *
   * @throws UsageException if M was given and is smaller than the batch
   */
  public int candidatesFor(int batch) {
    requireBatch(batch);
    return candidates == 0 ? Math.max(50, (int) Math.ceil(2.5 * batch)) : candidates;
  }

  /**
   * Checks that a batch of this size can be picked from the candidates.
   *
   * @throws UsageException if M was given and is smaller than the batch
   */
  public void requireBatch(int batch) {
    if (candidates > 0 && candidates < batch) {
      throw new UsageException(
          "--candidates "
              + candidates
              + " is smaller than --batch "
              + batch
              + "; MedAL picks the batch from the candidates, so give at least as many");
    }
  }
}
