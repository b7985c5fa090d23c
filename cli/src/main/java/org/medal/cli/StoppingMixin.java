package org.medal.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medal.lab.config.StoppingConfig;
import picocli.CommandLine.Option;

/** When a run stops before its budget is spent. */
final class StoppingMixin {
  @Option(
      names = "--stop",
      split = ",",
      paramLabel = "RULE",
      description =
          "Stop before the budget when a rule says so, separated by commas: no-gain (area under the"
              + " validation curve), uncertainty (mean entropy of the unlabelled pool), kappa"
              + " (predictions have settled), forecast (gain of the next batch, by its upper end);"
              + " no-gain and forecast need --validation-fraction.")
  private @Nullable List<String> rules;

  @Option(
      names = "--stop-rounds",
      defaultValue = "3",
      paramLabel = "K",
      description =
          "Rounds that no-gain compares with the K before, and that kappa is averaged over.")
  private int rounds;

  @Option(
      names = "--stop-gain",
      defaultValue = "0.5",
      paramLabel = "POINTS",
      description = "Least gain in percentage points worth going on for (no-gain, forecast).")
  private double gain;

  @Option(
      names = "--stop-entropy",
      defaultValue = "0.05",
      paramLabel = "NATS",
      description = "Mean entropy at or below which uncertainty stops.")
  private double entropy;

  @Option(
      names = "--stop-kappa",
      defaultValue = "0.99",
      paramLabel = "AGREEMENT",
      description = "Mean agreement of successive models from which on kappa stops.")
  private double kappa;

  StoppingConfig config() {
    return new StoppingConfig(rules == null ? List.of() : rules, rounds, gain, entropy, kappa);
  }
}
