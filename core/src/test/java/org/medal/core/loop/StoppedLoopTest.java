package org.medal.core.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.learn.FittedModel;
import org.medal.core.metrics.CohensKappa;
import org.medal.core.pool.Pick;
import org.medal.core.pool.Selection;
import org.medal.core.query.RandomSampling;
import org.medal.core.random.KeyedRandom;
import org.medal.core.stopping.NoGain;
import org.medal.core.stopping.OverallUncertainty;
import org.medal.core.stopping.RoundSignals;
import org.medal.core.stopping.Signal;
import org.medal.core.stopping.StablePredictions;
import org.medal.core.stopping.StoppingRule;
import org.medal.core.uncertainty.Uncertainty;

/** A loop that stopping rules watch. */
class StoppedLoopTest {
  private static final int POOL = 60;
  private final Map<SampleId, double[]> points = new HashMap<>();
  private final Map<SampleId, Integer> truth = new HashMap<>();
  private final List<SampleId> ids = TestPools.ids(POOL + 40);
  private final NearestMean learner = new NearestMean(points, 2);
  private List<SampleId> pool = ids.subList(0, POOL);

  StoppedLoopTest() {
    KeyedRandom random = new KeyedRandom(4);
    for (SampleId id : ids) {
      int label = random.nextInt(2);
      points.put(id, new double[] {label + random.nextGaussian(), random.nextGaussian()});
      truth.put(id, label);
    }
  }

  /** Stops after a number of rounds and asks for everything there is to look at. */
  private record AfterRounds(int rounds) implements StoppingRule {
    @Override
    public String name() {
      return "after-rounds";
    }

    @Override
    public Set<Signal> needs() {
      return Set.of(Signal.values());
    }

    @Override
    public Optional<String> reasonToStop(List<RoundSignals> seen) {
      return seen.size() >= rounds ? Optional.of("enough") : Optional.empty();
    }
  }

  private LoopPlan plan(List<SampleId> validation, StoppingRule... rules) {
    Stopping stopping = new Stopping(List.of(rules), answers(validation));
    return new LoopPlan(pool, answers(ids.subList(POOL, POOL + 20)), 5, 50, 7, stopping);
  }

  private List<SampleId> validation() {
    return ids.subList(POOL + 20, POOL + 40);
  }

  private List<Labelled> answers(List<SampleId> asked) {
    return asked.stream().map(id -> new Labelled(id, truth.getOrDefault(id, -1))).toList();
  }

  private FittedModel run(LoopPlan plan, Notes notes, History past) {
    return new ActiveLoop(plan, this::firstTen, learner, new RandomSampling(), this::answers, notes)
        .run(past);
  }

  private Selection firstTen() {
    return new Selection(
        IntStream.range(0, POOL)
            .filter(row -> ids.subList(0, 10).contains(pool.get(row)))
            .mapToObj(row -> new Pick(row, pool.get(row), 0))
            .toList(),
        10);
  }

  /** Writes down what it is told. */
  private static final class Notes implements LoopListener {
    final List<Query> queries = new ArrayList<>();
    final List<RoundResult> results = new ArrayList<>();

    @Override
    public void queried(Query query) {
      queries.add(query);
    }

    @Override
    public void trained(RoundResult result) {
      results.add(result);
    }

    List<RoundSignals> signals() {
      return results.stream().map(RoundResult::signals).toList();
    }
  }

  @Test
  void aRuleStopsTheLoopWithItsModelOpenAndSaysWhy() {
    LoopPlan plan = plan(validation(), new AfterRounds(3));
    Notes notes = new Notes();
    FittedModel last = run(plan, notes, History.EMPTY);
    assertThat(learner.open).isEqualTo(1);
    last.close();
    assertThat(notes.results).extracting(RoundResult::labelled).containsExactly(10, 15, 20);
    assertThat(notes.queries).hasSize(3);
    assertThat(plan.ending(notes.results)).hasValue(new Ending("after-rounds", 2, 20, "enough"));
    assertThat(plan.ending(notes.results.subList(0, 2))).isEmpty();
  }

