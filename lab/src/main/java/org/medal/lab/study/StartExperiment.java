package org.medal.lab.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
    }
  }
}
