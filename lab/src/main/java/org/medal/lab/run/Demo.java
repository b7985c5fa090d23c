package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.medal.core.data.UsageException;
import org.medal.core.query.StrategyOptions;
import org.medal.datasets.fundus.FundusFolder;
import org.medal.datasets.fundus.FundusOptions;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.network.Architecture;
import org.medal.imaging.FolderTree;
import org.medal.imaging.Pooling;
import org.medal.lab.config.BatchConfig;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.DataConfig;
import org.medal.lab.config.ModelConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.config.SelectionConfig;
import org.medal.lab.config.StoppingConfig;
import org.medal.lab.config.TrainingMode;
import org.medal.lab.stats.StatisticsOptions;

/** The whole loop on generated fundus photographs: nothing to download, nothing to configure. */
public final class Demo {
  private static final String MARKER = ".medal-demo";
  private static final int IMAGES = 480;
  private static final int PHOTOGRAPH_PIXELS = 160;
  private static final int NETWORK_PIXELS = 64;

  private Demo() {}

  /**
   * Generates the images and compares {@code strategies} on them, one seed.
   *
   * @param out folder of the results; an earlier demo in it is replaced
   */
  public static void run(Path out, List<String> strategies, long seed, Path cache, Watcher watcher)
      throws IOException {
    clear(out);
    OutFolder.requireWritable(out);
    Files.createDirectories(out);
    Files.createFile(out.resolve(MARKER));
    Path data = out.resolve("data");
    FundusFolder.write(data, FundusOptions.of(IMAGES, PHOTOGRAPH_PIXELS), seed);
    watcher.note(IMAGES + " fundus photographs generated in " + data);
    CompareConfig config =
        CompareConfig.ofStrategies(config(data, seed), strategies, 1, StatisticsOptions.STANDARD);
    Experiment.compareInto(out, config, cache, watcher);
  }

  private static RunConfig config(Path data, long seed) {
    Architecture tiny = Architecture.TINY;
    return new RunConfig(
        new DataConfig(data, Optional.of(data.resolve("labels.csv")), Optional.empty(), 0.35, 0),
        new ModelConfig(
            tiny,
            TrainingMode.FINETUNE,
            Optional.empty(),
            false,
            tiny.distanceLayer(),
            Optional.empty(),
            NETWORK_PIXELS,
            2e-3,
            40,
            tiny.trainBatch(),
            false,
            new CommitteeOptions(TrainingMode.FINETUNE.committee(), CommitteeOptions.MEMBERS)),
        new SelectionConfig("medal", "orb", 40, 20, 120, StrategyOptions.standard(), Pooling.MEAN),
        BatchConfig.NONE,
        StoppingConfig.NONE,
        seed);
  }

  /** Removes an earlier demo; anything else in the folder is not ours to remove. */
  private static void clear(Path out) throws IOException {
    OutFolder.requireFolder(out);
    List<String> names = OutFolder.names(out);
    if (names.contains(MARKER)) {
      FolderTree.delete(out);
    } else if (!names.isEmpty()) {
      throw new UsageException(
          out + " holds something that is no demo; give another folder to --out");
    }
  }
}
