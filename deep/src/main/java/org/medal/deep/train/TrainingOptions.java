package org.medal.deep.train;

import java.util.Optional;
import org.medal.core.data.UsageException;
import org.medal.deep.committee.Committee;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.network.Architecture;
import org.medal.imaging.Augmentation;

/**
 * How a network is trained.
 *
 * @param learningRate Adam's step length; the paper's is 2·10⁻⁴
 * @param maxEpochs where training ends though the training accuracy is below 100 %
 * @param batch images per step, at least 2
 * @param balance whether classes are repeated, each time changed in another way, until all are as
 *     frequent as the most frequent one
 * @param augmentation how images are changed
 * @param committee the members that models can be asked for; empty for none. One of {@link
 *     Committee#DROPOUT} changes training: half of the features in front of the head are left out
 *     of each step
 * @param freeze the part of the network that is not trained; empty if all of it is
 */
public record TrainingOptions(
    double learningRate,
    int maxEpochs,
    int batch,
    boolean balance,
    Augmentation augmentation,
    Optional<CommitteeOptions> committee,
    Optional<FreezeBelow> freeze) {
  /** The paper's learning rate. */
  public static final double LEARNING_RATE = 2e-4;

  /** Epochs at most, where nothing else is asked for. */
  public static final int MAX_EPOCHS = 80;

  public TrainingOptions {
    if (!(learningRate > 0 && learningRate <= 1)) {
      throw new UsageException(
          "The learning rate " + learningRate + " is not above 0 and at most 1; try 0.0002");
    }
    if (maxEpochs < 1) {
      throw new UsageException("--max-epochs is " + maxEpochs + "; at least 1 is needed");
    }
    if (batch < 2) {
      throw new UsageException(
          "--train-batch is " + batch + "; batch normalisation needs at least 2");
    }
    committee.ifPresent(CommitteeOptions::requireTrained);
  }

  /** All of the network is trained. */
  public TrainingOptions(
      double learningRate,
      int maxEpochs,
      int batch,
      boolean balance,
      Augmentation augmentation,
      Optional<CommitteeOptions> committee) {
    this(learningRate, maxEpochs, batch, balance, augmentation, committee, Optional.empty());
  }

  /** Whether features are left out in training. */
  boolean dropout() {
    return committee.filter(c -> c.kind() == Committee.DROPOUT).isPresent();
  }

  /** The paper's settings, unbalanced, no committee. */
  public static TrainingOptions of(Architecture architecture) {
    return new TrainingOptions(
        LEARNING_RATE,
        MAX_EPOCHS,
        architecture.trainBatch(),
        false,
        Augmentation.standard(),
        Optional.empty());
  }
}
