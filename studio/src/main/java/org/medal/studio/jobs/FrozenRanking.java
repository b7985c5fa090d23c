package org.medal.studio.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.deep.engine.TorchEngine;
import org.medal.studio.jobs.Activity.Phase;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.store.Store;

/**
 * Fits a head on the frozen network as soon as there is a new label, and ranks the pool: every
 * {@value #SECONDS} s at most.
 */
final class FrozenRanking implements Chore {
  private static final long SECONDS = 2;
  private static final double NANOS = 1e9;

  private final Store store;
  private final ProjectImages images;
  private final Scanning scanning;
  private final FrozenBase base;
  private final Publishing publishing;
  private final Saving saving;
  private final ActivityBoard board;
  private final Stop stop;
  private final int labelsBefore;
  private @Nullable Map<SampleId, Integer> learnt;
  private long ended;
  private volatile boolean asked;

  FrozenRanking(
      Store store,
      ProjectImages images,
      Scanning scanning,
      FrozenBase base,
      Publishing publishing,
      Saving saving,
      ActivityBoard board,
      Stop stop) {
    this.store = store;
    this.images = images;
    this.scanning = scanning;
    this.base = base;
    this.publishing = publishing;
    this.saving = saving;
    this.board = board;
    this.stop = stop;
    this.labelsBefore = Labels.before(store);
  }

  @Override
  public String name() {
    return "frozen";
  }

  /** Has a head fitted even if no label is new. */
  void ask() {
    asked = true;
  }

  @Override
  public boolean step() throws IOException {
    if (learnt != null && System.nanoTime() - ended < SECONDS * NANOS) {
      return false;
    }
    ProjectSettings settings = store.settings().find().orElseThrow();
    List<ProjectImage> all = images.all();
    Map<SampleId, Integer> labels = LearningSet.labels(all, settings.classSet(), scanning::usable);
    if (!Labels.learnable(labels) || (labels.equals(learnt) && !asked)) {
      return false;
    }
    LearningSet set = LearningSet.of(all, settings.classSet(), scanning::usable);
    // after a restart the queue may be what these labels asked for
    boolean ranks = learnt != null || asked || labels.size() != labelsBefore;
    asked = false;
    learn(set, settings, ranks);
    learnt = labels;
    ended = System.nanoTime();
    return true;
  }

  private void learn(LearningSet set, ProjectSettings settings, boolean ranks) throws IOException {
    board.doing(name(), Phase.TRAINING, 0, 0);
    TorchEngine.threads(1);
    long began = System.nanoTime();
    int labels = set.labelled().size();
    FittedModel model =
        base.learner(Models.strategy(settings)).fit(set.labelled(), labels, settings.seed());
    double seconds = (System.nanoTime() - began) / NANOS;
    NewModel fitted = new NewModel(new BlockModel(model, stop), "frozen", labels, seconds);
    publishing.publish(fitted, set, settings, ranks, true);
    saving.later(fitted);
  }
}
