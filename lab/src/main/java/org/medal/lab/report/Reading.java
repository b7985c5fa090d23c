package org.medal.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.StrategySummary;

/** What a comparison says and does not say, made from its tests. */
final class Reading {
  private static final double LEVEL = 0.05;

  private Reading() {}

  static String of(List<StrategySummary> summaries) {
    int seeds = summaries.get(0).seeds();
    if (seeds == 1) {
      return "With one seed nothing can be said about which strategy is better; add --seeds.";
    }
    List<String> sentences = new ArrayList<>();
    for (Metric metric : List.of(Metric.ACCURACY, Metric.AUC)) {
      sentences(summaries, metric).ifPresent(sentences::add);
    }
    double least = least(seeds, compared(summaries));
    if (!sentences.isEmpty() && least > LEVEL) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "With %d seeds and %d strategies against random no corrected p-value below %.3f can"
                  + " come out, so nothing can be shown at 0.05; take at least %d seeds.",
              seeds,
              compared(summaries),
              least,
              enough(compared(summaries))));
    }
    return String.join(" ", sentences);
  }

  private static int compared(List<StrategySummary> summaries) {
    return (int)
        summaries.stream().filter(s -> s.versusRandom(Metric.ACCURACY).isPresent()).count();
  }

  /** The smallest corrected p-value that so many seeds can give. */
  private static double least(int seeds, int strategies) {
    return Math.min(1, strategies * Math.pow(2, 1 - seeds));
  }

  private static int enough(int strategies) {
    return IntStream.iterate(2, seeds -> seeds + 1)
        .filter(seeds -> least(seeds, strategies) <= LEVEL)
        .findFirst()
        .orElseThrow();
  }

  /** What the tests of one metric show, and which strategies they leave open. */
  private static Optional<String> sentences(List<StrategySummary> summaries, Metric metric) {
    List<String> shown = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (StrategySummary summary : summaries) {
      if (summary.versusRandom(metric).isPresent()) {
        boolean clear = summary.versusRandom(metric).get().holm() <= LEVEL;
        (clear ? shown : open).add(difference(summary, summaries, metric));
      }
    }
    List<String> text = new ArrayList<>();
    if (!shown.isEmpty()) {
      text.add("Shown to differ from random: " + String.join("; ", shown) + ".");
    }
    if (!open.isEmpty()) {
      text.add("No difference from random could be shown for " + String.join("; ", open) + ".");
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "By the area under the "
                + metric.title()
                + " curve, corrected for "
                + compared(summaries)
                + " comparisons (Holm). "
                + String.join(" ", text));
  }

  private static String difference(
      StrategySummary summary, List<StrategySummary> summaries, Metric metric) {
    double random =
        summaries.stream()
            .filter(other -> other.strategy().equals("random"))
            .mapToDouble(other -> other.area(metric).mean())
            .findFirst()
            .orElseThrow();
    return String.format(
        Locale.ROOT,
        "%s (%+.3f, p = %.3f)",
        summary.strategy(),
        summary.area(metric).mean() - random,
        summary.versusRandom(metric).orElseThrow().holm());
  }
}
