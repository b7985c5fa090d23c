package org.medal.studio.jobs;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Saves the latest head when nothing more urgent is to be done, every {@value #SECONDS} s at most:
 * a network takes megabytes, and there may be a new head every two seconds.
 */
final class Saving implements Chore {
  private static final long SECONDS = 20;
  private static final double NANOS = 1e9;

  private final ModelFolders folders;
  private final AtomicReference<@Nullable NewModel> latest = new AtomicReference<>();
  private long saved;
  private boolean any;

  Saving(ModelFolders folders) {
    this.folders = folders;
  }

  @Override
  public String name() {
    return "saving the model";
  }

  /** Takes note of a model that stays usable as long as its network. */
  void later(NewModel model) {
    latest.set(model);
  }

  @Override
  public boolean step() throws IOException {
    if (any && System.nanoTime() - saved < SECONDS * NANOS) {
      return false;
    }
    NewModel model = latest.getAndSet(null);
    if (model == null) {
      return false;
    }
    folders.save(model);
    any = true;
    saved = System.nanoTime();
    return true;
  }
}
