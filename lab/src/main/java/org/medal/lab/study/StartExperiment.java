package org.medal.lab.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.report.Figure;
import org.medal.lab.report.Html;
import org.medal.lab.report.ReportStyle;
import org.medal.lab.run.ComparisonCard;
import org.medal.lab.run.Keep;
import org.medal.lab.run.OutFolder;
import org.medal.lab.run.PreparedImages;
import org.medal.lab.run.QueueOptions;
import org.medal.lab.run.Runs;
import org.medal.lab.run.Watcher;

/** Runs a study of starts from its configuration to its report. */
public final class StartExperiment {
  private StartExperiment() {}

  /**
   * Into {@code out}: the ledgers of all runs, the tables and {@code report.html}.
   *
   * @param resume whether to go on with what is in {@code out}
   * @param cache folder in which features are kept between runs
   */
  public static void run(
      StartStudy study, Path out, boolean resume, Path cache, QueueOptions options, Watcher watcher)
      throws IOException {
    OutFolder.check(out, resume, ComparisonCard.NAME);
    try (PreparedImages images =
        PreparedImages.open(study.base().data(), study.base().model().size(), cache, watcher)) {
      Optional<Runs> runs =
          Runs.execute(study.comparison(), images, out, Keep.LEDGER, cache, options, watcher);
      if (runs.isPresent()) {
        write(StartFindings.of(study, runs.get()), images, out);
      }
    }
  }

  private static void write(StartFindings findings, PreparedImages images, Path out)
      throws IOException {
    WholeFile.write(out.resolve("starts.csv"), StartTable.csv(findings));
    WholeFile.write(out.resolve("reach.csv"), StartTable.reaches(findings));
    for (Figure figure : new StartSection(findings).figures()) {
      WholeFile.write(out.resolve(figure.file()), figure.svg());
    }
    WholeFile.write(out.resolve("report.html"), page(findings, images));
  }

  private static String page(StartFindings findings, PreparedImages images) {
    StartStudy study = findings.study();
    Html html =
        ReportStyle.page(
            "How to start, and how to go on",
            "Which initial set and which strategy cost the fewest labels, over "
                + study.seeds()
                + " paired seeds: runs of one seed share test set and random heads.");
    new StartSection(findings).append(html);
    images.remarks().append(html);
    html.section("Provenance");
    Map<String, String> facts = new TreeMap<>(study.comparison().shared());
    facts.put("seed", Long.toString(study.base().seed()));
    facts.put("seeds", Integer.toString(study.seeds()));
    facts.put("target", Double.toString(study.share()));
    facts.put("data fingerprint", images.fingerprint());
    html.facts(facts);
    return html.raw("</body></html>\n").toString();
  }
}
