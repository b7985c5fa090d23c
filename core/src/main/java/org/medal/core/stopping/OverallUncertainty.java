package org.medal.core.stopping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.medal.core.data.UsageException;

/**
 * Stops when the model is sure of what is left: the mean predictive entropy of the unlabelled pool
 * is at or below a threshold.
 *
 * <p>What threshold is right depends on how well the model's probabilities are calibrated; a
 * network that is trained until it knows its training set by heart is sure early.
 *
 * <p>Source: the overall-uncertainty criterion of Zhu, Wang and Hovy, Multi-criteria-based strategy
 * to stop active learning for data annotation, COLING 2008; also in Zhu, Wang, Hovy and Ma,
 * Confidence-based stopping criteria for active learning for data annotation, 2010.
 *
 * @param nats the threshold
 */
public record OverallUncertainty(double nats) implements StoppingRule {
  public OverallUncertainty {
    if (!(nats >= 0 && Double.isFinite(nats))) {
      throw new UsageException("--stop-entropy must be 0 nats or more, not " + nats);
    }
  }

  @Override
  public String name() {
    return "uncertainty";
  }

  @Override
  public Set<Signal> needs() {
    return Set.of(Signal.POOL_ENTROPY);
  }

  @Override
  public Optional<String> reasonToStop(List<RoundSignals> rounds) {
    OptionalDouble entropy =
        rounds.isEmpty() ? OptionalDouble.empty() : rounds.get(rounds.size() - 1).meanEntropy();
    return entropy.isPresent() && entropy.getAsDouble() <= nats
        ? Optional.of(reason(entropy.getAsDouble()))
        : Optional.empty();
  }

  private String reason(double entropy) {
    return String.format(
        Locale.ROOT,
        "the mean entropy of the unlabelled pool is %.4f nats, not above %s",
        entropy,
        nats);
  }
}
