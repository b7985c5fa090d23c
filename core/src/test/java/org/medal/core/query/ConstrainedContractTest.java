package org.medal.core.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.medal.core.TestPools;
import org.medal.core.batch.ClassQuota;
import org.medal.core.batch.Constrained;
import org.medal.core.batch.GroupLimit;
import org.medal.core.batch.PerSecond;
import org.medal.core.uncertainty.Uncertainty;

/** A strategy under rules keeps the promises of a strategy. */
class ConstrainedContractTest {
  /** A quota, and two samples of one patient. */
  private static QueryStrategy constrained(QueryStrategy inner) {
    ClassQuota quota = new ClassQuota(new TreeMap<>(Map.of(0, .5)));
    GroupLimit limit =
        new GroupLimit(
            2, Map.of(TestPools.ids(60).get(58), "patient", TestPools.ids(60).get(59), "patient"));
    return Constrained.by(List.of(quota, limit), inner);
  }

  @Nested
  class OfScores extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return constrained(new UncertaintySampling(Uncertainty.ENTROPY));
    }
  }

  @Nested
  class OfMedal extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return constrained(new Medal(MedalOptions.paper()));
    }
  }

  @Nested
  class OfUtilityPerSecond extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return PerSecond.of(
          new UncertaintySampling(Uncertainty.ENTROPY), id -> 1 + id.value().length());
    }
  }
}
