package org.medal.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.UsageException;
import org.medal.core.progress.Progress;
import org.medal.core.query.StrategyOptions;
import org.medal.datasets.fundus.FundusFolder;
import org.medal.datasets.fundus.FundusOptions;
import org.medal.deep.committee.Committee;
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
import org.medal.lab.strategies.LongestGradient;
import org.medal.lab.strategies.MembersVariance;

/** Runs by strategies that read more than the model's own probabilities. */
class CommitteeRunTest {
  @TempDir static Path root;
  private static Path data;

  /** A trained network whose weights frozen runs stand on. */
  private static Path weights;

  @BeforeAll
  static void imagesAndWeights() throws IOException {
    data = root.resolve("data");
    FundusFolder.write(data, FundusOptions.of(40, 96), 7);
    run("first", finetune("random", Committee.DROPOUT), Watcher.NONE);
    weights = root.resolve("first/model/model.safetensors");
  }

  private static RunConfig finetune(String strategy, Committee kind) {
    return config(strategy, TrainingMode.FINETUNE, Optional.empty(), kind);
  }

  private static RunConfig frozen(String strategy) {
    return config(strategy, TrainingMode.FROZEN, Optional.of(weights), Committee.BOOTSTRAP);
  }

  private static RunConfig config(
      String strategy, TrainingMode mode, Optional<Path> start, Committee kind) {
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
            2,
            8,
            false,
            new CommitteeOptions(kind, 3)),
        new SelectionConfig(strategy, "random", 8, 4, 20, StrategyOptions.standard(), Pooling.MEAN),
        BatchConfig.NONE,
        StoppingConfig.NONE,
        5);
  }

  private static Path run(String name, RunConfig config, Watcher watcher) throws IOException {
    Path out = root.resolve(name);
    Experiment.run(config, out, Files.exists(out), root.resolve("cache"), watcher);
    return out;
  }

  /** Cuts the ledger after the second query, as if the process had died then, and goes on. */
  private static void requireSameAfterResume(Path whole, RunConfig config) throws IOException {
    byte[] picks = Files.readAllBytes(whole.resolve("picks.csv"));
    byte[] model = Files.readAllBytes(whole.resolve("model/model.safetensors"));
    Path ledger = whole.resolve("ledger.jsonl");
    List<String> events = Files.readAllLines(ledger);
    assertThat(events).hasSize(8);
    Files.writeString(ledger, String.join("\n", events.subList(0, 4)) + "\n");
    FolderTree.delete(whole.resolve("model"));
    Files.delete(whole.resolve("picks.csv"));
    run(whole.getFileName().toString(), config, Watcher.NONE);
    assertThat(whole.resolve("picks.csv")).hasBinaryContent(picks);
    assertThat(whole.resolve("model/model.safetensors")).hasBinaryContent(model);
  }

  @Test
  void aRunByDropoutResumesToTheSamePicks() throws IOException {
    RunConfig config = finetune(MembersVariance.NAME, Committee.DROPOUT);
    Path whole = run("dropout", config, Watcher.NONE);
    assertThat(Files.readString(whole.resolve("run.json")))
        .contains("\"committee\": \"dropout\"", "\"members\": \"3\"");
    requireSameAfterResume(whole, config);
  }

  @Test
  void aRunBySeedsSaysWhichMemberIsTrainedAndResumesToTheSamePicks() throws IOException {
    Set<String> tasks = new ConcurrentSkipListSet<>();
    Watcher watcher =
        new Watcher() {
          @Override
          public Progress begin(String task) {
            return (done, total) -> tasks.add(task);
          }
        };
    RunConfig config = finetune(MembersVariance.NAME, Committee.SEEDS);
    Path whole = run("seeds", config, watcher);
    assertThat(tasks)
        .contains("member 1 of 3, epoch", "member 2 of 3, epoch", "member 3 of 3, epoch");
    requireSameAfterResume(whole, config);
  }

  @Test
  void aRunByBootstrapsResumesToTheSamePicks() throws IOException {
    RunConfig config = frozen(MembersVariance.NAME);
    requireSameAfterResume(run("bootstraps", config, Watcher.NONE), config);
  }

  @Test
  void aRunByGradientsResumesToTheSamePicks() throws IOException {
    RunConfig config = finetune(LongestGradient.NAME, Committee.DROPOUT);
    requireSameAfterResume(run("gradients", config, Watcher.NONE), config);
  }

  @Test
  void aStrategyThatReadsNoCommitteeIsNotTouchedByItsOptions() throws IOException {
    Path seeds = run("random", finetune("random", Committee.SEEDS), Watcher.NONE);
    for (String name : List.of("picks.csv", "model/model.safetensors")) {
      assertThat(seeds.resolve(name)).hasSameBinaryContentAs(root.resolve("first").resolve(name));
    }
    assertThat(finetune("random", Committee.DROPOUT).committee()).isEmpty();
    // so that a resume may give others
    assertThat(finetune("random", Committee.SEEDS).asMap())
        .isEqualTo(finetune("random", Committee.DROPOUT).asMap());
  }

  @Test
  void gradientsOfAFrozenNetworkAreRefusedBeforeAnyWork() {
    assertThatThrownBy(() -> frozen(LongestGradient.NAME))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll(LongestGradient.NAME, "--mode finetune");
    List<String> strategies = List.of("random", LongestGradient.NAME);
    assertThatThrownBy(
            () ->
                CompareConfig.ofStrategies(
                    frozen("random"), strategies, 1, StatisticsOptions.STANDARD))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll(LongestGradient.NAME, "--mode finetune");
  }

  @Test
  void eachModeHasItsOwnCommittees() {
    assertThatThrownBy(() -> finetune("random", Committee.BOOTSTRAP))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("choose dropout or seeds");
    assertThatThrownBy(
            () -> config("random", TrainingMode.FROZEN, Optional.of(weights), Committee.SEEDS))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("choose bootstrap");
  }
}
