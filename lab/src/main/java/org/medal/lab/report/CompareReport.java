package org.medal.lab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.medal.core.data.ClassSet;
import org.medal.core.loop.History;
import org.medal.core.loop.Query;
import org.medal.imaging.ImageSource;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.StatisticsOptions;
import org.medal.lab.stats.StrategyRuns;
import org.medal.lab.stats.StrategySummary;

/**
 * The report of a comparison.
 *
 * @param strategies their runs, paired by position
 * @param initialUtility what the initial set's utility measures
 * @param utilities what each strategy's utility measures, by name
 * @param classes of the task
 * @param configuration every option, for provenance
 * @param remarks on single images
 * @param images the pictures
 * @param statistics how the runs are summarised
 */
public record CompareReport(
    List<StrategyRuns> strategies,
    String initialUtility,
    Map<String, String> utilities,
    ClassSet classes,
    Map<String, String> configuration,
    ImageRemarks remarks,
    ImageSource images,
    StatisticsOptions statistics) {

  /** Curves in one picture that can still be told apart. */
  private static final int CURVES = 6;

  /**
   * Writes the tables and pictures of {@link StatisticsFiles}, {@code curves.svg}, {@code
   * areas.svg} and {@code report.html} into {@code folder}.
   */
  public void write(Path folder) throws IOException {
    Comparison comparison = new Comparison(strategies, classes, statistics);
    List<StrategySummary> summaries = comparison.summaries();
    new StatisticsFiles(comparison).write(folder);
    WholeFile.write(folder.resolve("curves.svg"), chart(Metric.ACCURACY, summaries));
    WholeFile.write(folder.resolve("areas.svg"), AreaChart.svg(Metric.AUC, summaries));
    WholeFile.write(folder.resolve("report.html"), html(comparison));
  }

  private String html(Comparison comparison) {
    List<StrategySummary> summaries = comparison.summaries();
    Html html = ReportStyle.page("MedAL compared: " + names(), lead());
    html.raw("<div class=\"charts\">\n");
    for (Metric metric : comparison.metrics()) {
      html.raw(chart(metric, summaries));
    }
    if (summaries.get(0).seeds() > 1) {
      for (Metric metric : comparison.metrics()) {
        html.raw(AreaChart.svg(metric, summaries));
      }
    }
    for (Metric metric : RanksTable.METRICS) {
      comparison.ranks(metric).ifPresent(ranks -> html.raw(RankChart.svg(metric, ranks)));
    }
    html.raw("</div>\n");
    if (strategies.size() > CURVES) {
      html.element(
          "p",
          "The curves are those of random and MedAL and of the strategies of largest area; the"
              + " table has all.");
    }
    html.element("h2", "Strategies");
    new SummaryTable(comparison).append(html);
    Lengths.sentence(comparison).ifPresent(sentence -> html.element("p", sentence));
    html.element("h2", "What this says and does not say");
    new Reading(comparison).paragraphs().forEach(paragraph -> html.element("p", paragraph));
    TestsTable.append(html, comparison);
    new SavingsTable(comparison, List.of(comparison.target())).append(html);
    new EndTable(comparison).append(html);
    html.element("h2", "What was asked for, first seed");
    for (StrategyRuns runs : strategies) {
      html.raw(strategies.size() > CURVES ? "<details><summary>" : "<details open><summary>");
      html.text(runs.strategy()).raw("</summary>\n");
      String utility = utilities.getOrDefault(runs.strategy(), "utility");
      new PickGallery(images, classes, initialUtility, utility)
          .append(html, firstRounds(runs.runs().get(0)));
      html.raw("</details>\n");
    }
    timings(html);
    remarks.append(html);
    html.element("h2", "Provenance");
    ReportStyle.facts(html, configuration);
    return html.raw("</body></html>\n").toString();
  }

  private String names() {
    return strategies.size() > CURVES
        ? strategies.size() + " strategies"
        : String.join(", ", strategies.stream().map(StrategyRuns::strategy).toList());
  }

  private String lead() {
    int seeds = strategies.get(0).runs().size();
    return seeds == 1
        ? "One seed: the curves show how the strategies work, not which one is better."
        : "Mean over "
            + seeds
            + " paired seeds with 95 % intervals: runs of one seed share test set, initial set and"
            + " random heads.";
  }

  private String chart(Metric metric, List<StrategySummary> summaries) {
    Set<String> shown = shown(metric, summaries);
    return CurveChart.svg(
        metric.title() + " on the test set",
        strategies.stream()
            .filter(runs -> shown.contains(runs.strategy()))
            .map(
                runs ->
                    new Curve(
                        runs.strategy(),
                        Arrays.stream(runs.labelled()).boxed().toList(),
                        runs.curve(metric, runs.labelled(), statistics.interval())))
            .toList());
  }

  /** The strategies whose curves are drawn: random, MedAL, and of the others the best. */
  private static Set<String> shown(Metric metric, List<StrategySummary> summaries) {
    Set<String> always = Set.of("random", "medal");
    return summaries.stream()
        .sorted(
            Comparator.comparing((StrategySummary s) -> !always.contains(s.strategy()))
                .thenComparingDouble(s -> -s.area(metric).mean()))
        .limit(CURVES)
        .map(StrategySummary::strategy)
        .collect(Collectors.toSet());
  }

  /** A report of many strategies shows the first rounds only; each run's own report shows all. */
  private static List<Query> firstRounds(History run) {
    return run.queries().subList(0, Math.min(4, run.queries().size()));
  }

  private void timings(Html html) {
    html.element("h2", "Time, all seeds").raw("<div class=\"scroll\"><table>\n");
    html.row("th", "strategy", "training s", "scoring s", "selection s");
    for (StrategyRuns runs : strategies) {
      html.row(
          "td",
          runs.strategy(),
          seconds(
              runs.runs().stream()
                  .flatMap(r -> r.results().stream())
                  .mapToDouble(r -> r.trainSeconds())
                  .sum()),
          seconds(
              runs.runs().stream()
                  .flatMap(r -> r.queries().stream())
                  .mapToDouble(q -> q.scoreSeconds())
                  .sum()),
          seconds(
              runs.runs().stream()
                  .flatMap(r -> r.queries().stream())
                  .mapToDouble(q -> q.selectSeconds())
                  .sum()));
    }
    html.raw("</table></div>\n");
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
