package org.medal.lab.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.medal.core.data.Names;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.run.Experiment;
import org.medal.lab.run.Keep;
import org.medal.lab.run.OutFolder;
import org.medal.lab.run.PreparedImages;
import org.medal.lab.run.QueueOptions;
import org.medal.lab.run.Runs;
import org.medal.lab.run.Watcher;
import org.medal.lab.study.LayerExperiment;
import org.medal.lab.study.LayerFindings;
import org.medal.lab.study.LayerStudy;

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
  public static void run(
      PaperStudy study, Path out, boolean resume, Path cache, QueueOptions options, Watcher watcher)
      throws IOException {
    OutFolder.check(out, resume, CARD);
    try (PreparedImages images =
        PreparedImages.open(study.base().data(), study.base().model().size(), cache, watcher)) {
      if (!options.dryRun()) {
        Files.createDirectories(out);
        WholeFile.write(out.resolve(CARD), card(study));
      }
      Optional<PaperFindings> findings = findings(study, images, out, cache, options, watcher);
      if (findings.isPresent()) {
        PaperTables.write(out, findings.get());
        new PaperReport(findings.get(), images).write(out);
      }
    }
  }

  /** Nothing where only the plan was asked for. */
  private static Optional<PaperFindings> findings(
      PaperStudy study,
      PreparedImages images,
      Path out,
      Path cache,
      QueueOptions options,
      Watcher watcher)
      throws IOException {
    // all are made before the first begins, so that an impossible one is found now
    CompareConfig starting = study.starts();
    CompareConfig learning = study.curves();
    LayerStudy layering = study.layerStudy();
    watcher.note("part 1 of 3: initial sets (Table II)");
    Path first = out.resolve("starts");
    Optional<Runs> starts =
        Runs.execute(starting, images, first, Keep.LEDGER, cache, options, watcher);
    watcher.note("part 2 of 3: learning curves (" + study.protocol().published().curves() + ")");
    Path second = out.resolve("curves");
    Optional<Runs> curves =
        Experiment.compareInto(second, learning, images, cache, options, watcher);
    watcher.note("part 3 of 3: layers and distances (Fig. 4)");
    Optional<LayerFindings> layers =
        LayerExperiment.run(layering, images, out.resolve("layers"), cache, options, watcher);
    return layers.map(
        found -> new PaperFindings(study, starts.orElseThrow(), curves.orElseThrow(), found));
  }

  private static String card(PaperStudy study) {
    return "{\"protocol\": \""
        + Names.of(study.protocol())
        + "\", \"scale\": \""
        + Names.of(study.scale())
        + "\"}\n";
  }
}