  @Test
  void withoutARuleTheBudgetEndsItAndNothingIsMeasured() {
    LoopPlan plan = plan(List.of());
    Notes notes = new Notes();
    run(plan, notes, History.EMPTY).close();
    assertThat(notes.signals())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, 8).mapToObj(i -> RoundSignals.none(10 + 5 * i)).toList());
    assertThat(plan.ending(notes.results).orElseThrow().rule()).isEqualTo("budget");
  }

  @Test
  void onlyWhatARuleAsksForIsMeasured() {
    Notes entropy = new Notes();
    run(plan(List.of(), new OverallUncertainty(0)), entropy, History.EMPTY).close();
    assertThat(entropy.signals())
        .allMatch(s -> s.meanEntropy().isPresent() && s.kappa().isEmpty())
        .allMatch(s -> s.predictions().isEmpty() && s.validation().isEmpty());
    Notes kappa = new Notes();
    run(plan(List.of(), new StablePredictions(1, 40)), kappa, History.EMPTY).close();
    assertThat(kappa.signals()).allMatch(s -> s.meanEntropy().isEmpty());
    assertThat(kappa.signals()).allMatch(s -> s.predictions().size() == POOL);
    assertThat(kappa.signals().get(0).kappa()).isEmpty();
    assertThat(kappa.signals().subList(1, 9)).allMatch(s -> s.kappa().isPresent());
  }

  @Test
  void rulesChangeNothingOfWhatIsAskedFor() {
    Notes watched = new Notes();
    Notes alone = new Notes();
    run(plan(validation(), new AfterRounds(5)), watched, History.EMPTY).close();
    run(plan(List.of()), alone, History.EMPTY).close();
    assertThat(watched.queries)
        .extracting(Query::samples)
        .isEqualTo(alone.queries.subList(0, 5).stream().map(Query::samples).toList());
  }

  @Test
  void theSignalsAreThoseOfASlowLook() {
    Notes notes = new Notes();
    FittedModel last = run(plan(validation(), new AfterRounds(4)), notes, History.EMPTY);
    Set<SampleId> labelled = new java.util.HashSet<>();
    notes.queries.forEach(q -> q.labelled().forEach(sample -> labelled.add(sample.id())));
    List<SampleId> left = pool.stream().filter(id -> !labelled.contains(id)).toList();
    Probabilities ofLeft = last.probabilities(left);
    double entropy =
        IntStream.range(0, left.size())
            .mapToDouble(i -> Uncertainty.ENTROPY.of(ofLeft.row(i)))
            .average()
            .orElseThrow();
    Probabilities ofPool = last.probabilities(pool.stream().sorted().toList());
    List<Integer> predicted = IntStream.range(0, POOL).map(ofPool::predicted).boxed().toList();
    RoundSignals signals = notes.signals().get(3);
    assertThat(signals.meanEntropy().orElseThrow()).isCloseTo(entropy, within(1e-12));
    assertThat(signals.predictions()).isEqualTo(predicted);
    assertThat(signals.kappa().orElseThrow())
        .isEqualTo(CohensKappa.of(notes.signals().get(2).predictions(), predicted));
    assertThat(signals.validation()).hasValue(SignalReader.evaluate(last, answers(validation())));
    last.close();
  }

  @Test
  void theSignalsDoNotDependOnTheOrderOfThePool() {
    Notes sorted = new Notes();
    run(plan(validation(), new AfterRounds(4)), sorted, History.EMPTY).close();
    pool = new ArrayList<>(pool);
    Collections.shuffle(pool, new java.util.Random(2));
    Notes shuffled = new Notes();
    run(plan(validation(), new AfterRounds(4)), shuffled, History.EMPTY).close();
    // only the first round: what a fit adds up later depends on the order of its labels
    assertThat(shuffled.signals().get(0).predictions())
        .isEqualTo(sorted.signals().get(0).predictions());
    assertThat(shuffled.signals().get(0).meanEntropy().orElseThrow())
        .isCloseTo(sorted.signals().get(0).meanEntropy().orElseThrow(), within(1e-12));
  }

  @Test
  void goingOnAfterAnyInterruptionStopsAtTheSameRoundWithTheSameSignals() {
    LoopPlan plan = plan(validation(), new AfterRounds(5), new StablePredictions(.99, 2));
    Notes whole = new Notes();
    run(plan, whole, History.EMPTY).close();
    int rounds = whole.results.size();
    for (int results = 0; results <= rounds; results++) {
      for (int queries = results; queries <= Math.min(rounds, results + 1); queries++) {
        Notes notes = new Notes();
        notes.queries.addAll(whole.queries.subList(0, queries));
        notes.results.addAll(whole.results.subList(0, results));
        run(plan, notes, new History(notes.queries, notes.results)).close();
        assertThat(notes.signals()).as("%d, %d", results, queries).isEqualTo(whole.signals());
        assertThat(notes.queries).hasSameSizeAs(whole.queries);
      }
    }
    assertThat(learner.open).isZero();
  }

  @Test
  void aModelIsClosedWhenItsSignalsCannotBeRead() {
    LoopPlan plan = plan(List.of(validation().get(0)), new AfterRounds(3));
    assertThatThrownBy(() -> run(plan, new Notes(), History.EMPTY))
        .isInstanceOf(InputException.class);
    assertThat(learner.open).isZero();
  }

  @Test
  void timeInTheStrategyIsNeverNegativeThoughTheRulesScoredThePoolBefore() {
    learner.scoringMillis = 20;
    Notes notes = new Notes();
    run(plan(validation(), new AfterRounds(3)), notes, History.EMPTY).close();
    assertThat(notes.queries).allMatch(query -> query.selectSeconds() >= 0);
    assertThat(notes.queries.subList(1, 3)).allMatch(query -> query.scoreSeconds() > 0.019);
  }

  @Test
  void aRuleThatLooksAtPerformanceNeedsAValidationSet() {
    assertThatThrownBy(() -> plan(List.of(), new NoGain(3, .5)))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll("no-gain", "--validation-fraction");
  }

  @Test
  void aValidationSampleInThePoolOrInTheTestSetIsRefused() {
    assertThatThrownBy(() -> plan(ids.subList(0, 1), new AfterRounds(1)))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("s0", "pool", "validation set");
    assertThatThrownBy(() -> plan(ids.subList(POOL, POOL + 1), new AfterRounds(1)))
        .hasMessageContainingAll("test set", "validation set");
  }
}
