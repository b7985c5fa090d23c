package org.medal.core.stopping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.medal.core.data.UsageException;

/**
 * Stops when successive models say the same: Cohen's kappa between the predictions of a round and
 * of the one before on the {@link StopSet}, averaged over the last rounds, reaches a threshold. No
 * label is needed for it.
 *
 * <p>Source: Bloodgood and Vijay-Shanker, A method for stopping active learning based on
 * stabilizing predictions and the need for user-adjustable stopping, CoNLL 2009: kappa 0.99 over
 * three rounds, stop sets of 2,000.
 *
 * @param kappa the threshold
 * @param rounds how many kappas are averaged; speaks from one round more on
 */
public record StablePredictions(double kappa, int rounds) implements StoppingRule {
  public StablePredictions {
    if (!(kappa > 0 && kappa <= 1)) {
      throw new UsageException(
          "--stop-kappa must lie above 0 and not above 1, not " + kappa + "; 0.99 is usual");
    }
    if (rounds < 1) {
      throw new UsageException("--stop-rounds must be at least 1, not " + rounds);
    }
  }

  @Override
  public String name() {
    return "kappa";
  }

  @Override
  public Set<Signal> needs() {
    return Set.of(Signal.AGREEMENT);
  }

  @Override
  public Optional<String> reasonToStop(List<RoundSignals> seen) {
    double[] kappas =
        seen.stream()
            .skip(Math.max(0, seen.size() - rounds))
            .flatMapToDouble(round -> round.kappa().stream())
            .toArray();
    if (kappas.length < rounds) {
      return Optional.empty();
    }
    double sum = 0;
    for (double value : kappas) {
      sum += value;
    }
    return sum / rounds >= kappa ? Optional.of(reason(sum / rounds)) : Optional.empty();
  }

  private String reason(double mean) {
    return String.format(
        Locale.ROOT,
        "the predictions have settled: kappa between successive models was %.4f on average over the"
            + " last %d rounds, not below %s",
        mean,
        rounds,
        kappa);
  }
}
