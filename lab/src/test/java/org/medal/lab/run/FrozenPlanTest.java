package org.medal.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.query.StrategyOptions;
import org.medal.datasets.fundus.FundusFolder;
import org.medal.datasets.fundus.FundusOptions;
import org.medal.deep.committee.Committee;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.network.Architecture;
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

class FrozenPlanTest {
  @TempDir static Path root;
  private static Path data;
  private static Path weights;

  @BeforeAll
  static void imagesAndWeights() throws IOException {
    data = root.resolve("data");
    FundusFolder.write(data, FundusOptions.of(40, 96), 7);
    RunConfig first = config(TrainingMode.FINETUNE, Optional.empty(), Committee.DROPOUT);
    Experiment.run(first, root.resolve("first"), false, root.resolve("cache"), Watcher.NONE);
    weights = root.resolve("first/model/model.safetensors");
  }

  private static RunConfig config(TrainingMode mode, Optional<Path> start, Committee kind) {
    return new RunConfig(
        new DataConfig(data, Optional.of(data.resolve("labels.csv")), Optional.empty(), 0.25, 0),
        new ModelConfig(
            Architecture.TINY,
            mode,
            start,
            false,
            "block2",
            Optional.empty(),
            64,
            2e-3,
            1,
            8,
            false,
            new CommitteeOptions(kind, 3)),
        new SelectionConfig("medal", "random", 8, 4, 12, StrategyOptions.standard(), Pooling.MEAN),
        BatchConfig.NONE,
        StoppingConfig.NONE,
        5);
  }

  @Test
  void modelsOfTheWholePoolArePlannedAlthoughTheyHaveOneRound() throws IOException {
    List<String> notes = new ArrayList<>();
    Watcher watcher =
        new Watcher() {
          @Override
          public void note(String text) {
            notes.add(text);
          }
        };
    RunConfig frozen = config(TrainingMode.FROZEN, Optional.of(weights), Committee.BOOTSTRAP);
    CompareConfig compared =
        CompareConfig.ofStrategies(
                frozen, List.of("random", "medal"), 2, StatisticsOptions.STANDARD)
            .withFullData(true);
    Experiment.compare(
        compared,
        root.resolve("plan"),
        false,
        root.resolve("cache"),
        new QueueOptions(OptionalInt.of(1), true),
        watcher);
    assertThat(notes).anyMatch(note -> note.contains("full-data "));
    assertThat(root.resolve("plan")).doesNotExist();
  }
}
