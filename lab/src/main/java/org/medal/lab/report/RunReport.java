package org.medal.lab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.medal.core.data.ClassSet;
import org.medal.core.loop.History;
import org.medal.core.loop.Provenance;
import org.medal.core.loop.RoundResult;
import org.medal.imaging.ImageSource;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.stats.Interval;

/**
 * The report of one run.
 *
 * @param strategy name of the strategy
 * @param initialUtility what the initial set's utility measures
 * @param utility what the strategy's utility measures
 * @param classes of the task
 * @param history what the run did
 * @param end why it ended, and what more labels would bring
 * @param provenance where it comes from
 * @param remarks on single images
 * @param images the pictures
 */
public record RunReport(
    String strategy,
    String initialUtility,
    String utility,
    ClassSet classes,
    History history,
    RunEnd end,
    Provenance provenance,
    ImageRemarks remarks,
    ImageSource images) {

  /** Writes {@code report.html} into {@code folder}: one file that needs no other. */
  public void write(Path folder) throws IOException {
    WholeFile.write(folder.resolve("report.html"), html());
  }

  private String html() {
    Html html = ReportStyle.page("MedAL run: " + strategy, lead());
    capWarning(html);
    html.element("p", end.sentences(history));
    html.raw("<div class=\"charts\">\n")
        .raw(CurveChart.svg("Accuracy", List.of(curve(r -> r.evaluation().accuracy()))))
        .raw(
            CurveChart.svg(
                "Balanced accuracy", List.of(curve(r -> r.evaluation().balancedAccuracy()))))
        .raw(CurveChart.svg("AUC", List.of(curve(r -> r.evaluation().auc()))))
        .raw("</div>\n");
    rounds(html);
    html.element("h2", "What was asked for");
    new PickGallery(images, classes, initialUtility, utility).append(html, history.queries());
    remarks.append(html);
    html.element("h2", "Provenance");
    ReportStyle.facts(html, provenance.configuration());
    Map<String, String> rest = new TreeMap<>(provenance.machine());
    rest.putAll(provenance.versions());
    rest.put("data fingerprint", provenance.dataFingerprint());
    ReportStyle.facts(html, rest);
    return html.raw("</body></html>\n").toString();
  }

  private String lead() {
    RoundResult last = history.results().get(history.results().size() - 1);
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

  private void capWarning(Html html) {
    long capped = history.results().stream().filter(r -> r.fit().stoppedAtCap()).count();
    if (capped > 0) {
      html.raw("<p class=\"warn\">")
          .text(
              capped
                  + " of "
                  + history.results().size()
                  + " trainings ended at the epoch cap before all training images were learnt;"
                  + " raise --max-epochs.")
          .raw("</p>\n");
    }
  }

  private Curve curve(ToDoubleFunction<RoundResult> metric) {
    return new Curve(
        strategy,
        history.results().stream().map(RoundResult::labelled).toList(),
        history.results().stream()
            .mapToDouble(metric)
            .mapToObj(value -> new Interval(value, value, value))
            .toList());
  }

  private void rounds(Html html) {
    html.element("h2", "Rounds").raw("<div class=\"scroll\"><table>\n");
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
      int next = result.round() + 1;
      boolean asked = next < history.queries().size();
      html.row(
          "td",
          result.round(),
          result.labelled(),
          number(result.evaluation().accuracy()),
          number(result.evaluation().balancedAccuracy()),
          number(result.evaluation().auc()),
          result.fit().epochs(),
          number(result.fit().trainAccuracy()),
          number(result.trainSeconds()),
          number(asked ? history.queries().get(next).scoreSeconds() : 0),
          number(asked ? history.queries().get(next).selectSeconds() : 0));
    }
    html.raw("</table></div>\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
