package org.medal.core.loop;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.stopping.Budget;
import org.medal.core.stopping.RoundSignals;
import org.medal.core.stopping.StoppingRule;

/**
 * What a loop works on and for how long.
 *
 * @param pool samples that may be asked for, distinct
 * @param test labelled samples for evaluation; disjoint from the pool
 * @param batch samples a round
 * @param budget labels in all, the initial set included; the last batch is cut to fit
 * @param seed master seed of everything random
 * @param stopping when to stop before that; its validation set is disjoint from pool and test
 */
public record LoopPlan(
    List<SampleId> pool, List<Labelled> test, int batch, int budget, long seed, Stopping stopping) {
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
    requireApart(members, "pool", test, "test set");
    requireApart(members, "pool", stopping.validation(), "validation set");
    Set<SampleId> tested = new HashSet<>(test.stream().map(Labelled::id).toList());
    requireApart(tested, "test set", stopping.validation(), "validation set");
  }

  /** A plan that ends when the budget is spent. */
  public LoopPlan(List<SampleId> pool, List<Labelled> test, int batch, int budget, long seed) {
    this(pool, test, batch, budget, seed, Stopping.AT_BUDGET);
  }

  private static void requireApart(
      Set<SampleId> some, String name, List<Labelled> others, String otherName) {
    for (Labelled sample : others) {
      if (some.contains(sample.id())) {
        throw new InputException(
            "Sample " + sample.id() + " is in the " + name + " and in the " + otherName);
      }
    }
  }

  /** Why a loop with these results has ended; empty if it goes on. */
  public Optional<Ending> ending(List<RoundResult> results) {
    List<RoundSignals> rounds = results.stream().map(RoundResult::signals).toList();
    return Stream.concat(Stream.of(new Budget(budget)), stopping.rules().stream())
        .flatMap(rule -> ending(rule, rounds).stream())
        .findFirst();
  }

  private static Optional<Ending> ending(StoppingRule rule, List<RoundSignals> rounds) {
    int last = rounds.size() - 1;
    return rule.reasonToStop(rounds)
        .map(reason -> new Ending(rule.name(), last, rounds.get(last).labelled(), reason));
  }
}
