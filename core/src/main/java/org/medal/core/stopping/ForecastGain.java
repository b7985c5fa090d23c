package org.medal.core.stopping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.medal.core.data.UsageException;

/**
 * Stops when the next batch is not worth its labels: the whole 95 % interval of its gain, by {@link
 * LearningCurveForecast}, lies below {@code points}. Speaks from {@value
 * LearningCurveForecast#FEWEST_ROUNDS} rounds on.
 *
 * <p>The upper end counts and not the likeliest gain: the scatter of a few rounds alone makes that
 * zero for many curves that rise.
 *
 * @param points the least gain worth going on for, in percentage points of validation accuracy
 * @param labels the size of the next batch
 * @param images the size of the validation set; where there is none, 1
 */
public record ForecastGain(double points, int labels, int images) implements StoppingRule {
  public ForecastGain {
    requireGain(points);
    if (labels < 1 || images < 1) {
      throw new UsageException(
          "A forecast needs at least 1 label and 1 image, not " + labels + " and " + images);
    }
  }

  static void requireGain(double points) {
    if (!(points > 0 && points <= 100)) {
      throw new UsageException(
          "--stop-gain must be above 0 and at most 100 points, not " + points + "; 0.5 is usual");
    }
  }

  @Override
  public String name() {
    return "forecast";
  }

  @Override
  public Set<Signal> needs() {
    return Set.of(Signal.VALIDATION);
  }

  @Override
  public Optional<String> reasonToStop(List<RoundSignals> rounds) {
    return LearningCurveForecast.of(rounds, images)
        .map(curve -> curve.gain(labels))
        .filter(gain -> gain.high() < points)
        .map(
            gain ->
                String.format(Locale.ROOT, "%s, surely less than the %s asked for", gain, points));
  }
}
