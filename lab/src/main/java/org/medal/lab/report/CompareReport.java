package org.medal.lab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medal.core.loop.History;
import org.medal.core.loop.Query;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.record.ArmRecord;
import org.medal.lab.record.ComparisonRecord;
import org.medal.lab.record.RunRecord;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.StrategyRuns;

/** The report of a comparison, made of what lies in its folder alone. */
public final class CompareReport {
  /** Each run's own report shows all rounds. */
  private static final int ROUNDS_SHOWN = 4;

  private final CompareData data;
  private final CompareFigures figures;

  private CompareReport(CompareData data) {
    this.data = data;
    this.figures = new CompareFigures(data);
  }

  public static CompareReport of(ComparisonRecord comparison) {
    return new CompareReport(CompareData.of(comparison));
  }

  /**
   * Writes {@code report.html}, {@code curves.svg}, {@code areas.svg}, and the tables of {@link
   * CompareTables} and {@link StatisticsFiles} into {@code folder}.
   */
  public void write(Path folder) throws IOException {
    new StatisticsFiles(data.statistics()).write(folder);
    new CompareTables(data).write(folder);
    WholeFile.write(folder.resolve("curves.svg"), figures.curves(Metric.ACCURACY));
    WholeFile.write(folder.resolve("areas.svg"), AreaChart.svg(Metric.AUC, data.summaries()));
    WholeFile.write(folder.resolve("report.html"), html());
  }

  /** Writes {@code report.md}, the pictures it links to, and the tables. */
  public void writeMarkdown(Path folder) throws IOException {
    new StatisticsFiles(data.statistics()).write(folder);
    new CompareTables(data).write(folder);
    List<Figure> all = new ArrayList<>(figures.curves());
    all.addAll(figures.areas());
    all.addAll(figures.ranks());
    all.addAll(figures.confusions());
    all.addAll(figures.maps());
    all.add(figures.times());
    for (Figure figure : all) {
      figure.write(folder);
    }
    Markdown page = ReportStyle.markdown(title(), lead());
    results(page);
    time(page);
    new CompareMethods(data).append(page);
    remarks().append(page);
    WholeFile.write(folder.resolve("report.md"), page.toString());
  }

  private String html() throws IOException {
    Html html = ReportStyle.page(title(), lead());
    results(html);
    picks(html);
    time(html);
    remarks().append(html);
    html.section("Provenance").facts(provenance());
    return html.raw("</body></html>\n").toString();
  }

  private String title() {
    return "MedAL compared: "
        + (data.isCrowded()
            ? data.arms().size() + " strategies"
            : String.join(", ", data.arms().stream().map(ArmRecord::name).toList()));
  }

  private String lead() {
    return data.seeds() == 1
        ? "One seed: the curves show how the strategies work, not which one is better."
        : "Mean over "
            + data.seeds()
            + " paired seeds with 95 % intervals: runs of one seed share test set"
            + (data.hasOneInitialSet() ? ", initial set" : "")
            + " and random heads.";
  }

  private void results(Html html) throws IOException {
    unfinished(html);
    html.section("Learning curves").figures(figures.curves());
    if (data.isCrowded()) {
      html.element(
          "p",
          "The curves are those of random and MedAL and of the strategies of largest area; the"
              + " table has all.");
    }
    statistics(html);
    confusions(html);
    maps(html);
  }

  private void statistics(Html html) {
    Comparison statistics = data.statistics();
    html.section("What this says and does not say");
    new Reading(statistics).paragraphs().forEach(paragraph -> html.element("p", paragraph));
    html.section("Strategies");
    new SummaryTable(statistics).append(html);
    Lengths.sentence(statistics).ifPresent(sentence -> html.element("p", sentence));
    html.figures(figures.areas());
    TestsTable.append(html, statistics);
    statistics.againstReference().ifPresent(other -> TestsTable.append(html, other));
    html.figures(figures.ranks());
    new SavingsTable(statistics, List.of(statistics.target())).append(html);
    FullData.append(html, data);
    new EndTable(statistics).append(html);
  }

  private void unfinished(Html html) {
    ComparisonRecord whole = data.comparison();
    if (whole.done() < whole.runs()) {
      html.warning(
          whole.done()
              + " of "
              + whole.runs()
              + " runs done. Only the seeds that all arms have done are compared: "
              + String.join(", ", whole.seeds().stream().map(String::valueOf).toList())
              + ".");
    }
  }

  private void confusions(Html html) {
    html.section("What was taken for what").smallFigures(figures.confusions());
    if (figures.confusions().isEmpty()) {
      html.element("p", "There are too many classes for a picture; see confusion.csv.");
    }
  }

  private void maps(Html html) throws IOException {
    List<Figure> maps = figures.maps();
    if (maps.isEmpty()) {
      return;
    }
    html.section("Where the picks lie").figures(maps);
    html.element("p", MapText.SENTENCE);
  }

  private void picks(Html html) throws IOException {
    html.section("What was asked for, first seed");
    html.raw("<p class=\"paper\">Folded parts are not printed.</p>\n");
    ThumbnailSheet sheet = new ThumbnailSheet();
    for (ArmRecord arm : data.arms()) {
      html.raw(data.isCrowded() ? "<details><summary>" : "<details open><summary>");
      html.text(arm.name()).raw("</summary>\n");
      RunRecord run = arm.run(arm.runs().firstKey());
      new PickGallery(run, sheet).append(html, firstRounds(run.history()));
      html.raw("</details>\n");
    }
    sheet.append(html);
  }

  private static List<Query> firstRounds(History run) {
    return run.queries().subList(0, Math.min(ROUNDS_SHOWN, run.queries().size()));
  }

  private void time(Html html) {
    html.section("Time, all seeds").figures(List.of(figures.times()));
    html.raw("<div class=\"scroll\"><table>\n");
    html.row("th", "strategy", "training s", "scoring s", "selection s");
    for (StrategyRuns runs : data.strategies()) {
      PhaseTimes times = CompareFigures.times(runs);
      html.row(
          "td",
          runs.strategy(),
          PhaseTimes.seconds(times.training()),
          PhaseTimes.seconds(times.scoring()),
          PhaseTimes.seconds(times.selection()));
    }
    html.raw("</table></div>\n");
  }

  private ImageRemarks remarks() {
    Set<String> skipped = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (ArmRecord arm : data.arms()) {
      for (RunRecord run : arm.runs().values()) {
        skipped.addAll(run.facts().data().skipped());
        others.addAll(run.facts().data().remarks());
      }
    }
    return new ImageRemarks(List.copyOf(skipped), List.copyOf(others));
  }

  private Map<String, String> provenance() {
    Map<String, String> facts = data.shared();
    for (ArmRecord arm : data.arms()) {
      data.own(arm).forEach((option, value) -> facts.put(arm.name() + ": " + option, value));
    }
    facts.put("seed", Long.toString(data.comparison().firstSeed()));
    facts.put("seeds", Integer.toString(data.comparison().planned()));
    facts.put("data fingerprint", data.facts().provenance().dataFingerprint());
    return facts;
  }
}
