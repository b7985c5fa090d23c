package org.medal.studio.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.medal.studio.images.Pictures;
import org.medal.studio.store.Store;

/**
 * Everything that goes on while a doctor labels: the images' folder is looked through, images are
 * decoded once and given features, models are trained on the labels so far, and each new one ranks
 * the pool. Nobody waits for it.
 */
public final class Background implements AutoCloseable {
  /**
   * Starts nothing yet.
   *
   * @param store of a project whose settings are known
   * @param work folder for features, models and other files that can be made again
   */
  public Background(Store store, Pictures pictures, Path work) {}

  /** Starts; returns at once. */
  public void start() {
    throw new UnsupportedOperationException();
  }

  /** Has the images' folder looked through now instead of in some seconds. */
  public void lookForImages() {
    throw new UnsupportedOperationException();
  }

  /** Has a model trained on all labels now, even if too few are new. */
  public void trainNow() {
    throw new UnsupportedOperationException();
  }

  /** What it is doing. */
  public Activity activity() {
    throw new UnsupportedOperationException();
  }

  /** Has every change of activity, and every new map, told to {@code listener}. */
  public void listen(Consumer<Activity> listener) {
    throw new UnsupportedOperationException();
  }

  /** The pool as the latest model sees it; empty before there is one. */
  public List<MapDot> map() {
    throw new UnsupportedOperationException();
  }

  /** Folder of the latest model as {@code medal predict} reads it; it does not change any more. */
  public java.util.Optional<Path> model() {
    throw new UnsupportedOperationException();
  }

  /** Ends all work, at the latest after the current step. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
