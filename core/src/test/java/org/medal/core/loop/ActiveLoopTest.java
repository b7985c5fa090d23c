package org.medal.core.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.TestPools;
import org.medal.core.batch.Constrained;
import org.medal.core.batch.HashDuplicates;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.initial.RandomStart;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyCard;
import org.medal.core.query.StrategyOptions;
import org.medal.core.random.KeyedRandom;

class ActiveLoopTest {
  private static final int POOL = 80;
  private final Map<SampleId, double[]> points = new HashMap<>();
  private final Map<SampleId, Integer> truth = new HashMap<>();
  private final List<SampleId> ids = TestPools.ids(POOL + 20);
  private final NearestMean learner = new NearestMean(points, 2);

  ActiveLoopTest() {
    KeyedRandom random = new KeyedRandom(1);
    for (SampleId id : ids) {
      int label = random.nextInt(2);
      points.put(id, new double[] {2 * label + random.nextGaussian(), random.nextGaussian()});
      truth.put(id, label);
    }
  }

  private LoopPlan plan(int batch, int budget) {
    return new LoopPlan(
        ids.subList(0, POOL), answers(ids.subList(POOL, POOL + 20)), batch, budget, 7);
  }

  private List<Labelled> answers(List<SampleId> asked) {
    return asked.stream().map(id -> new Labelled(id, truth.getOrDefault(id, -1))).toList();
  }

  private ActiveLoop loop(String strategy, LoopPlan plan, LoopListener listener) {
    return loop(Strategies.named(strategy, StrategyOptions.standard()), plan, listener);
  }

  private ActiveLoop loop(QueryStrategy strategy, LoopPlan plan, LoopListener listener) {
    ArrayPool descriptors = ArrayPool.ofFeatures(plan.pool(), DoubleMatrix.of(new double[POOL][1]));
    return new ActiveLoop(
        plan,
        () -> new RandomStart().select(descriptors, 10, 7),
        learner,
        strategy,
        this::answers,
        listener);
  }

  /** Writes down what it is told. */
  private static final class Notes implements LoopListener {
    final List<Query> queries = new ArrayList<>();
    final List<RoundResult> results = new ArrayList<>();
    int stopAfter = Integer.MAX_VALUE;

    @Override
    public void queried(Query query) {
      queries.add(query);
      stopIfTime();
    }

    @Override
    public void trained(RoundResult result) {
      results.add(result);
      stopIfTime();
    }

    private void stopIfTime() {
      if (queries.size() + results.size() == stopAfter) {
        throw new IllegalStateException("killed");
      }
    }

    List<List<SampleId>> asked() {
      return queries.stream()
          .map(query -> query.labelled().stream().map(Labelled::id).toList())
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "entropy", "medal"})
  void spendsTheBudgetRoundByRound(String strategy) {
    Notes notes = new Notes();
    loop(strategy, plan(8, 30), notes).run(History.EMPTY).close();
    assertThat(notes.results).extracting(RoundResult::labelled).containsExactly(10, 18, 26, 30);
    assertThat(notes.asked()).extracting(List::size).containsExactly(10, 8, 8, 4);
    List<SampleId> all = notes.asked().stream().flatMap(List::stream).toList();
    assertThat(new HashSet<>(all)).hasSize(30);
    assertThat(ids.subList(0, POOL)).containsAll(all);
    assertThat(learner.open).isZero();
  }

  @Test
  void aStrategyThatAsksForNothingMoreEndsTheLoop() {
    Notes notes = new Notes();
    LoopPlan plan = plan(8, 40);
    // to this rule all samples look like those that are labelled
    HashDuplicates rule = new HashDuplicates(64, id -> 0);
    QueryStrategy strategy =
        Constrained.by(List.of(rule), Strategies.named("entropy", StrategyOptions.standard()));
    loop(strategy, plan, notes).run(History.EMPTY).close();
    assertThat(notes.results).extracting(RoundResult::labelled).containsExactly(10);
    assertThat(notes.asked()).hasSize(1);
    assertThat(learner.open).isZero();
  }

