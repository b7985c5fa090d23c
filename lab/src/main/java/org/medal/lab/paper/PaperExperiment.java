package org.medal.lab.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.medal.core.data.Names;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.run.Experiment;
import org.medal.lab.run.Keep;
import org.medal.lab.run.OutFolder;
import org.medal.lab.run.PreparedImages;
import org.medal.lab.run.Runs;
import org.medal.lab.run.Watcher;
import org.medal.lab.study.LayerExperiment;
import org.medal.lab.study.LayerFindings;

/** Runs the paper's evaluation from its configuration to its report. */
public final class PaperExperiment {
  /** By this file the folder of an evaluation is known. */
  private static final String CARD = "paper.json";

  private PaperExperiment() {}

  /**
   * Into {@code out}: a folder for each part, tables as CSV and {@code report.html}. The images are
   * decoded once for all parts.
   *
   * @param resume whether to go on with what is in {@code out}
   * @param cache folder in which features are kept between runs
   */
  public static void run(PaperStudy study, Path out, boolean resume, Path cache, Watcher watcher)
      throws IOException {
    OutFolder.check(out, resume, CARD);
    try (PreparedImages images =
        PreparedImages.open(study.base().data(), study.base().model().size(), cache, watcher)) {
      Files.createDirectories(out);
      WholeFile.write(out.resolve(CARD), card(study));
      watcher.note("part 1 of 3: initial sets (Table II)");
      Runs starts =
          Runs.execute(study.starts(), images, out.resolve("starts"), Keep.LEDGER, cache, watcher);
      watcher.note("part 2 of 3: learning curves (" + study.protocol().published().curves() + ")");
      Runs curves =
          Experiment.compareInto(out.resolve("curves"), study.curves(), images, cache, watcher);
      watcher.note("part 3 of 3: layers and distances (Fig. 4)");
      LayerFindings layers =
          LayerExperiment.run(study.layerStudy(), images, out.resolve("layers"), cache, watcher);
      PaperFindings findings = new PaperFindings(study, starts, curves, layers);
      PaperTables.write(out, findings);
      new PaperReport(findings, images).write(out);
    }
  }

  private static String card(PaperStudy study) {
    return "{\"protocol\": \""
        + Names.of(study.protocol())
        + "\", \"scale\": \""
        + Names.of(study.scale())
        + "\"}\n";
  }
}
