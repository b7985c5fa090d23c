package org.medal.studio.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.query.QueryStrategy;
import org.medal.deep.embed.Tap;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.train.FineTuneLearner;
import org.medal.studio.jobs.Activity.Phase;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.store.Store;

/**
 * Trains the whole network, as the paper does: when as many labels are new as a batch has, or the
 * queue is nearly empty. It ranks the pool where no frozen network does.
 */
final class FineTuning implements Chore {
  /** The queue is nearly empty with this share of a batch. */
  private static final int SHARE = 4;

  private static final double NANOS = 1e9;

  private final Store store;
  private final ProjectImages images;
  private final Scanning scanning;
  private final StartNetwork start;
  private final NetworkImages pixels;
  private final Publishing publishing;
  private final ModelFolders folders;
  private final ActivityBoard board;
  private final Stop stop;
  private final int labelsBefore;
  private @Nullable Map<SampleId, Integer> learnt;
  private volatile boolean asked;

  FineTuning(
      Store store,
      ProjectImages images,
      Scanning scanning,
      StartNetwork start,
      NetworkImages pixels,
      Publishing publishing,
      ModelFolders folders,
      ActivityBoard board,
      Stop stop) {
    this.store = store;
    this.images = images;
    this.scanning = scanning;
    this.start = start;
    this.pixels = pixels;
    this.publishing = publishing;
    this.folders = folders;
    this.board = board;
    this.stop = stop;
    this.labelsBefore = Labels.before(store);
  }

  @Override
  public String name() {
    return "finetune";
  }

  /** Has a network trained even if too few labels are new. */
  void ask() {
    asked = true;
  }

  @Override
  public boolean step() throws IOException {
    ProjectSettings settings = store.settings().find().orElseThrow();
    List<ProjectImage> all = images.all();
    Map<SampleId, Integer> labels = LearningSet.labels(all, settings.classSet(), scanning::usable);
    if (!Labels.learnable(labels) || !isDue(labels, settings)) {
      return false;
    }
    asked = false;
    train(LearningSet.of(all, settings.classSet(), scanning::usable), settings);
    learnt = labels;
    return true;
  }

  /** What can be asked about now; what has been held out since is no test of this model. */
  private LearningSet now(LearningSet learning, ProjectSettings settings) {
    return LearningSet.of(images.all(), settings.classSet(), scanning::usable)
        .testedWithout(learning.labels().keySet());
  }

  private boolean isDue(Map<SampleId, Integer> labels, ProjectSettings settings) {
    int fresh =
        learnt == null ? Math.abs(labels.size() - labelsBefore) : Labels.changed(learnt, labels);
    return asked
        || fresh >= settings.batch()
        || (fresh > 0 && store.rankings().waiting() <= settings.batch() / SHARE);
  }

  private void train(LearningSet set, ProjectSettings settings) throws IOException {
    board.doing(name(), Phase.TRAINING, 0, 0);
    TorchEngine.threads(Models.threads(settings));
    pixels.want(
        Stream.concat(set.labelled().stream(), set.test().stream()).map(Labelled::id).toList());
    long began = System.nanoTime();
    int labels = set.labelled().size();
    try (FineTuneLearner learner = learner(settings);
        FittedModel model = learner.fit(set.labelled(), labels, settings.seed())) {
      double seconds = (System.nanoTime() - began) / NANOS;
      NewModel fitted = new NewModel(new BlockModel(model, stop), name(), labels, seconds);
      boolean ranks = !Models.frozen(settings);
      publishing.publish(fitted, now(set, settings), settings, ranks, ranks);
      folders.save(fitted);
    }
  }

  private FineTuneLearner learner(ProjectSettings settings) {
    QueryStrategy strategy = Models.strategy(settings);
    return new FineTuneLearner(
        start.spec(settings),
        pixels,
        settings.classSet(),
        Tap.average(Models.layer(settings)),
        Models.training(settings, strategy),
        (epoch, most, loss, accuracy, speed) -> {
          stop.check();
          board.doing(name(), Phase.TRAINING, epoch, most);
        },
        (done, total) -> stop.check());
  }
}
