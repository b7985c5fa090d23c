package org.medal.lab.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.report.Html;
import org.medal.lab.report.ReportStyle;
import org.medal.lab.run.ComparisonCard;
import org.medal.lab.run.Keep;
import org.medal.lab.run.OutFolder;
import org.medal.lab.run.PreparedImages;
import org.medal.lab.run.QueueOptions;
import org.medal.lab.run.Runs;
import org.medal.lab.run.Watcher;

/** Runs a study of layers from its configuration to its report. */
public final class LayerExperiment {
  private LayerExperiment() {}

  /**
   * Into {@code out}: the ledgers of all runs, {@code layers.csv} and {@code report.html}.
   *
   * @param resume whether to go on with what is in {@code out}
   * @param cache folder in which features are kept between runs
   */
  public static void run(
      LayerStudy study, Path out, boolean resume, Path cache, QueueOptions options, Watcher watcher)
      throws IOException {
    OutFolder.check(out, resume, ComparisonCard.NAME);
    try (PreparedImages images =
        PreparedImages.open(study.base().data(), study.base().model().size(), cache, watcher)) {
      Optional<LayerFindings> findings = run(study, images, out, cache, options, watcher);
      if (findings.isPresent()) {
        WholeFile.write(out.resolve("report.html"), page(study, findings.get(), images));
      }
    }
  }

  /**
   * As above, on images that are open already and without a report of its own; nothing where only
   * the plan was asked for.
   */
  public static Optional<LayerFindings> run(
      LayerStudy study,
      PreparedImages images,
      Path out,
      Path cache,
      QueueOptions options,
      Watcher watcher)
      throws IOException {
    Optional<Runs> runs =
        Runs.execute(study.comparison(), images, out, Keep.LEDGER, cache, options, watcher);
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    LayerFindings findings = LayerFindings.of(study, runs.get());
    write(findings, out);
    return Optional.of(findings);
  }

  private static void write(LayerFindings findings, Path out) throws IOException {
    WholeFile.write(out.resolve("layers.csv"), LayerTable.csv(findings));
    LayerSection section = new LayerSection(findings);
    WholeFile.write(
        out.resolve("entropy.svg"),
        section.map("Summed entropy, nats", "%.2f", PickValues::entropy));
    WholeFile.write(
        out.resolve("accuracy.svg"), section.map("Accuracy", "%.3f", PickValues::accuracy));
  }

  private static String page(LayerStudy study, LayerFindings findings, PreparedImages images) {
    Html html =
        ReportStyle.page(
            "In which layer to measure, and by which distance",
            "The study of the paper's Fig. 4, and beside its criterion, the entropy of the picks,"
                + " what the picks bring once they are labelled.");
    new LayerSection(findings).append(html);
    images.remarks().append(html);
    html.element("h2", "Provenance");
    CompareConfig comparison = study.comparison();
    Map<String, String> facts = new TreeMap<>(comparison.shared());
    facts.put("seed", Long.toString(study.base().seed()));
    facts.put("seeds", Integer.toString(study.seeds()));
    facts.put("data fingerprint", images.fingerprint());
    html.facts(facts);
    return html.raw("</body></html>\n").toString();
  }
}
