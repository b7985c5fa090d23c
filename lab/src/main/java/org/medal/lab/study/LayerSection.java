package org.medal.lab.study;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medal.core.data.Names;
import org.medal.core.distance.Distance;
import org.medal.lab.report.Html;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.RankCorrelation;

/** What a report says of a study of layers. */
public final class LayerSection {
  private static final double WEAK = 0.3;

  private final LayerFindings findings;

  public LayerSection(LayerFindings findings) {
    this.findings = findings;
  }

  /** Adds heat maps, baselines and what they say. */
  public void append(Html html) {
    int picks = findings.study().base().selection().batch();
    html.element("p", what(picks));
    html.raw("<div class=\"charts\">\n")
        .raw(map("Summed entropy of the " + picks + " picks, nats", "%.2f", PickValues::entropy))
        .raw(map("Accuracy after labelling them", "%.3f", PickValues::accuracy))
        .raw(map("AUC after labelling them", "%.3f", PickValues::auc))
        .raw("</div>\n");
    baselines(html);
    html.element("p", reading());
    remarks().forEach(remark -> html.element("p", remark));
  }

  private String what(int picks) {
    return String.format(
        Locale.ROOT,
        "After training on the initial set of %d images MedAL picks %d images in each layer and by"
            + " each distance, out of the candidates of highest entropy; the model is then trained"
            + " anew with them. Means over %d paired seeds; a frame marks the largest.",
        findings.study().base().selection().initialSize(),
        picks,
        findings.study().seeds());
  }

  String map(String title, String format, Function<PickValues, Interval> value) {
    List<String> columns = Stream.of(Distance.values()).map(Names::of).toList();
    List<String> rows =
        findings.study().layers().stream()
            .map(
                layer ->
                    findings.study().title(layer) + (findings.isPartlyRandom(layer) ? " *" : ""))
            .toList();
    return new HeatMap(title, format, HeatMap.Best.LARGEST, rows, columns, findings.means(value))
        .svg();
  }

  private void baselines(Html html) {
    html.raw("<div class=\"scroll\"><table>\n")
        .row("th", "picks by", "summed entropy", "accuracy", "AUC", "gain of accuracy", "of AUC");
    row(html, "random", findings.random());
    row(html, "entropy", findings.entropy());
    LayerFindings.Cell entropy = findings.best(PickValues::entropy);
    row(html, "largest entropy: " + name(entropy), entropy.values());
    LayerFindings.Cell accuracy = findings.best(PickValues::accuracy);
    row(html, "largest accuracy: " + name(accuracy), accuracy.values());
    html.raw("</table></div>\n");
  }

  private String name(LayerFindings.Cell cell) {
    return findings.study().title(cell.layer()) + ", " + Names.of(cell.distance());
  }

  private static void row(Html html, String name, PickValues values) {
    html.row(
        "td",
        name,
        text("%.2f", values.entropy()),
        text("%.3f", values.accuracy()),
        text("%.3f", values.auc()),
        text("%+.3f", values.accuracyGain()),
        text("%+.3f", values.aucGain()));
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

  private String reading() {
    double[] entropy = findings.means(PickValues::entropy);
    double accuracy = RankCorrelation.spearman(entropy, findings.means(PickValues::accuracyGain));
    double auc = RankCorrelation.spearman(entropy, findings.means(PickValues::aucGain));
    return String.format(
        Locale.ROOT,
        "The paper chose the layer and the distance whose picks have the largest summed entropy."
            + " Over the %d combinations the rank correlation (Spearman) of that sum with the gain"
            + " of accuracy is %+.2f, with the gain of AUC %+.2f: %s Combinations share seeds, test"
            + " set and many picks, so no p-value is given; and the largest of so many means is"
            + " too large by chance alone.",
        findings.cells().size(),
        accuracy,
        auc,
        verdict(accuracy, auc));
  }

  /** By the usual rule of thumb, which the sentence names, so that nobody takes it for a test. */
  private static String verdict(double accuracy, double auc) {
    double least = Math.min(accuracy, auc);
    double most = Math.max(accuracy, auc);
    String rule = String.format(Locale.ROOT, " (beyond ±%.1f is called more than weak).", WEAK);
    if (least > WEAK) {
      return "here the criterion points the right way" + rule;
    }
    if (most < -WEAK) {
      return "here the criterion points the wrong way" + rule;
    }
    if (most > WEAK && least < -WEAK) {
      return "here accuracy and AUC contradict each other" + rule;
    }
    return Math.max(most, -least) <= WEAK
        ? "here the criterion says little about what the labels bring" + rule
        : "only one of the two is more than weak, so the criterion stays in doubt" + rule;
  }

  private List<String> remarks() {
    String random =
        findings.study().layers().stream()
            .filter(findings::isPartlyRandom)
            .collect(Collectors.joining(", "));
    return Stream.of(
            random.isEmpty()
                ? ""
                : "* "
                    + random
                    + ": the weights lack tensors of these layers, which start from random values;"
                    + " their features are not those of the published network.",
            "Russell–Rao and Kulsinski are Boolean measures: here their real-valued extension, on"
                + " features scaled to [0, 1] by their range over the labelled and candidate"
                + " images.")
        .filter(remark -> !remark.isEmpty())
        .toList();
  }
}
