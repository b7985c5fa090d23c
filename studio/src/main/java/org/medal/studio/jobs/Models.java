package org.medal.studio.jobs;

import java.util.Optional;
import org.medal.core.query.Need;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyOptions;
import org.medal.deep.committee.Committee;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.train.TrainingOptions;
import org.medal.imaging.Augmentation;
import org.medal.studio.project.ModelSettings.Training;
import org.medal.studio.project.ProjectSettings;

/** What a project's settings mean for its models. */
final class Models {
  /** A small network that starts from random values takes longer steps. */
  private static final double SCRATCH_RATE = 2e-3;

  private static final int SCRATCH_EPOCHS = 40;

  private Models() {}

  static Architecture architecture(ProjectSettings settings) {
    return Architecture.named(settings.model().architecture());
  }

  /** Where distances are measured. */
  static String layer(ProjectSettings settings) {
    Architecture architecture = architecture(settings);
    return settings.model().layer().map(architecture::layer).orElse(architecture.distanceLayer());
  }

  /** Whether a head on the unchanged network ranks the pool; without weights it knows nothing. */
  static boolean frozen(ProjectSettings settings) {
    return settings.model().mode() != Training.FINETUNE && settings.model().weights().isPresent();
  }

  /** Whether the whole network is trained. */
  static boolean finetuned(ProjectSettings settings) {
    return settings.model().mode() == Training.BOTH || !frozen(settings);
  }

  static QueryStrategy strategy(ProjectSettings settings) {
    return Strategies.named(settings.strategy(), StrategyOptions.standard());
  }

  /** How the whole network is trained for a strategy. */
  static TrainingOptions training(ProjectSettings settings, QueryStrategy strategy) {
    Architecture architecture = architecture(settings);
    boolean scratch = learnsFromScratch(settings);
    return new TrainingOptions(
        scratch ? SCRATCH_RATE : TrainingOptions.LEARNING_RATE,
        scratch ? SCRATCH_EPOCHS : TrainingOptions.MAX_EPOCHS,
        architecture.trainBatch(),
        false,
        Augmentation.standard(),
        strategy.needs().contains(Need.MEMBERS)
            ? Optional.of(new CommitteeOptions(Committee.DROPOUT, CommitteeOptions.MEMBERS))
            : Optional.empty());
  }

  private static boolean learnsFromScratch(ProjectSettings settings) {
    Architecture architecture = architecture(settings);
    return architecture == Architecture.TINY
        || (architecture == Architecture.PROCEDURAL && settings.model().weights().isEmpty());
  }

  /**
   * How many threads an operation of training uses: one for the short steps of the tiny network,
   * else all but one, so that whoever labels is served at once.
   */
  static int threads(ProjectSettings settings) {
    boolean shortSteps = architecture(settings) == Architecture.TINY;
    return shortSteps ? 1 : spare(TorchEngine.allThreads());
  }

  /** All but one of some cores: whoever labels is served at once by that one. */
  static int spare(int cores) {
    return Math.max(1, cores - 1);
  }
}
