package org.medal.lab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.medal.core.data.InputException;
import org.medal.core.loop.History;
import org.medal.core.loop.Provenance;
import org.medal.core.loop.RoundResult;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.record.RunRecord;

/** The report of one run, made of what lies in its folder alone. */
public final class RunReport {
  private final RunRecord run;
  private final History history;
  private final RunFigures figures;

  private RunReport(RunRecord run) {
    this.run = run;
    this.history = run.history();
    this.figures = new RunFigures(run);
  }

  /**
   * Prepares the report of a run.
   *
   * @throws InputException if not even the first model has been evaluated
   */
  public static RunReport of(RunRecord run) {
    if (run.history().results().isEmpty()) {
      throw new InputException(
          "The run in " + run.folder() + " has no result yet; go on with --resume");
    }
    return new RunReport(run);
  }

  /**
   * Writes {@code report.html}, which needs no other file, and the tables its pictures are drawn
   * from.
   */
  public void write(Path folder) throws IOException {
    figures.writeTables(folder);
    WholeFile.write(folder.resolve("report.html"), html());
  }

  /** Writes {@code report.md}, the pictures it links to, and the tables they are drawn from. */
  public void writeMarkdown(Path folder) throws IOException {
    figures.writeTables(folder);
    for (Figure figure : figures.all()) {
      figure.write(folder);
    }
    Markdown page = ReportStyle.markdown(title(), lead());
    results(page);
    page.section("Methods").element("p", "The run was made, but for the folder of its results, by");
    page.code(CommandLineText.of("run", run.facts().provenance().configuration()));
    page.facts(machine());
    remarks().append(page);
    WholeFile.write(folder.resolve("report.md"), page.toString());
  }

  private String html() throws IOException {
    Html html = ReportStyle.page(title(), lead());
    results(html);
    html.section("What was asked for");
    html.raw("<p class=\"paper\">Folded parts are not printed.</p>\n");
    ThumbnailSheet sheet = new ThumbnailSheet();
    new PickGallery(run, sheet).append(html, history.queries());
    sheet.append(html);
    remarks().append(html);
    html.section("Provenance").facts(run.facts().provenance().configuration()).facts(machine());
    return html.raw("</body></html>\n").toString();
  }

  private String title() {
    return "MedAL run: " + run.facts().option("strategy");
  }

  private String lead() {
    RoundResult last = run.last();
    return String.format(
        Locale.ROOT,
        "%d labels bought an accuracy of %.1f %%, a balanced accuracy of %.1f %% and an AUC of %.3f"
            + " on a test set that took part in nothing else. One run is one sample: repeat it with"
            + " several seeds (medal compare) before believing a difference.",
        last.labelled(),
        100 * last.evaluation().accuracy(),
        100 * last.evaluation().balancedAccuracy(),
        last.evaluation().auc());
  }

  private void results(Html html) throws IOException {
    capWarning(html);
    RunEnd.append(html, run);
    html.section("Learning curves").figures(figures.curves());
    rounds(html);
    html.section("What was taken for what").smallFigures(figures.confusion());
    List<Figure> map = figures.map();
    if (!map.isEmpty()) {
      html.section("Where the picks lie").figures(map).element("p", MapText.SENTENCE);
    }
    html.section("Time").figures(List.of(figures.times()));
  }

  private void capWarning(Html html) {
    long capped = history.results().stream().filter(r -> r.fit().stoppedAtCap()).count();
    if (capped > 0) {
      html.warning(
          capped
              + " of "
              + history.results().size()
              + " trainings ended at the epoch cap before all training images were learnt;"
              + " raise --max-epochs.");
    }
  }

  private void rounds(Html html) {
    html.section("Rounds").raw("<div class=\"scroll\"><table>\n");
    html.row(
        "th",
        "round",
        "labels",
        "accuracy",
        "balanced",
        "AUC",
        "epochs",
        "train accuracy",
        "training s",
        "scoring s",
        "selection s");
    for (RoundResult result : history.results()) {
      PhaseTimes times = PhaseTimes.of(history, result);
      html.row(
          "td",
          result.round(),
          result.labelled(),
          number(result.evaluation().accuracy()),
          number(result.evaluation().balancedAccuracy()),
          number(result.evaluation().auc()),
          result.fit().epochs(),
          number(result.fit().trainAccuracy()),
          number(times.training()),
          number(times.scoring()),
          number(times.selection()));
    }
    html.raw("</table></div>\n");
  }

  private ImageRemarks remarks() {
    return new ImageRemarks(run.facts().data().skipped(), run.facts().data().remarks());
  }

  private Map<String, String> machine() {
    Provenance provenance = run.facts().provenance();
    Map<String, String> facts = new TreeMap<>(provenance.machine());
    facts.putAll(provenance.versions());
    facts.put("data fingerprint", provenance.dataFingerprint());
    facts.put("encoder", run.facts().encoder());
    return facts;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
