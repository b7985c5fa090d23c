package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.core.learn.Learner;
import org.medal.deep.embed.Embedder;
import org.medal.deep.embed.Pooling;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.frozen.FrozenLearner;
import org.medal.deep.frozen.FrozenOptions;
import org.medal.deep.network.Architecture;
import org.medal.deep.train.Checkpoints;
import org.medal.deep.train.FineTuneLearner;
import org.medal.deep.train.OnlineLearner;
import org.medal.deep.train.OnlineShare;
import org.medal.deep.train.TrainingOptions;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.Augmentation;
import org.medal.lab.config.ModelConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.config.TrainingMode;

/**
 * The learner of one run.
 *
 * @param learner fits the models
 * @param startFeatures features of the network before any training, for initial sets; always
 *     averaged, so that runs which differ in their pooling have the same start
 * @param resource frees the native memory it holds
 */
record OpenLearner(
    Learner learner, Function<List<SampleId>, Matrix> startFeatures, Runnable resource)
    implements AutoCloseable {
  /**
   * Loads the network of a run and tells the watcher what its weights lack.
   *
   * @param out the run's folder
   */
  static OpenLearner of(
      RunConfig run, PreparedImages images, Path out, Path cache, Watcher watcher) {
    if (run.model().architecture() == Architecture.TINY) {
      // its steps are so short that threads waiting for each other cost more than they give, ten
      // times more on a machine with other work
      TorchEngine.threads(1);
    }
    return run.model().mode() == TrainingMode.FROZEN
        ? frozen(run, images, cache, watcher)
        : fineTune(run, images, out, watcher);
  }

  private static NetworkSpec spec(RunConfig run) {
    ModelConfig model = run.model();
    return new NetworkSpec(
        model.architecture(),
        model.weights(),
        model.allowPartialWeights() || model.weights().isEmpty(),
        run.seed());
  }

  private static OpenLearner fineTune(
      RunConfig run, PreparedImages images, Path out, Watcher watcher) {
    ModelConfig model = run.model();
    FineTuneLearner learner =
        new FineTuneLearner(
            spec(run),
            images.pixels(),
            images.set().classes(),
            model.distance(),
            new TrainingOptions(
                model.learningRate(),
                model.maxEpochs(),
                model.trainBatch(),
                model.balance(),
                Augmentation.standard(),
                run.committee()),
            new Epochs(watcher),
            watcher.begin("scoring"));
    if (model.weights().isPresent()) {
      tellStarted(learner.started(), watcher);
    }
    FeatureMemory.require(run, images.set().size(), learner::featureLength, learner::close);
    return new OpenLearner(
        model
            .online()
            .<Learner>map(share -> online(learner, share, images, out, watcher))
            .orElse(learner),
        ids -> startFeatures(run, images, ids, watcher),
        learner::close);
  }

  private static OnlineLearner online(
      FineTuneLearner learner,
      OnlineShare share,
      PreparedImages images,
      Path out,
      Watcher watcher) {
    return new OnlineLearner(
        learner,
        share,
        new Checkpoints(RunFolder.checkpoints(out)),
        round -> RunFolder.labelled(out, images.set().classes(), round),
        watcher::note);
  }

  private static OpenLearner frozen(
      RunConfig run, PreparedImages images, Path cache, Watcher watcher) {
    ModelConfig model = run.model();
    FrozenLearner learner =
        new FrozenLearner(
            spec(run),
            images.pixels(),
            images.set().classes(),
            new FrozenOptions(
                model.distance(),
                model.headLayer(),
                FrozenOptions.L2,
                model.balance(),
                store(cache, watcher),
                run.committee()),
            watcher.begin("features"));
    tellStarted(learner.started(), watcher);
    watcher.note("the softmax head stands on " + learner.headLayer());
    FeatureMemory.require(run, images.set().size(), learner::featureLength, learner::close);
    Function<List<SampleId>, Matrix> startFeatures =
        model.pooling() == Pooling.AVERAGE
            ? learner::features
            : ids -> startFeatures(run, images, ids, watcher);
    return new OpenLearner(learner, startFeatures, learner::close);
  }

  /** Where features are kept, if anything can be kept there. */
  private static Optional<Path> store(Path cache, Watcher watcher) {
    Path folder = cache.resolve("features");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      watcher.note("features are not kept for the next run: " + folder + " cannot be made");
      return Optional.empty();
    }
    return Files.isWritable(folder) ? Optional.of(folder) : Optional.empty();
  }

  private static void tellStarted(List<String> started, Watcher watcher) {
    if (!started.isEmpty()) {
      watcher.note(
          started.size()
              + " tensors without weights start from random values: "
              + String.join(", ", started.subList(0, Math.min(3, started.size())))
              + (started.size() > 3 ? ", …" : ""));
    }
  }

  private static Matrix startFeatures(
      RunConfig run, PreparedImages images, List<SampleId> ids, Watcher watcher) {
    try (Embedder embedder = Embedder.open(spec(run), run.model().layer(), Pooling.AVERAGE)) {
      return embedder.embed(ids, images.pixels(), watcher.begin("features of the pool")).features();
    }
  }

  @Override
  public void close() {
    resource.run();
  }
}
