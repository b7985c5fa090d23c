package org.medal.lab.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.report.Curve;
import org.medal.lab.report.CurveChart;
import org.medal.lab.report.FullData;
import org.medal.lab.report.Html;
import org.medal.lab.report.NumberText;
import org.medal.lab.report.ReportStyle;
import org.medal.lab.run.PreparedImages;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.IntervalKind;
import org.medal.lab.stats.LabelsTo;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.StrategyRuns;
import org.medal.lab.study.LayerSection;

/** The report of an evaluation: each figure and table beside the paper's own numbers. */
final class PaperReport {
  private final PaperFindings findings;
  private final PaperStudy study;
  private final PublishedResults paper;
  private final PreparedImages images;
  private final Html html;

  PaperReport(PaperFindings findings, PreparedImages images) {
    this.findings = findings;
    this.study = findings.study();
    this.paper = study.protocol().published();
    this.images = images;
    this.html =
        ReportStyle.page(
            "The MedAL paper's evaluation on " + study.protocol().title(),
            "Smailagic et al., MedAL: Accurate and Robust Deep Active Learning for Medical Image"
                + " Analysis, ICMLA 2018, beside this run of it over "
                + study.seeds()
                + " paired seeds with 95 % intervals. The paper tells of no repetition.");
  }

  /** Writes {@code report.html}: one file that needs no other. */
  void write(Path folder) throws IOException {
    new Reproduction(study, findings).append(html);
    starts();
    curves();
    auc();
    html.element("h2", "Fig. 4: layer and distance");
    html.element(
        "p",
        "The paper, on Messidor: the Euclidean distance in layer Mixed5 (torchvision's Mixed_6c)"
            + " gave the largest summed entropy of 20 picks; its other values are a picture. It"
            + " did not measure what the picks bring.");
    new LayerSection(findings.layers()).append(html);
    images.remarks().append(html);
    html.element("h2", "Provenance");
    Map<String, String> facts = new TreeMap<>(study.base().asMap());
    facts.put("seeds", Integer.toString(study.seeds()));
    facts.put("data fingerprint", images.fingerprint());
    html.facts(facts);
    WholeFile.write(folder.resolve("report.html"), html.raw("</body></html>\n").toString());
  }

  private void starts() {
    String initial = study.base().selection().initial();
    html.element("h2", "Table II: the initial set");
    html.raw("<div class=\"scroll\"><table>\n")
        .row("th", "initial set", "accuracy here", "the paper, Table II");
    html.row("td", "random", percent(start(PaperStudy.RANDOM_START)), two(paper.randomStart()));
    html.row("td", initial, percent(start(PaperStudy.ORB_START)), two(paper.orbStart()));
    html.raw("</table></div>\n");
    double[] differences = findings.startDifferences();
    Interval mean = Interval.ofMean(differences);
    html.element(
        "p",
        String.format(
            Locale.ROOT,
            "%s − random: here %+.1f points%s; in the paper %+.2f. %s",
            initial,
            100 * mean.mean(),
            mean.low() == mean.high()
                ? ""
                : String.format(
                    Locale.ROOT,
                    " [%+.1f, %+.1f], p = %.3f by sign flips",
                    100 * mean.low(),
                    100 * mean.high(),
                    findings.startP()),
            paper.orbStart() - paper.randomStart(),
            Verdict.of(differences)));
  }

  private Interval start(String arm) {
    return findings.start(arm);
  }

