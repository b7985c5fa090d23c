package org.medal.lab.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.medal.lab.report.Figure;
import org.medal.lab.report.Html;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.PairedTest;
import org.medal.lab.stats.SeedsNeeded;

/** What a report says of a study of starts. */
final class StartSection {
  private static final double LEVEL = 0.05;

  private final StartFindings findings;

  StartSection(StartFindings findings) {
    this.findings = findings;
  }

  /** Adds heat maps, what they say and do not say, and the table of all arms. */
  void append(Html html) {
    html.section("Labels needed").figures(figures());
    html.section("What this says and does not say");
    paragraphs().forEach(paragraph -> html.element("p", paragraph));
    html.section("All arms, fewest labels first");
    table(html);
  }

  /** One cell a combination. */
  List<Figure> figures() {
    return List.of(
        new Figure(
            "labels",
            map("Mean labels to the target", "%.0f", HeatMap.Best.SMALLEST, c -> c.labels().mean()),
            "Mean labels until the target is first reached, runs that never reach it counted with"
                + " all their labels; a frame marks the fewest.",
            "starts.csv"),
        new Figure(
            "areas",
            map("Area under the AUC curve", "%.3f", HeatMap.Best.LARGEST, c -> c.area().mean()),
            "Mean AUC along the learning curve; a frame marks the largest.",
            "starts.csv"));
  }

  private String map(
      String title, String format, HeatMap.Best best, ToDoubleFunction<StartFindings.Cost> value) {
    StartStudy study = findings.study();
    double[] values =
        study.strategies().stream()
            .flatMap(strategy -> study.initials().stream().map(i -> StartStudy.arm(i, strategy)))
            .mapToDouble(arm -> value.applyAsDouble(findings.cost(arm)))
            .toArray();
    return new HeatMap(title, format, best, study.strategies(), study.initials(), values).svg();
  }

  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>(List.of(target()));
    counted().ifPresent(paragraphs::add);
    if (findings.study().seeds() == 1) {
      paragraphs.add("With one seed nothing can be said about what is better; add --seeds.");
      return paragraphs;
    }
    paragraphs.add(shown("labels to the target", StartFindings.Cost::labelsTest, "%+.0f"));
    paragraphs.add(shown("area under the AUC curve", StartFindings.Cost::areaTest, "%+.3f"));
    tooFew().ifPresent(paragraphs::add);
    paragraphs.add(
        "The smallest of so many means is too small by chance alone, and the AUC of a single run"
            + " goes up and down, so that the first time it is high enough may be luck; the area"
            + " beside it is steadier. All seeds repeat on one data set: whatever is said here is"
            + " said of these images only.");
    return paragraphs;
  }

  private String target() {
    StartStudy study = findings.study();
    Interval whole =
        study.interval().ofMean(findings.wholePool().stream().mapToDouble(d -> d).toArray());
    return String.format(
        Locale.ROOT,
        "The target of each run is %.1f %% of the AUC that a model of the whole pool has on the"
            + " same test set, which is %.3f [%.3f, %.3f] over %d seeds. Counted are the labels of"
            + " the first round that is as good, so the answer is as coarse as the %d labels of a"
            + " round.",
        100 * study.share(),
        whole.mean(),
        whole.low(),
        whole.high(),
        findings.wholePool().size(),
        study.base().selection().batch());
  }

  /** How runs count of which the labels needed are not known. */
  private Optional<String> counted() {
    List<String> sentences = new ArrayList<>();
    int runs = findings.costs().stream().mapToInt(cost -> cost.reaches().size()).sum();
    if (findings.censored() > 0) {
      sentences.add(
          findings.censored()
              + " of "
              + runs
              + " runs never reached it. They need more labels than they had and count with what"
              + " they had, in means and in tests: means marked ≥ are lower bounds, and differences"
              + " between arms are understated.");
    }
    if (findings.reachedAtStart() > 0) {
      sentences.add(
          findings.reachedAtStart()
              + " of "
              + runs
              + " runs reached it with their initial set already and may need fewer.");
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  private String shown(
      String what, Function<StartFindings.Cost, Optional<PairedTest>> test, String format) {
    String arms =
        findings.costs().stream()
            .filter(cost -> test.apply(cost).filter(StartSection::isShown).isPresent())
            .map(cost -> one(cost.arm(), test.apply(cost).orElseThrow(), format))
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "By %s, corrected for %d comparisons (Holm): %s.",
        what,
        findings.costs().size() - 1,
        arms.isEmpty()
            ? "no arm could be shown to differ from " + StartStudy.REFERENCE
            : "shown to differ from " + StartStudy.REFERENCE + " are " + arms);
  }

  private static boolean isShown(PairedTest test) {
    return test.signFlips().holm() <= LEVEL;
  }

  private static String one(String arm, PairedTest test, String format) {
    return String.format(
        Locale.ROOT,
        "%s (" + format + ", p = %.3f)",
        arm,
        test.difference().mean(),
        test.signFlips().holm());
  }

  private Optional<String> tooFew() {
    int seeds = findings.study().seeds();
    int compared = findings.costs().size() - 1;
    double least = SeedsNeeded.smallestP(seeds, compared);
    return least <= LEVEL
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "With %d seeds and %d comparisons the largest effect alone cannot come out below a"
                    + " corrected p-value of %.3f, so these tests can show nothing at 0.05; take at"
                    + " least %d seeds or fewer arms.",
                seeds,
                compared,
                least,
                SeedsNeeded.least(compared)));
  }

  private void table(Html html) {
    html.raw("<div class=\"scroll\"><table>\n")
        .row(
            "th",
            "initial set + strategy",
            "labels to the target",
            "reached by",
            "more than the reference",
            "p (Holm)",
            "area under the AUC curve",
            "above the reference",
            "p (Holm)");
    findings.costs().forEach(cost -> row(html, cost));
    html.raw("</table></div>\n");
  }

  private static void row(Html html, StartFindings.Cost cost) {
    html.row(
        "td",
        cost.arm(),
        (cost.isLowerBound() ? "≥ " : "") + text("%.0f", cost.labels()),
        cost.reached() + " of " + cost.reaches().size(),
        cost.labelsTest().map(test -> text("%+.0f", test.difference())).orElse("–"),
        cost.labelsTest().map(StartSection::p).orElse("–"),
        text("%.3f", cost.area()),
        cost.areaTest().map(test -> text("%+.3f", test.difference())).orElse("–"),
        cost.areaTest().map(StartSection::p).orElse("–"));
  }

  private static String p(PairedTest test) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f)", test.signFlips().alone(), test.signFlips().holm());
  }

  private static String text(String format, Interval value) {
    return value.low() == value.high()
        ? String.format(Locale.ROOT, format, value.mean())
        : String.format(
            Locale.ROOT,
            format + " [" + format + ", " + format + "]",
            value.mean(),
            value.low(),
            value.high());
  }
}
