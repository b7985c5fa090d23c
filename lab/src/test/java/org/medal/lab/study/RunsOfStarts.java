package org.medal.lab.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.medal.core.query.StrategyOptions;
import org.medal.deep.committee.Committee;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.network.Architecture;
import org.medal.imaging.Pooling;
import org.medal.lab.config.BatchConfig;
import org.medal.lab.config.DataConfig;
import org.medal.lab.config.ModelConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.config.SelectionConfig;
import org.medal.lab.config.StoppingConfig;
import org.medal.lab.config.TrainingMode;
import org.medal.lab.stats.IntervalKind;

/** A study of starts with the tiny network. */
final class RunsOfStarts {
  private RunsOfStarts() {}

  static RunConfig run(StoppingConfig stopping) {
    return new RunConfig(
        new DataConfig(Path.of("images"), Optional.empty(), Optional.empty(), 0.25, 0.25),
        new ModelConfig(
            Architecture.TINY,
            TrainingMode.FINETUNE,
            Optional.empty(),
            false,
            "block2",
            Optional.empty(),
            64,
            2e-3,
            2,
            8,
            false,
            new CommitteeOptions(Committee.DROPOUT, 3)),
        new SelectionConfig("random", "orb", 8, 4, 20, StrategyOptions.standard(), Pooling.MEAN),
        BatchConfig.NONE,
        stopping,
        5);
  }

  static StartStudy study(List<String> initials, List<String> strategies, double share, int seeds) {
    return new StartStudy(
        run(StoppingConfig.NONE), initials, strategies, seeds, share, IntervalKind.T);
  }
}