  private void curves() {
    html.element("h2", paper.curves() + ": accuracy against labels");
    html.raw("<div class=\"charts\">\n")
        .raw(chart(Metric.ACCURACY))
        .raw(chart(Metric.BALANCED_ACCURACY))
        .raw("</div>\n");
    html.raw("<div class=\"scroll\"><table>\n")
        .row(
            "th",
            "strategy",
            String.format(Locale.ROOT, "labels to %.0f %%, here", 100 * paper.target()),
            "the paper, section IV-E",
            "saved by MedAL, here",
            "saved, the paper",
            "labels to the whole pool's accuracy");
    for (String strategy : Protocol.strategies()) {
      int published = paper.labels(strategy);
      html.row(
          "td",
          strategy,
          labels(findings.labelsToTarget(strategy)),
          published == 0 ? "–" : published,
          saved(strategy),
          published == 0 ? "–" : Savings.of(paper.medal(), published, strategy),
          labels(findings.labelsToFullData(strategy)));
    }
    html.raw("</table></div>\n");
    html.element("p", fullData());
    html.element(
        "p",
        "Labels are counted at the first round whose mean accuracy over the seeds is as high, with"
            + " an interval bootstrapped over the seeds;"
            + " curves cross a level by chance too, so small savings mean nothing. Statistics,"
            + " picks and times of these runs: curves/report.html beside this file.");
  }

  /** The initial set is the least that is measured: fewer labels might have done. */
  private String labels(LabelsTo labels) {
    boolean first = labels.labels().orElse(Integer.MAX_VALUE) <= initialSize();
    return (first ? "≤ " : "") + NumberText.text(labels, study.seeds());
  }

  private int initialSize() {
    return study.base().selection().initialSize();
  }

  private String saved(String strategy) {
    int medal = findings.labelsToTarget("medal").labels().orElse(0);
    return strategy.equals("medal") || medal <= initialSize()
        ? "–"
        : NumberText.text(findings.saved(strategy), study.seeds());
  }

  private String fullData() {
    StringBuilder text = new StringBuilder();
    text.append("A model of the whole pool has an accuracy of ")
        .append(percent(findings.fullData()))
        .append(" here");
    paper
        .fullData()
        .ifPresent(
            accuracy ->
                text.append("; in the paper ")
                    .append(two(100 * accuracy))
                    .append(" (")
                    .append(paper.fullDataSource())
                    .append(")"));
    text.append(". ");
    if (paper.labelsToFullData() > 0) {
      text.append("The paper's MedAL has comparable results with ")
          .append(paper.labelsToFullData())
          .append(" of ")
          .append(paper.pool())
          .append(" labels.");
    }
    return text.toString().strip();
  }

  private void auc() {
    html.element("h2", "Fig. 8: AUC, MedAL against deep Bayesian active learning");
    html.raw("<div class=\"charts\">\n").raw(chart(Metric.AUC)).raw("<div></div></div>\n");
    double[] differences = findings.aucDifferences("medal", "bald");
    Interval mean = Interval.ofMean(differences);
    html.element(
        "p",
        String.format(
            Locale.ROOT,
            "Area under the AUC curve, MedAL − bald: %+.3f%s. %s The paper, of its skin set: MedAL"
                + " slightly outperforms the method of Gal et al.; the values are a picture.",
            mean.mean(),
            mean.low() == mean.high()
                ? ""
                : String.format(Locale.ROOT, " [%+.3f, %+.3f]", mean.low(), mean.high()),
            Verdict.of(differences)));
  }

  private String chart(Metric metric) {
    List<Curve> lines = findings.curves().arms().stream().map(runs -> curve(runs, metric)).toList();
    return CurveChart.svg(
        metric.title() + " on the test set",
        lines,
        FullData.level(findings.curves().fullData(), metric, IntervalKind.T));
  }

  private static Curve curve(StrategyRuns runs, Metric metric) {
    int[] labelled = runs.labelled();
    return new Curve(
        runs.strategy(),
        Arrays.stream(labelled).boxed().toList(),
        runs.curve(metric, labelled, IntervalKind.T));
  }

  private static String percent(Interval share) {
    return share.low() == share.high()
        ? String.format(Locale.ROOT, "%.1f %%", 100 * share.mean())
        : String.format(
            Locale.ROOT,
            "%.1f %% [%.1f, %.1f]",
            100 * share.mean(),
            100 * share.low(),
            100 * share.high());
  }

  private static String two(double percent) {
    return String.format(Locale.ROOT, "%.2f %%", percent);
  }
}
