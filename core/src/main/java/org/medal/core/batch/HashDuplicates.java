package org.medal.core.batch;

import java.util.Map;
import java.util.Set;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.pool.PoolView;
import org.medal.core.query.Need;

/**
 * Doesn't ask twice for the same picture: no sample whose 64-bit perceptual hash differs in few
 * bits from that of a labelled sample or of another one in the batch. O(N + n) for each row.
 *
 * @param bits how many of the 64 bits may differ between what counts as the same
 * @param hashes the hash of every sample
 */
public record HashDuplicates(int bits, Map<SampleId, Long> hashes) implements BatchRule {
  public HashDuplicates {
    hashes = Map.copyOf(hashes);
    if (bits < 0 || bits > Long.SIZE) {
      throw new UsageException("--duplicate-distance of hashes is 0 to 64 bits, not " + bits);
    }
  }

  @Override
  public Set<Need> needs() {
    return Set.of();
  }

  @Override
  public Admission start(PoolView pool, int batch) {
    return new Unlike<>(
        pool.labelled(),
        row -> hash(pool.id(row)),
        (a, b) -> Long.bitCount(a ^ b) <= bits,
        rows -> {});
  }

  private long hash(SampleId id) {
    Long hash = hashes.get(id);
    if (hash == null) {
      throw new InputException("Sample " + id + " has no perceptual hash");
    }
    return hash;
  }
}
