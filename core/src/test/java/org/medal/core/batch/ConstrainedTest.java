package org.medal.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.SampleId;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.Need;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.ScoringStrategy;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyCard;
import org.medal.core.query.StrategyOptions;
import org.medal.core.query.UncertaintySampling;
import org.medal.core.random.KeyedRandom;
import org.medal.core.uncertainty.Uncertainty;

/** Batches that obey rules, of every strategy. */
class ConstrainedTest {
  private static final ScoringStrategy MARGIN = new UncertaintySampling(Uncertainty.MARGIN);

  /** All that run on arrays, and a greedy one whose every step can be checked. */
  static List<QueryStrategy> strategies() {
    List<QueryStrategy> strategies = new ArrayList<>(Strategies.all(StrategyOptions.standard()));
    strategies.removeIf(strategy -> strategy.needs().contains(Need.GRADIENTS));
    strategies.add(new FarthestFirst());
    return strategies;
  }

  private static Arrays3 pool(long seed) {
    KeyedRandom random = new KeyedRandom(seed);
    return TestPools.random(20 + random.nextInt(30), 3, 4, random.nextInt(10), seed);
  }

  private static List<BatchRule> limits(Arrays3 arrays, long seed) {
    return List.of(
        new GroupLimit(1 + (int) (seed % 2), RulePools.groups(arrays, 6, seed)),
        new HashDuplicates(4, RulePools.hashes(12, seed)),
        new FeatureDuplicates(.03));
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void noPickBreaksALimitAndAShortBatchLeavesNothingThatMightJoin(QueryStrategy strategy) {
    for (long seed = 0; seed < 12; seed++) {
      Arrays3 arrays = pool(seed);
      ArrayPool pool = arrays.pool();
      List<BatchRule> rules = limits(arrays, seed);
      int[] rows = RulePools.rows(Constrained.by(rules, strategy).select(pool, 15, seed));
      assertThat(RulePools.obeys(rules, pool, 15, rows)).as("seed %d", seed).isTrue();
      assertThat(Arrays.stream(rows).map(pool::label)).containsOnly(PoolView.UNLABELLED);
      if (rows.length < 15) {
        for (int row : pool.unlabelled()) {
          int[] more = Arrays.copyOf(rows, rows.length + 1);
          more[rows.length] = row;
          assertThat(RulePools.obeys(rules, pool, 16, more)).as("seed %d", seed).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void everyQuotaIsMetAsFarAsThePoolHasTheClass(QueryStrategy strategy) {
    for (long seed = 0; seed < 12; seed++) {
      ArrayPool pool = pool(seed).pool();
      QueryStrategy constrained =
          Constrained.by(List.of(RulePools.quota(1, .45, 2, .35)), strategy);
      Selection selection = constrained.select(pool, 10, seed);
      int[] rows = RulePools.rows(selection);
      assertThat(rows).as("seed %d", seed).hasSize(Math.min(10, pool.unlabelled().length));
      int[] all = pool.unlabelled();
      assertThat(RulePools.countOfClass(pool, 1, rows))
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(Math.min(5, RulePools.countOfClass(pool, 1, all)));
      assertThat(RulePools.countOfClass(pool, 2, rows))
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(Math.min(4, RulePools.countOfClass(pool, 2, all)));
    }
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void placesThatLimitsLeaveEmptyAreGivenUp(QueryStrategy strategy) {
    for (long seed = 0; seed < 8; seed++) {
      Arrays3 arrays = pool(seed);
      ArrayPool pool = arrays.pool();
      // all of class 1 are one patient, of whom the batch may hold one
      Map<SampleId, String> groups = new HashMap<>();
      for (int row = 0; row < pool.size(); row++) {
        if (RulePools.predicted(pool, row) == 1) {
          groups.put(pool.id(row), "one");
        }
      }
      List<BatchRule> rules = List.of(RulePools.quota(1, .5), new GroupLimit(1, groups));
      int[] rows = RulePools.rows(Constrained.by(rules, strategy).select(pool, 6, seed));
      long others = pool.unlabelled().length - RulePools.countOfClass(pool, 1, pool.unlabelled());
      int rare = RulePools.countOfClass(pool, 1, pool.unlabelled()) > 0 ? 1 : 0;
      assertThat(rows).as("seed %d", seed).hasSize((int) Math.min(6, others + rare));
      assertThat(RulePools.countOfClass(pool, 1, rows)).as("seed %d", seed).isEqualTo(rare);
    }
  }

  /** Votes tie, and so do two samples that are a cluster by themselves; then the row decides. */
  static Stream<QueryStrategy> strategiesWithoutTies() {
    Set<String> ties =
        Set.of("qbc-vote-entropy", "variation-ratios", "typiclust", "pre-clustering");
    return strategies().stream().filter(strategy -> !ties.contains(strategy.name()));
  }

  @ParameterizedTest
  @MethodSource("strategiesWithoutTies")
  void theOrderOfTheRowsDoesNotMatter(QueryStrategy strategy) {
    for (long seed = 0; seed < 6; seed++) {
      Arrays3 arrays = pool(seed);
      List<BatchRule> rules = new ArrayList<>(limits(arrays, seed));
      rules.add(RulePools.quota(1, .3));
      QueryStrategy constrained = Constrained.by(rules, strategy);
      int[] order = new KeyedRandom(seed).permutation(arrays.ids().size());
      assertThat(constrained.select(arrays.permuted(order).pool(), 8, seed).ids())
          .as("seed %d", seed)
          .isEqualTo(constrained.select(arrays.pool(), 8, seed).ids());
    }
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void rulesThatRefuseNothingChangeNothing(QueryStrategy strategy) {
    ArrayPool pool = pool(3).pool();
    List<BatchRule> rules = List.of(new GroupLimit(1, Map.of()), RulePools.quota());
    assertThat(Constrained.by(rules, strategy).select(pool, 9, 5))
        .isEqualTo(strategy.select(pool, 9, 5));
    assertThat(Constrained.by(List.of(), strategy)).isSameAs(strategy);
  }

  /** All batches of a small pool are tried. */
  @Test
  void ofAScoringStrategyNoOtherAdmissibleBatchIsWorthMore() {
    for (long seed = 0; seed < 60; seed++) {
      Arrays3 arrays = TestPools.random(11, 3, 2, 1, seed);
      ArrayPool pool = arrays.pool();
      BatchRule rule =
          seed % 2 == 0
              ? new GroupLimit(1, RulePools.groups(arrays, 3, seed))
              : RulePools.quota(1, .4, 2, .3);
      Selection found = Constrained.by(List.of(rule), MARGIN).select(pool, 4, 0);
      double worth = found.picks().stream().mapToDouble(Pick::utility).sum();
      assertThat(worth).as("seed %d", seed).isEqualTo(best(rule, pool, found.picks().size()));
      assertThat(found.picks().stream().map(pick -> -pick.utility()).toList()).isSorted();
    }
  }

  private static double best(BatchRule rule, PoolView pool, int size) {
    int[] rows = pool.unlabelled();
    double[] scores = MARGIN.scores(pool, rows, 0);
    double best = Double.NEGATIVE_INFINITY;
    for (int subset = 0; subset < 1 << rows.length; subset++) {
      if (Integer.bitCount(subset) == size) {
        int chosen = subset;
        int[] members =
            IntStream.range(0, rows.length).filter(i -> (chosen >> i & 1) == 1).toArray();
        int[] chosenRows = Arrays.stream(members).map(i -> rows[i]).toArray();
        if (RulePools.obeys(List.of(rule), pool, 4, chosenRows)) {
          // added best first, as the batch is
          double worth =
              Arrays.stream(members)
                  .mapToObj(i -> scores[i])
                  .sorted((a, b) -> Double.compare(b, a))
                  .mapToDouble(Double::doubleValue)
                  .sum();
          best = Math.max(best, worth);
        }
      }
    }
    return best;
  }

  @Test
  void ofAGreedyStrategyEachPickIsTheBestThatIsAdmitted() {
    for (long seed = 0; seed < 60; seed++) {
      Arrays3 arrays = pool(seed);
      List<BatchRule> rules = new ArrayList<>(limits(arrays, seed));
      if (seed % 2 == 0) {
        rules.set(0, RulePools.quota(1, .4, 2, .3));
        rules.subList(1, 3).clear();
      }
      Selection found = Constrained.by(rules, new FarthestFirst()).select(arrays.pool(), 10, 0);
      assertThat(found.picks()).as("seed %d", seed).isEqualTo(oneByOne(rules, arrays.pool(), 10));
    }
  }

  /** The slow, obvious loop. */
  private static List<Pick> oneByOne(List<BatchRule> rules, PoolView pool, int batch) {
    List<Admission> admissions = rules.stream().map(rule -> rule.start(pool, batch)).toList();
    int[] rows = pool.unlabelled();
    double[] nearest = FarthestFirst.start(pool, rows);
    for (int row : pool.labelled()) {
      FarthestFirst.approach(pool, rows, nearest, row);
    }
    List<Pick> picks = new ArrayList<>();
    Set<Integer> taken = new java.util.HashSet<>();
    while (picks.size() < batch) {
      int best = -1;
      for (int i = 0; i < rows.length; i++) {
        int row = rows[i];
        if (!taken.contains(row)
            && admissions.stream().allMatch(a -> a.admits(row))
            && (best < 0 || nearest[i] > nearest[best])) {
          best = i;
        }
      }
      if (best < 0) {
        return picks;
      }
      int row = rows[best];
      taken.add(row);
      admissions.forEach(a -> a.took(row));
      picks.add(new Pick(row, pool.id(row), nearest[best]));
      FarthestFirst.approach(pool, rows, nearest, row);
    }
    return picks;
  }

  /**
   * Rows 0, 1, 2 are patient a, 3, 4, 5 patient b; 0 and 5 look alike. Row 0 is picked first and
   * hides 1 and 2, but is not picked again when they are hidden: 5 is, and then 0 may not join.
   */
  @Test
  void rowsHiddenBesidePicksThatWereNotMadeHaveAnotherChance() {
    Arrays3 arrays = TestPools.random(6, 2, 3, 0, 1);
    arrays.features()[5] = arrays.features()[0];
    Map<SampleId, String> groups = new HashMap<>();
    arrays.ids().subList(0, 3).forEach(id -> groups.put(id, "a"));
    arrays.ids().subList(3, 6).forEach(id -> groups.put(id, "b"));
    List<BatchRule> rules = List.of(new GroupLimit(1, groups), new FeatureDuplicates(0));
    Selection selection = Constrained.by(rules, new Fickle()).select(arrays.pool(), 3, 0);
    assertThat(RulePools.rows(selection)).containsExactly(5, 1);
  }

  /** Of six rows the first two, of four the last, of fewer all. */
  private static final class Fickle implements QueryStrategy {
    @Override
    public StrategyCard card() {
      return new FarthestFirst().card();
    }

    @Override
    public Selection select(PoolView pool, int batch, long seed) {
      IntStream rows =
          switch (pool.size()) {
            case 6 -> IntStream.of(0, 1);
            case 4 -> IntStream.of(3);
            default -> IntStream.range(0, pool.size());
          };
      return new Selection(rows.limit(batch).mapToObj(row -> pick(pool, row)).toList(), batch);
    }
  }

  @Test
  void aStrategyThatWantsNothingIsNotAskedForEver() {
    QueryStrategy content =
        new QueryStrategy() {
          @Override
          public StrategyCard card() {
            return new FarthestFirst().card();
          }

          @Override
          public Selection select(PoolView pool, int batch, long seed) {
            return new Selection(List.of(), batch);
          }
        };
    QueryStrategy constrained =
        Constrained.by(List.of(new GroupLimit(1, Map.of()), RulePools.quota(1, .5)), content);
    Selection selection =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> constrained.select(pool(1).pool(), 5, 0));
    assertThat(selection.picks()).isEmpty();
  }

  /** The most uncertain row is of the same patient as the only one of the rare class. */
  @Test
  void whatAQuotaKeepsAPlaceForGoesFirst() {
    Arrays3 arrays = TestPools.random(4, 2, 1, 0, 1);
    double[][] probabilities = {{.51, .49}, {.2, .8}, {.7, .3}, {.9, .1}};
    System.arraycopy(probabilities, 0, arrays.probabilities(), 0, 4);
    Map<SampleId, String> groups = Map.of(arrays.ids().get(0), "a", arrays.ids().get(1), "a");
    List<BatchRule> rules = List.of(RulePools.quota(1, .5), new GroupLimit(1, groups));
    Selection selection = Constrained.by(rules, MARGIN).select(arrays.pool(), 2, 0);
    assertThat(RulePools.rows(selection)).containsExactly(2, 1);
  }

  private static Pick pick(PoolView pool, int row) {
    return new Pick(row, pool.id(row), 1);
  }

  @Test
  void whatTheRulesReadIsAmongTheNeeds() {
    QueryStrategy constrained =
        Constrained.by(List.of(RulePools.quota(0, .1), new FeatureDuplicates(.1)), MARGIN);
    assertThat(constrained.needs()).containsOnly(Need.PROBABILITIES, Need.FEATURES);
    assertThat(constrained.name()).isEqualTo("margin");
  }
}
