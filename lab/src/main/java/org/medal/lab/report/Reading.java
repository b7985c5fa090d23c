package org.medal.lab.report;

import java.util.List;
import java.util.Locale;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.StrategySummary;

/** What a comparison says and does not say, in a sentence for each strategy, from its tests. */
final class Reading {
  private static final double LEVEL = 0.05;

  private Reading() {}

  static String of(List<StrategySummary> summaries) {
    int seeds = summaries.get(0).seeds();
    if (seeds == 1) {
      return "With one seed nothing can be said about which strategy is better; add --seeds.";
    }
    StringBuilder text = new StringBuilder();
    double random =
        summaries.stream()
            .filter(summary -> summary.strategy().equals("random"))
            .mapToDouble(summary -> summary.area(Metric.ACCURACY).mean())
            .findFirst()
            .orElse(Double.NaN);
    for (StrategySummary summary : summaries) {
      if (summary.pVersusRandom().isPresent()) {
        text.append(sentence(summary, random)).append(' ');
      }
    }
    if (Math.pow(2, 1 - seeds) > LEVEL) {
      text.append(
          String.format(
              Locale.ROOT,
              "With %d seeds no p-value below %.3f can come out, so nothing can be shown at 0.05;"
                  + " take at least 6.",
              seeds,
              Math.pow(2, 1 - seeds)));
    }
    return text.toString().strip();
  }

  private static String sentence(StrategySummary summary, double random) {
    double p = summary.pVersusRandom().getAsDouble();
    double difference = summary.area(Metric.ACCURACY).mean() - random;
    if (p > LEVEL) {
      return String.format(
          Locale.ROOT,
          "No difference between %s and random could be shown (%+.3f in the area under the accuracy"
              + " curve, p = %.3f, not corrected for several strategies).",
          summary.strategy(),
          difference,
          p);
    }
    return String.format(
        Locale.ROOT,
        "%s was %s than random (%+.3f in the area under the accuracy curve, p = %.3f, not corrected"
            + " for several strategies).",
        summary.strategy(),
        difference > 0 ? "better" : "worse",
        difference,
        p);
  }
}
