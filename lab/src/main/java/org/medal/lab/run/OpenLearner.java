package org.medal.lab.run;

import java.nio.file.Path;
import java.util.List;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.core.learn.Learner;
import org.medal.deep.embed.Embedder;
import org.medal.deep.embed.Pooling;
import org.medal.deep.embed.Tap;
import org.medal.deep.train.FineTuneLearner;
import org.medal.deep.train.TrainingOptions;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.Augmentation;
import org.medal.lab.config.ModelConfig;
import org.medal.lab.config.RunConfig;

/** The learner of one run with the native memory it holds. */
final class OpenLearner implements AutoCloseable {
  private final NetworkSpec spec;
  private final ModelConfig config;
  private final PreparedImages images;
  private final Watcher watcher;
  private final FineTuneLearner learner;

  private OpenLearner(
      NetworkSpec spec, ModelConfig config, PreparedImages images, Watcher watcher) {
    this.spec = spec;
    this.config = config;
    this.images = images;
    this.watcher = watcher;
    this.learner =
        new FineTuneLearner(
            spec,
            images.pixels(),
            images.set().classes(),
            Tap.average(config.layer()),
            new TrainingOptions(
                config.learningRate(),
                config.maxEpochs(),
                config.trainBatch(),
                config.balance(),
                Augmentation.standard()),
            watcher::epoch,
            watcher.begin("scoring"));
  }

  static OpenLearner of(RunConfig run, PreparedImages images, Path cache, Watcher watcher) {
    ModelConfig model = run.model();
    NetworkSpec spec =
        new NetworkSpec(
            model.architecture(),
            model.weights(),
            model.allowPartialWeights() || model.weights().isEmpty(),
            run.seed());
    return new OpenLearner(spec, model, images, watcher);
  }

  Learner learner() {
    return learner;
  }

  /** Features of the network before any training, for initial sets that want them. */
  Matrix startFeatures(List<SampleId> ids) {
    try (Embedder embedder = Embedder.open(spec, config.layer(), Pooling.AVERAGE)) {
      return embedder.embed(ids, images.pixels(), watcher.begin("features of the pool")).features();
    }
  }

  @Override
  public void close() {
    learner.close();
  }
}
