package org.medal.core.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.learn.Learner;
import org.medal.core.metrics.Evaluation;
import org.medal.core.pool.Pick;
import org.medal.core.pool.Selection;
import org.medal.core.query.QueryStrategy;
import org.medal.core.random.Seeds;
import org.medal.core.uncertainty.Uncertainty;

/**
 * The active-learning loop: label the initial set, then again and again fit a fresh model, evaluate
 * it, ask for the next batch, until the budget is spent.
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
  }

  /**
   * Runs to the end of the budget, or until the strategy asks for nothing more.
   *
   * @param past what an earlier, interrupted run of the same plan has done; nothing of it is done
   *     or told to the listener again
   * @return the last model, which the caller closes
   */
  public FittedModel run(History past) {
    List<Labelled> labelled = new ArrayList<>();
    Query query = past.query(0).orElseGet(this::initialSet);
    for (int round = 0; ; round++) {
      labelled.addAll(query.labelled());
      if (past.query(round + 1).isPresent()) {
        query = past.query(round + 1).get();
        continue;
      }
      FittedModel model = fit(List.copyOf(labelled), round, past.hasResult(round));
      if (labelled.size() >= plan.budget()) {
        return model;
      }
      Query next = asked(model, labelled, round + 1);
      if (next.samples().isEmpty()) {
        return model;
      }
      model.close();
      query = told(next);
    }
  }

  private Query initialSet() {
    long began = System.nanoTime();
    Selection selection = start.get();
    double seconds = secondsSince(began);
    return told(new Query(0, answers(selection, null), 0, seconds));
  }

  private FittedModel fit(List<Labelled> labelled, int round, boolean known) {
    listener.fitting(round, labelled.size());
    long began = System.nanoTime();
    FittedModel model = learner.fit(labelled, round, plan.seed());
    double seconds = secondsSince(began);
    if (!known) {
      try {
        Evaluation evaluation = evaluate(model);
        listener.trained(
            new RoundResult(round, labelled.size(), evaluation, model.report(), seconds));
      } catch (RuntimeException e) {
        model.close();
        throw e;
      }
    }
    return model;
  }

  private Evaluation evaluate(FittedModel model) {
    Probabilities probabilities =
        model.probabilities(plan.test().stream().map(Labelled::id).toList());
    return Evaluation.of(probabilities, plan.test().stream().mapToInt(Labelled::label).toArray());
  }

  private Query asked(FittedModel model, List<Labelled> labelled, int round) {
    try {
      return ask(model, labelled, round);
    } catch (RuntimeException | Error e) {
      model.close();
      throw e;
    }
  }

  private Query ask(FittedModel model, List<Labelled> labelled, int round) {
    Map<SampleId, Integer> labels = new HashMap<>();
    labelled.forEach(sample -> labels.put(sample.id(), sample.label()));
    ModelPool pool = new ModelPool(plan.pool(), labels, model);
    int batch = Math.min(plan.batch(), plan.budget() - labelled.size());
    long began = System.nanoTime();
    Selection selection = strategy.select(pool, batch, Seeds.derive(plan.seed(), "query", round));
    double score = pool.secondsInModel();
    double select = secondsSince(began) - score;
    return new Query(round, answers(selection, pool), score, select);
  }

  private List<Queried> answers(Selection selection, @Nullable ModelPool pool) {
    List<Labelled> labels = oracle.label(selection.ids());
    int[] rows = selection.picks().stream().mapToInt(Pick::row).toArray();
    Probabilities seen = pool == null ? null : pool.probabilities(rows);
    List<Queried> answers = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      Pick pick = selection.picks().get(i);
      if (!labels.get(i).id().equals(pick.id())) {
        throw new InputException(
            "The oracle was asked for " + pick.id() + " and answered " + labels.get(i).id());
      }
      OptionalDouble entropy =
          seen == null
              ? OptionalDouble.empty()
              : OptionalDouble.of(Uncertainty.ENTROPY.of(seen.row(i)));
      answers.add(new Queried(labels.get(i), pick.utility(), entropy));
    }
    return answers;
  }

  private Query told(Query query) {
    listener.queried(query);
    return query;
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
