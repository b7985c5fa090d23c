package org.medal.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.Ranks;
import org.medal.lab.stats.SeedsNeeded;
import org.medal.lab.stats.StrategySummary;

/** What a comparison says and does not say, made from its tests. */
final class Reading {
  private static final double LEVEL = 0.05;

  private final Comparison comparison;
  private final List<StrategySummary> summaries;

  Reading(Comparison comparison) {
    this.comparison = comparison;
    this.summaries = comparison.summaries();
  }

  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    if (comparison.seeds() == 1) {
      paragraphs.add(
          "With one seed nothing can be said about which strategy is better; add --seeds.");
    } else {
      tests(paragraphs);
      ranks().ifPresent(paragraphs::add);
    }
    paragraphs.add(target());
    paragraphs.add(
        "Accuracies, recalls and calibration errors at the end are described, not tested. All seeds"
            + " repeat on one data set: whatever is said here is said of these images only.");
    return paragraphs;
  }

  private void tests(List<String> paragraphs) {
    if (compared() == 0) {
      paragraphs.add("Nothing was tested: the paired tests are against random, which is missing.");
      return;
    }
    sentences(comparison, paragraphs);
    comparison.againstReference().ifPresent(other -> sentences(other, paragraphs));
    paragraphs.add(legend());
    tooFew().ifPresent(paragraphs::add);
  }

  private static void sentences(Comparison comparison, List<String> paragraphs) {
    for (Metric metric : comparison.metrics()) {
      if (!metric.equals(Metric.BALANCED_ACCURACY)) {
        paragraphs.add(new TestSentence(comparison, metric, LEVEL).text());
      }
    }
  }

  private int compared() {
    return (int) summaries.stream().filter(s -> s.test(Metric.ACCURACY).isPresent()).count();
  }

  private static String legend() {
    return "In brackets: the mean difference with its 95 % interval, the p-value of"
        + " flipping signs after Holm's correction, and for what could not be shown the least"
        + " difference that these seeds could have told from none (half the width of Student's 95 %"
        + " interval of the paired differences, before correction) and how many seeds it would take"
        + " to show the difference seen with a chance of 80 % before correction, were it the true"
        + " one.";
  }

  private Optional<String> tooFew() {
    double least = SeedsNeeded.smallestP(comparison.seeds(), compared());
    return least <= LEVEL
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "With %d seeds and %d strategies against random no corrected p-value below %.3f can"
                    + " come out, so these tests can show nothing at 0.05; take at least %d seeds.",
                comparison.seeds(),
                compared(),
                least,
                SeedsNeeded.least(compared())));
  }

  private Optional<String> ranks() {
    String each =
        RanksTable.METRICS.stream()
            .flatMap(metric -> comparison.ranks(metric).map(r -> ranks(metric, r)).stream())
            .collect(Collectors.joining("; "));
    return each.isEmpty()
        ? Optional.empty()
        : Optional.of("That all strategies rank alike " + each + ".");
  }

  private static String ranks(Metric metric, Ranks ranks) {
    return String.format(
        Locale.ROOT,
        "by %s is %s (Friedman's test, %s)",
        SummaryTable.inSentence(metric),
        ranks.friedman().p() <= LEVEL ? "refuted" : "not refuted",
        NumberText.p(ranks.friedman().p()));
  }

  private String target() {
    List<String> never =
        summaries.stream()
            .filter(summary -> summary.labelsToTarget().labels().isEmpty())
            .map(StrategySummary::strategy)
            .toList();
    return String.format(
        Locale.ROOT,
        "A mean accuracy of %.1f %% was reached by %s. Labels to an accuracy are as coarse as the"
            + " batches; their intervals are bootstrapped over the seeds.",
        100 * comparison.target(),
        never.isEmpty() ? "all" : "all but " + String.join(", ", never));
  }
}
