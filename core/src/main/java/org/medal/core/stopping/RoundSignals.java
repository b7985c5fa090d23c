package org.medal.core.stopping;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.medal.core.metrics.Evaluation;

/**
 * What the model of one round shows to the stopping rules. The test set has no part in it.
 *
 * @param labelled how many samples the model was fitted to
 * @param validation scores on the validation set, if there is one
 * @param meanEntropy of the unlabelled pool in nats; empty if no rule asks for it or nothing is
 *     left unlabelled
 * @param kappa Cohen's kappa with the predictions of the round before on the stop set; empty in the
 *     first round and where no rule asks for it
 * @param predictions classes predicted for the stop set, in the order of its ids; empty where no
 *     rule asks for them
 */
public record RoundSignals(
    int labelled,
    Optional<Evaluation> validation,
    OptionalDouble meanEntropy,
    OptionalDouble kappa,
    List<Integer> predictions) {
  public RoundSignals {
    predictions = List.copyOf(predictions);
  }

  /** Of a round of which nothing but the number of labels was asked. */
  public static RoundSignals none(int labelled) {
    return new RoundSignals(
        labelled, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), List.of());
  }
}
