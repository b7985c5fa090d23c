package org.medal.lab.run;

import org.medal.core.loop.LoopListener;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.ModelConfig;

/** Tells which network learns, and from which weights, once it is known that they work. */
final class EncoderNote implements LoopListener {
  private final ModelConfig model;
  private final Watcher watcher;
  private boolean told;

  EncoderNote(ModelConfig model, Watcher watcher) {
    this.model = model;
    this.watcher = watcher;
  }

  @Override
  public void fitting(int round, int labelled) {
    if (!told) {
      tell(model, watcher);
    }
    told = true;
  }

  static void tell(ModelConfig model, Watcher watcher) {
    tell(model.network(0).title(), watcher);
  }

  /** Each network of a comparison once. */
  static void tell(CompareConfig config, Watcher watcher) {
    config.arms().stream()
        .map(arm -> arm.run().model().network(0).title())
        .distinct()
        .forEach(title -> tell(title, watcher));
  }

  private static void tell(String title, Watcher watcher) {
    watcher.note("encoder: " + title);
  }
}