  @Test
  void entropyIsToldForEveryPickButTheInitialOnes() {
    Notes notes = new Notes();
    loop("random", plan(8, 30), notes).run(History.EMPTY).close();
    assertThat(notes.queries.get(0).samples()).allMatch(picked -> picked.entropy().isEmpty());
    assertThat(notes.queries.get(1).samples()).allMatch(picked -> picked.entropy().isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "medal"})
  void goingOnAfterAnyInterruptionAsksForTheSameSamples(String strategy) {
    Notes unbroken = new Notes();
    loop(strategy, plan(8, 40), unbroken).run(History.EMPTY).close();
    int events = unbroken.queries.size() + unbroken.results.size();
    for (int stop : IntStream.rangeClosed(1, events).toArray()) {
      Notes notes = new Notes();
      notes.stopAfter = stop;
      assertThatThrownBy(() -> loop(strategy, plan(8, 40), notes).run(History.EMPTY))
          .hasMessage("killed");
      notes.stopAfter = Integer.MAX_VALUE;
      loop(strategy, plan(8, 40), notes).run(new History(notes.queries, notes.results)).close();
      assertThat(notes.asked()).as("stopped after event %d", stop).isEqualTo(unbroken.asked());
      assertThat(notes.results)
          .extracting(RoundResult::evaluation)
          .isEqualTo(unbroken.results.stream().map(RoundResult::evaluation).toList());
      assertThat(learner.open).isZero();
    }
  }

  @Test
  void finishedRoundsAreNotFittedAgain() {
    Notes notes = new Notes();
    loop("entropy", plan(10, 40), notes).run(History.EMPTY).close();
    learner.fits = 0;
    loop("entropy", plan(10, 40), new Notes())
        .run(new History(notes.queries, notes.results))
        .close();
    assertThat(learner.fits).isEqualTo(1);
  }

  @Test
  void aTestSampleInThePoolIsRefused() {
    assertThatThrownBy(() -> new LoopPlan(ids, answers(ids.subList(0, 1)), 5, 10, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("s0");
  }

  @Test
  void aBudgetLargerThanThePoolIsRefused() {
    assertThatThrownBy(() -> plan(8, POOL + 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--budget 81");
  }

  @Test
  void anOracleThatAnswersForAnotherSampleIsRefused() {
    LoopPlan plan = plan(8, 30);
    ActiveLoop loop =
        new ActiveLoop(
            plan,
            () ->
                new RandomStart()
                    .select(
                        ArrayPool.ofFeatures(plan.pool(), DoubleMatrix.of(new double[POOL][1])),
                        10,
                        7),
            learner,
            Strategies.named("random", StrategyOptions.standard()),
            asked -> answers(asked.stream().sorted(java.util.Comparator.reverseOrder()).toList()),
            new LoopListener() {});
    assertThatThrownBy(() -> loop.run(History.EMPTY)).hasMessageContaining("oracle");
  }

  /** As a plug-in with an index of its own might. */
  private record AsksForRow(int row) implements QueryStrategy {
    @Override
    public StrategyCard card() {
      return new StrategyCard("stubborn", List.of(), Set.of(), "none", "1", "");
    }

    @Override
    public Selection select(PoolView pool, int batch, long seed) {
      return new Selection(List.of(new Pick(row, pool.id(row), 0)), batch);
    }
  }

  @Test
  void aStrategyThatAsksForALabelledSampleIsRefused() {
    ActiveLoop loop = loop(new AsksForRow(3), plan(8, 40), new LoopListener() {});
    assertThatThrownBy(() -> loop.run(History.EMPTY))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("stubborn")
        .hasMessageContaining("s3");
    assertThat(learner.open).isZero();
  }
}
