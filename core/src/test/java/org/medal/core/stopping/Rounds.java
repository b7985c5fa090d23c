package org.medal.core.stopping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.medal.core.metrics.Confusion;
import org.medal.core.metrics.Evaluation;

/** Hand-made signals: 10, 20, 30 … labels. */
final class Rounds {
  private static final int MANY = 1_000_000_000;

  private Rounds() {}

  static List<RoundSignals> ofAccuracy(double... accuracies) {
    int[] labelled = new int[accuracies.length];
    for (int i = 0; i < labelled.length; i++) {
      labelled[i] = 10 * (i + 1);
    }
    return ofAccuracy(labelled, accuracies);
  }

  static List<RoundSignals> ofAccuracy(int[] labelled, double[] accuracies) {
    List<RoundSignals> rounds = new ArrayList<>();
    for (int i = 0; i < labelled.length; i++) {
      rounds.add(
          new RoundSignals(
              labelled[i],
              Optional.of(evaluation(accuracies[i])),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              List.of()));
    }
    return rounds;
  }

  /** Two classes of a milliard samples each, classified equally well. */
  private static Evaluation evaluation(double accuracy) {
    int right = (int) Math.round(accuracy * MANY);
    return new Evaluation(
        new Confusion(List.of(List.of(right, MANY - right), List.of(MANY - right, right))), 0, 0);
  }

  static List<RoundSignals> ofEntropy(double... nats) {
    List<RoundSignals> rounds = new ArrayList<>();
    for (double entropy : nats) {
      rounds.add(
          new RoundSignals(
              10 * (rounds.size() + 1),
              Optional.empty(),
              OptionalDouble.of(entropy),
              OptionalDouble.empty(),
              List.of()));
    }
    return rounds;
  }

  /** The first round has no kappa; the others have the given ones. */
  static List<RoundSignals> ofKappa(double... kappas) {
    List<RoundSignals> rounds = new ArrayList<>(List.of(RoundSignals.none(10)));
    for (double kappa : kappas) {
      rounds.add(
          new RoundSignals(
              10 * (rounds.size() + 1),
              Optional.empty(),
              OptionalDouble.empty(),
              OptionalDouble.of(kappa),
              List.of()));
    }
    return rounds;
  }
}
