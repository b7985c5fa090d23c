package org.medal.lab.run;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.core.learn.Learner;
import org.medal.deep.embed.Embedder;
import org.medal.deep.embed.Pooling;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.frozen.FrozenLearner;
import org.medal.deep.frozen.FrozenNetwork;
import org.medal.deep.frozen.FrozenOptions;
import org.medal.deep.network.Architecture;
import org.medal.deep.train.Checkpoints;
import org.medal.deep.train.FineTuneLearner;
import org.medal.deep.train.OnlineLearner;
import org.medal.deep.train.OnlineShare;
import org.medal.deep.train.TrainingOptions;
import org.medal.deep.weights.NetworkSpec;
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
   * Opens the learner of a run, for the calling thread, and tells the watcher what its weights
   * lack.
   *
   * @param learners where frozen networks come from
   * @param out the run's folder
   */
  static OpenLearner of(RunConfig run, Learners learners, Path out, Watcher watcher) {
    TorchEngine.threads(threads(run));
    return isFrozen(run)
        ? ofFrozen(
            run,
            learners,
            FrozenLearner.on(
                network(run, learners), learners.images().set().classes(), options(run, learners)),
            watcher)
        : fineTune(run, learners.images(), out, watcher);
  }

  /** As {@link #of} for a frozen run, but what it takes for features may be drawn at random. */
  static OpenLearner rehearsing(RunConfig run, Learners learners) {
    TorchEngine.threads(threads(run));
    return ofFrozen(
        run,
        learners,
        FrozenLearner.rehearsing(
            network(run, learners), learners.images().set().classes(), options(run, learners)),
        Watcher.NONE);
  }

  /**
   * The threads that one operation of a run uses. It depends on nothing but the run, because sums
   * depend on it: a run gives the same bytes whatever runs beside it. Steps of the tiny network and
   * of a softmax head are so short that threads waiting for each other cost more than they give,
   * ten times more on a machine with other work.
   */
  static int threads(RunConfig run) {
    boolean shortSteps = isFrozen(run) || run.model().architecture() == Architecture.TINY;
    return shortSteps ? 1 : TorchEngine.allThreads();
  }

  static boolean isFrozen(RunConfig run) {
    return run.model().mode() == TrainingMode.FROZEN;
  }

  /** The network that a frozen run stands on. */
  static FrozenNetwork network(RunConfig run, Learners learners) {
    return learners.network(spec(run), options(run, learners));
  }

  static NetworkSpec spec(RunConfig run) {
    return run.model().network(run.seed());
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
                model.fineTuning().augment().augmentation(),
                run.committee(),
                model.fineTuning().freeze()),
            new Epochs(watcher),
            watcher.begin("scoring"));
    if (model.weights().isPresent()) {
      tellStarted(learner.started(), watcher);
    }
    FeatureMemory.require(run, images.set().size(), learner::featureLength, learner::close);
    return new OpenLearner(
        model
            .fineTuning()
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

  private static OpenLearner ofFrozen(
      RunConfig run, Learners learners, FrozenLearner learner, Watcher watcher) {
    PreparedImages images = learners.images();
    FeatureMemory.require(run, images.set().size(), learner::featureLength, learner::close);
    Function<List<SampleId>, Matrix> startFeatures =
        run.model().pooling() == Pooling.AVERAGE
            ? learner::features
            : ids -> startFeatures(run, images, ids, watcher);
    return new OpenLearner(learner, startFeatures, learner::close);
  }

  private static FrozenOptions options(RunConfig run, Learners learners) {
    ModelConfig model = run.model();
    return new FrozenOptions(
        model.distance(),
        model.headLayer(),
        FrozenOptions.L2,
        model.balance(),
        learners.store(),
        run.committee());
  }

  static void tellStarted(List<String> started, Watcher watcher) {
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
