package org.medal.core.batch;

import java.util.Set;
import java.util.function.ToLongFunction;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.pool.PoolView;
import org.medal.core.query.Need;

/**
 * Doesn't ask twice for the same picture: no sample whose 64-bit perceptual hash differs in few
 * bits from that of a labelled sample or of another one in the batch. O(N + n) for each row.
 *
 * @param bits how many of the 64 bits may differ between what counts as the same
 * @param hashes the hash of a sample; asked for often
 */
public record HashDuplicates(int bits, ToLongFunction<SampleId> hashes) implements BatchRule {
  public HashDuplicates {
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
        row -> hashes.applyAsLong(pool.id(row)),
        (a, b) -> Long.bitCount(a ^ b) <= bits,
        rows -> {});
  }
}
