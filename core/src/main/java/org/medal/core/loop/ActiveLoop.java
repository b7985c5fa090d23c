package org.medal.core.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.learn.Learner;
import org.medal.core.pool.Selection;
import org.medal.core.query.QueryStrategy;
import org.medal.core.random.Seeds;

/**
 * The active-learning loop: label the initial set, then again and again fit a model, evaluate it,
 * ask for the next batch, until the budget is spent or a stopping rule says so.
 *
 * <p>Everything random is keyed by the plan's seed and the round, so a loop that goes on from a
 * {@link History} asks for the same samples as one that never stopped.
 */
public final class ActiveLoop {
  private final LoopPlan plan;
  private final Supplier<Selection> start;
  private final Learner learner;
  private final QueryStrategy strategy;
  private final Oracle oracle;
  private final LoopListener listener;
  private final SignalReader signals;

  /**
   * Puts a loop together.
   *
   * @param start chooses the initial set, called once at most
   */
  public ActiveLoop(
      LoopPlan plan,
      Supplier<Selection> start,
      Learner learner,
      QueryStrategy strategy,
      Oracle oracle,
      LoopListener listener) {
    this.plan = plan;
    this.start = start;
    this.learner = learner;
    this.strategy = strategy;
    this.oracle = oracle;
    this.listener = listener;
    this.signals = new SignalReader(plan);
  }

  /**
   * Runs until the budget is spent, a stopping rule of the plan says so, or the strategy asks for
   * nothing more.
   *
   * @param past what an earlier, interrupted run of the same plan has done; nothing of it is done
   *     or told to the listener again
   * @return the last model, which the caller closes
   */
  public FittedModel run(History past) {
    List<Labelled> labelled = new ArrayList<>();
    List<RoundResult> results = new ArrayList<>(past.results());
    Query query = past.query(0).orElseGet(this::initialSet);
    for (int round = 0; ; round++) {
      labelled.addAll(query.labelled());
      if (past.query(round + 1).isPresent()) {
        query = past.query(round + 1).get();
        continue;
      }
      Trained trained = train(List.copyOf(labelled), round);
      Optional<Query> next = goOn(trained, results);
      if (next.isEmpty()) {
        return trained.model();
      }
      query = told(next.get());
    }
  }

  private Query initialSet() {
    long began = System.nanoTime();
    Selection selection = start.get();
    double seconds = secondsSince(began);
    return told(new Query(0, OracleAnswers.of(oracle, selection, null), 0, seconds));
  }

  /** A round's model, and the pool through its eyes. */
  private record Trained(
      int round, int labelled, FittedModel model, ModelPool pool, double seconds) {}

  private Trained train(List<Labelled> labelled, int round) {
    listener.fitting(round, labelled.size());
    Map<SampleId, Integer> labels = new HashMap<>();
    labelled.forEach(sample -> labels.put(sample.id(), sample.label()));
    long began = System.nanoTime();
    FittedModel model = learner.fit(labelled, round, plan.seed());
    double seconds = secondsSince(began);
    ModelPool pool = new ModelPool(plan.pool(), labels, model);
    return new Trained(round, labelled.size(), model, pool, seconds);
  }

  /**
   * The next query; none if the loop ends here, and only then the model stays open.
   *
   * @param results those so far; the round's own is added where it is not yet among them
   */
  private Optional<Query> goOn(Trained trained, List<RoundResult> results) {
    boolean ends = false;
    try {
      if (results.size() == trained.round()) {
        results.add(result(trained, results));
      }
      Optional<Query> next = plan.ending(results).isPresent() ? Optional.empty() : ask(trained);
      ends = next.isEmpty();
      return next;
    } finally {
      if (!ends) {
        trained.model().close();
      }
    }
  }

  private RoundResult result(Trained trained, List<RoundResult> before) {
    RoundResult result =
        new RoundResult(
            trained.round(),
            trained.labelled(),
            SignalReader.evaluate(trained.model(), plan.test()),
            trained.model().report(),
            trained.seconds(),
            signals.read(trained.model(), trained.pool(), trained.labelled(), before));
    listener.trained(result);
    return result;
  }

  /** Empty if the strategy finds nothing that it may ask for. */
  private Optional<Query> ask(Trained trained) {
    ModelPool pool = trained.pool();
    int round = trained.round() + 1;
    int batch = Math.min(plan.batch(), plan.budget() - trained.labelled());
    double scoredBefore = pool.secondsInModel();
    long began = System.nanoTime();
    Selection selection = strategy.select(pool, batch, Seeds.derive(plan.seed(), "query", round));
    selection.requireAnswers(pool, batch, strategy.name());
    // what was scored for the stopping rules is not scored again, and counts here
    double score = pool.secondsInModel();
    double select = secondsSince(began) - (score - scoredBefore);
    return selection.picks().isEmpty()
        ? Optional.empty()
        : Optional.of(new Query(round, OracleAnswers.of(oracle, selection, pool), score, select));
  }

  private Query told(Query query) {
    listener.queried(query);
    return query;
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
