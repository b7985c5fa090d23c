package org.medal.core.stopping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.medal.core.data.UsageException;

/**
 * Stops when the area under the learning curve gains nothing: its stretch over the last k rounds
 * lies less than {@code points} above its stretch over the k rounds before.
 *
 * <p>Gain in points = 100·(A(t−k…t) − A(t−2k…t−k)), A the area under the validation accuracy over
 * the number of labels, divided by the width of the stretch. Stretches are compared and not the
 * whole area with that of k rounds ago: the whole area remembers the low start, and so goes on
 * rising for long after the curve has become flat. Speaks from 2k + 1 rounds on.
 *
 * @param rounds k
 * @param points the least gain worth going on for, in percentage points
 */
public record NoGain(int rounds, double points) implements StoppingRule {
  public NoGain {
    if (rounds < 1) {
      throw new UsageException("--stop-rounds must be at least 1, not " + rounds);
    }
    ForecastGain.requireGain(points);
  }

  @Override
  public String name() {
    return "no-gain";
  }

  @Override
  public Set<Signal> needs() {
    return Set.of(Signal.VALIDATION);
  }

  @Override
  public Optional<String> reasonToStop(List<RoundSignals> seen) {
    ValidationCurve curve = ValidationCurve.of(seen);
    int last = curve.size() - 1;
    if (last < 2 * rounds) {
      return Optional.empty();
    }
    double gain =
        100 * (curve.area(last - rounds, last) - curve.area(last - 2 * rounds, last - rounds));
    return gain < points ? Optional.of(reason(gain)) : Optional.empty();
  }

  private String reason(double gain) {
    return String.format(
        Locale.ROOT,
        "the area under the validation curve gained %+.2f points over the last %d rounds, less than"
            + " the %s asked for",
        gain,
        rounds,
        points);
  }
}
