package org.medal.core.loop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.medal.core.data.Labelled;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.metrics.CohensKappa;
import org.medal.core.metrics.Evaluation;
import org.medal.core.pool.IdOrder;
import org.medal.core.stopping.RoundSignals;
import org.medal.core.stopping.Signal;
import org.medal.core.stopping.StopSet;
import org.medal.core.uncertainty.Uncertainty;

/** Reads off a fitted model what the stopping rules of a plan ask for, and nothing else. */
final class SignalReader {
  private final Stopping stopping;
  private final int[] stopSet;

  SignalReader(LoopPlan plan) {
    this.stopping = plan.stopping();
    this.stopSet = stopping.needs(Signal.AGREEMENT) ? stopSet(plan) : new int[0];
  }

  private static int[] stopSet(LoopPlan plan) {
    Map<SampleId, Integer> rows = new HashMap<>();
    IntStream.range(0, plan.pool().size()).forEach(row -> rows.put(plan.pool().get(row), row));
    return StopSet.of(plan.pool(), plan.seed()).stream().mapToInt(rows::get).toArray();
  }

  /**
   * The signals of one round.
   *
   * @param pool through the eyes of the round's model
   * @param before results of the rounds before
   */
  RoundSignals read(FittedModel model, ModelPool pool, int labelled, List<RoundResult> before) {
    List<Integer> predictions = predictions(pool);
    return new RoundSignals(
        labelled, validation(model), meanEntropy(pool), kappa(before, predictions), predictions);
  }

  private Optional<Evaluation> validation(FittedModel model) {
    return stopping.validation().isEmpty()
        ? Optional.empty()
        : Optional.of(evaluate(model, stopping.validation()));
  }

  static Evaluation evaluate(FittedModel model, List<Labelled> truth) {
    Probabilities probabilities = model.probabilities(truth.stream().map(Labelled::id).toList());
    return Evaluation.of(probabilities, truth.stream().mapToInt(Labelled::label).toArray());
  }

  private OptionalDouble meanEntropy(ModelPool pool) {
    if (!stopping.needs(Signal.POOL_ENTROPY) || pool.unlabelled().length == 0) {
      return OptionalDouble.empty();
    }
    int[] rows = IdOrder.of(pool, pool.unlabelled());
    Probabilities probabilities = pool.probabilities(rows);
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += Uncertainty.ENTROPY.of(probabilities.row(i));
    }
    return OptionalDouble.of(sum / rows.length);
  }

  private List<Integer> predictions(ModelPool pool) {
    if (stopSet.length == 0) {
      return List.of();
    }
    Probabilities probabilities = pool.probabilities(stopSet);
    return IntStream.range(0, stopSet.length).map(probabilities::predicted).boxed().toList();
  }

  private static OptionalDouble kappa(List<RoundResult> before, List<Integer> predictions) {
    if (before.isEmpty() || predictions.isEmpty()) {
      return OptionalDouble.empty();
    }
    List<Integer> last = before.get(before.size() - 1).signals().predictions();
    return OptionalDouble.of(CohensKappa.of(last, predictions));
  }
}
