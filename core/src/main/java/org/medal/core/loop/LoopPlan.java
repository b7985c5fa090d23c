package org.medal.core.loop;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;

/**
 * What a loop works on and for how long.
 *
 * @param pool samples that may be asked for, distinct
 * @param test labelled samples for evaluation; disjoint from the pool
 * @param batch samples a round
 * @param budget labels in all, the initial set included; the last batch is cut to fit
 * @param seed master seed of everything random
 */
public record LoopPlan(List<SampleId> pool, List<Labelled> test, int batch, int budget, long seed) {
  public LoopPlan {
    pool = List.copyOf(pool);
    test = List.copyOf(test);
    if (batch < 1) {
      throw new UsageException("--batch must be at least 1, not " + batch);
    }
    if (budget < 1 || budget > pool.size()) {
      throw new UsageException(
          "--budget " + budget + " must lie between 1 and the pool's " + pool.size() + " images");
    }
    Set<SampleId> members = new HashSet<>(pool);
    if (members.size() != pool.size()) {
      throw new InputException("The pool holds a sample twice");
    }
    for (Labelled sample : test) {
      if (members.contains(sample.id())) {
        throw new InputException("Sample " + sample.id() + " is in the pool and in the test set");
      }
    }
  }
}
