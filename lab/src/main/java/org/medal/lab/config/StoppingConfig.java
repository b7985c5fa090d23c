package org.medal.lab.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medal.core.data.UsageException;
import org.medal.core.loop.Stopping;
import org.medal.core.stopping.ForecastGain;
import org.medal.core.stopping.NoGain;
import org.medal.core.stopping.OverallUncertainty;
import org.medal.core.stopping.StablePredictions;
import org.medal.core.stopping.StoppingRule;

/**
 * When a run stops before its budget is spent.
 *
 * @param names of the rules: {@value #CHOICE}
 * @param rounds looked at by no-gain and kappa
 * @param gain the least gain in points for no-gain and forecast
 * @param entropy threshold of uncertainty in nats
 * @param kappa threshold of kappa
 */
public record StoppingConfig(
    List<String> names, int rounds, double gain, double entropy, double kappa) {
  /** The names of the rules. */
  public static final String CHOICE = "no-gain, uncertainty, kappa or forecast";

  /** No rule: a run ends when its budget is spent. */
  public static final StoppingConfig NONE = new StoppingConfig(List.of(), 3, 0.5, 0.05, 0.99);

  public StoppingConfig {
    names = names.stream().map(String::strip).distinct().toList();
    // all numbers are checked, also those of rules that are not used
    new NoGain(rounds, gain);
    new OverallUncertainty(entropy);
    new StablePredictions(kappa, rounds);
    for (String name : names) {
      rule(name, rounds, gain, entropy, kappa, 1, 1);
    }
  }

  /**
   * The rules themselves.
   *
   * @param batch labels a round
   * @param validation images of the validation set
   */
  public List<StoppingRule> rules(int batch, int validation) {
    int images = Math.max(1, validation);
    return names.stream()
        .map(name -> rule(name, rounds, gain, entropy, kappa, batch, images))
        .toList();
  }

  private static StoppingRule rule(
      String name, int rounds, double gain, double entropy, double kappa, int batch, int images) {
    return switch (name) {
      case "no-gain" -> new NoGain(rounds, gain);
      case "uncertainty" -> new OverallUncertainty(entropy);
      case "kappa" -> new StablePredictions(kappa, rounds);
      case "forecast" -> new ForecastGain(gain, batch, images);
      default ->
          throw new UsageException(
              "Unknown stopping rule '" + name + "' in --stop; choose one of " + CHOICE);
    };
  }

  /**
   * Checks that the rules have what they look at.
   *
   * @throws UsageException if one of them needs a validation set and there is none
   */
  void requireMet(boolean validationSet) {
    Stopping.requireMet(rules(1, 1), validationSet);
  }

  /** Only what is in force, so that a run without rules is told as before there were any. */
  Map<String, String> asMap() {
    return names.isEmpty()
        ? Map.of()
        : new TreeMap<>(
            Map.of(
                "stop", String.join(",", names),
                "stop-rounds", Integer.toString(rounds),
                "stop-gain", Double.toString(gain),
                "stop-entropy", Double.toString(entropy),
                "stop-kappa", Double.toString(kappa)));
  }
}
