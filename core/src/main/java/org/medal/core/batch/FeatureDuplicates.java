package org.medal.core.batch;

import java.util.Set;
import org.medal.core.data.UsageException;
import org.medal.core.distance.Distance;
import org.medal.core.pool.PoolView;
import org.medal.core.query.Need;

/**
 * Doesn't ask twice for what looks the same to the network: no sample whose features lie within a
 * cosine distance of those of a labelled sample or of another one in the batch.
 *
 * <p>Cost O((N + n)·d) for each row that is looked at.
 *
 * @param distance cosine distance from 0 to 2; what is exactly as far counts as the same
 */
public record FeatureDuplicates(double distance) implements BatchRule {
  /** Two equal rows may be this far apart by rounding alone. */
  private static final double ROUNDING = 1e-12;

  public FeatureDuplicates {
    if (!(distance >= 0 && distance <= 2)) {
      throw new UsageException(
          "--duplicate-distance of features is a cosine distance from 0 to 2, not " + distance);
    }
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.FEATURES);
  }

  @Override
  public boolean costly() {
    return true;
  }

  @Override
  public Admission start(PoolView pool, int batch) {
    int[] labelled = pool.labelled();
    pool.features(labelled); // all in one pass of the network
    return new Unlike<>(
        labelled,
        row -> pool.features(new int[] {row}).row(0),
        (u, v) -> Distance.COSINE.between(u, v) <= distance + ROUNDING,
        pool::features);
  }
}
