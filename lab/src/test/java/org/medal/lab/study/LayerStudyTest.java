package org.medal.lab.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.medal.core.data.UsageException;
import org.medal.core.query.StrategyOptions;
import org.medal.deep.committee.Committee;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.network.Architecture;
import org.medal.deep.train.OnlineShare;
import org.medal.imaging.Pooling;
import org.medal.lab.config.Arm;
import org.medal.lab.config.Augment;
import org.medal.lab.config.BatchConfig;
import org.medal.lab.config.DataConfig;
import org.medal.lab.config.FineTuning;
import org.medal.lab.config.ModelConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.config.SelectionConfig;
import org.medal.lab.config.StoppingConfig;
import org.medal.lab.config.TrainingMode;

class LayerStudyTest {
  private static final FineTuning ONLINE =
      new FineTuning(Optional.of(new OnlineShare(0.5)), Optional.of("block2"), Augment.NONE);

  private static RunConfig run(String initial, StoppingConfig stopping) {
    return new RunConfig(
        new DataConfig(Path.of("images"), Optional.empty(), Optional.empty(), 0.25, 0.25),
        new ModelConfig(
            Architecture.TINY,
            TrainingMode.FINETUNE,
            Optional.of(Path.of("weights")),
            false,
            "block2",
            Optional.empty(),
            64,
            2e-3,
            2,
            8,
            false,
            new CommitteeOptions(Committee.DROPOUT, 3),
            org.medal.deep.embed.Pooling.FLATTEN,
            ONLINE),
        new SelectionConfig("medal", initial, 8, 4, 0, StrategyOptions.standard(), Pooling.MEAN),
        BatchConfig.NONE,
        stopping,
        5);
  }

  private static LayerStudy study(String initial, StoppingConfig stopping) {
    return new LayerStudy(run(initial, stopping), List.of("block1", "block2"), 2);
  }

  @Test
  void armsDifferInNothingButStrategyLayerAndDistance() {
    List<Arm> arms = study("random", StoppingConfig.NONE).comparison().arms();
    Set<Object> trainings =
        arms.stream()
            .map(arm -> List.of(arm.run().model().pooling(), arm.run().model().fineTuning()))
            .collect(Collectors.toSet());
    assertThat(trainings).containsExactly(List.of(org.medal.deep.embed.Pooling.FLATTEN, ONLINE));
  }

  @Test
  void anInitialSetThatFollowsFromTheLayerIsRefused() {
    assertThatThrownBy(() -> study("kmeans", StoppingConfig.NONE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--initial kmeans");
    assertThat(study("orb", StoppingConfig.NONE).seeds()).isEqualTo(2);
  }

  @Test
  void aStoppingRuleIsRefused() {
    StoppingConfig rule = new StoppingConfig(List.of("uncertainty"), 3, 0.5, 0.05, 0.99);
    assertThatThrownBy(() -> study("random", rule))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--stop");
  }
}
