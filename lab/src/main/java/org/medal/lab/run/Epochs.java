package org.medal.lab.run;

import org.medal.core.progress.Progress;
import org.medal.deep.train.TrainingListener;

/** Tells a watcher of the epochs of a model, and of a committee's members by their number. */
record Epochs(Watcher watcher) implements TrainingListener {
  @Override
  public void epoch(int epoch, int cap, double loss, double accuracy, double imagesPerSecond) {
    watcher.epoch(epoch, cap, loss, accuracy, imagesPerSecond);
  }

  @Override
  public TrainingListener ofMember(int member, int members) {
    Progress epochs = watcher.begin("member " + member + " of " + members + ", epoch");
    return (epoch, cap, loss, accuracy, speed) -> epochs.advance(epoch, cap);
  }
}
