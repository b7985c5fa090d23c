package org.medal.lab.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medal.core.data.UsageException;
import org.medal.lab.config.Arm;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.run.ComparisonCard;
import org.medal.lab.run.Experiment;
import org.medal.lab.run.OutFolder;
import org.medal.lab.run.PreparedImages;
import org.medal.lab.run.QueueOptions;
import org.medal.lab.run.Runs;
import org.medal.lab.run.Watcher;
import org.medal.lab.stats.StatisticsOptions;

/**
 * Variants of a run against random, and against the run itself.
 *
 * @param reference name of the run that is varied
 * @param config random, the reference, and the variants that differ from it
 */
public record AblationExperiment(String reference, CompareConfig config) {
  private static final String RANDOM = "random";

  /**
   * A comparison of variants.
   *
   * @param arms the reference and its variants; one that is the same run as an earlier one is left
   *     out
   * @throws UsageException if no variant differs from the reference
   */
  public static AblationExperiment of(List<Arm> arms, int seeds, StatisticsOptions statistics) {
    Arm reference = arms.get(0);
    List<Arm> distinct = new ArrayList<>();
    List<RunConfig> seen = new ArrayList<>();
    if (!reference.name().equals(RANDOM)) {
      distinct.add(new Arm(RANDOM, reference.run().with(RANDOM, reference.run().seed())));
    }
    for (Arm arm : arms) {
      if (!seen.contains(arm.run())) {
        seen.add(arm.run());
        distinct.add(arm);
      }
    }
    if (seen.size() == 1) {
      throw new UsageException("--vary gives only what the run is anyway; give other values");
    }
    StatisticsOptions against = statistics.withReference(reference.name());
    return new AblationExperiment(reference.name(), new CompareConfig(distinct, seeds, against));
  }

  /** Into {@code out}: a comparison, and {@code ablations.csv} against the reference. */
  public void run(Path out, boolean resume, Path cache, QueueOptions options, Watcher watcher)
      throws IOException {
    OutFolder.check(out, resume, ComparisonCard.NAME);
    RunConfig first = config.first();
    try (PreparedImages images =
        PreparedImages.open(first.data(), first.model().size(), cache, watcher)) {
      Optional<Runs> runs = Experiment.compareInto(out, config, images, cache, options, watcher);
      if (runs.isPresent()) {
        StatisticsOptions statistics = config.statistics();
        String table =
            AgainstReference.csv(
                runs.get().arms(),
                reference,
                statistics.metrics(images.set().classes()),
                statistics.interval());
        WholeFile.write(out.resolve("ablations.csv"), table);
      }
    }
  }
}
