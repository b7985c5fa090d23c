package org.medal.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Names;
import org.medal.deep.committee.Committee;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.embed.Pooling;
import org.medal.deep.network.Architecture;
import org.medal.deep.train.OnlineShare;
import org.medal.lab.config.Augment;
import org.medal.lab.config.FineTuning;
import org.medal.lab.config.ModelConfig;
import org.medal.lab.config.TrainingMode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which network, and how it is trained. */
final class ModelMixin {
  /** Of the network that comes with weights, where no mode is given. */
  private static final String PROCEDURAL_MODE = "frozen";

  @Mixin private NetworkMixin network;

  @Option(
      names = "--mode",
      description =
          "finetune: the whole network each round; frozen: a softmax head on features. Default: "
              + PROCEDURAL_MODE
              + " for procedural with weights, else finetune.")
  private @Nullable String mode;

  @Option(
      names = "--head-layer",
      description = "Frozen mode: the layer the head stands on; default: the last with weights.")
  private @Nullable String headLayer;

  @Option(
      names = "--learning-rate",
      description =
          "Adam's step length; default: 0.0002 (the paper's); 0.002 for tiny, and for procedural"
              + " --untrained.")
  private @Nullable Double learningRate;

  @Option(
      names = "--max-epochs",
      defaultValue = "80",
      description = "Training ends here if not all training images are learnt before.")
  private int maxEpochs;

  @Option(names = "--train-batch", description = "Images a step; default: the network's own.")
  private @Nullable Integer trainBatch;

  @Option(names = "--balance", description = "Let all classes weigh alike in training.")
  private boolean balance;

  @Option(
      names = "--committee",
      description =
          "For strategies that read a committee: bootstrap (frozen mode); dropout or seeds (finetune"
              + " mode). Default: bootstrap or dropout.")
  private @Nullable String committee;

  @Option(
      names = "--members",
      defaultValue = "" + CommitteeOptions.MEMBERS,
      paramLabel = "K",
      description = "Members of the committee; for dropout, passes.")
  private int members;

  @Option(
      names = "--pooling",
      defaultValue = "average",
      description =
          "Features of --layer: average over its places, or flatten, every value (much memory:"
              + " 0.9 MB an image for inception-v3 at 299 pixels).")
  private String pooling;

  @Option(
      names = "--online",
      paramLabel = "SHARE",
      description =
          "Finetune mode: go on from the last round's weights, on the new labels and this share, 0"
              + " to 1, of the earlier ones (O-MedAL); default: start again each round.")
  private @Nullable Double online;

  @Option(
      names = "--freeze-below",
      paramLabel = "LAYER",
      description =
          "Finetune mode: train this layer and those above it only; what lies below is computed once"
              + " per view of an image and kept on disk (8 GiB at most). Default: train all.")
  private @Nullable String freezeBelow;

  @Option(
      names = "--augment",
      defaultValue = "standard",
      description =
          "Finetune mode, how training images are changed: standard; flips, four views of each image;"
              + " or none.")
  private String augment;

  ModelConfig config() {
    Architecture architecture = network.architecture();
    Optional<Path> weights = network.weights();
    TrainingMode training = training(architecture, weights.isPresent());
    return new ModelConfig(
        architecture,
        training,
        weights,
        network.allowPartial(),
        network.layer(),
        Optional.ofNullable(headLayer),
        network.size(),
        learningRate != null ? learningRate : learningRate(architecture, weights.isPresent()),
        maxEpochs,
        trainBatch != null ? trainBatch : architecture.trainBatch(),
        balance,
        committee(training),
        Names.parse(Pooling.class, "pooling", pooling),
        new FineTuning(
            Optional.ofNullable(online).map(OnlineShare::new),
            Optional.ofNullable(freezeBelow),
            Names.parse(Augment.class, "way to change images", augment)));
  }

  private CommitteeOptions committee(TrainingMode training) {
    Committee kind =
        committee == null
            ? training.committee()
            : Names.parse(Committee.class, "committee", committee);
    return new CommitteeOptions(kind, members);
  }

  private TrainingMode training(Architecture architecture, boolean weights) {
    boolean shipped = architecture == Architecture.PROCEDURAL && weights;
    String usual = shipped ? PROCEDURAL_MODE : Names.of(TrainingMode.FINETUNE);
    return Names.parse(TrainingMode.class, "mode", mode != null ? mode : usual);
  }

  private static double learningRate(Architecture architecture, boolean weights) {
    // the paper's rate is for pretrained weights; small networks learn from scratch as well
    boolean scratch =
        architecture == Architecture.TINY || (architecture == Architecture.PROCEDURAL && !weights);
    return scratch ? 2e-3 : 2e-4;
  }
}
