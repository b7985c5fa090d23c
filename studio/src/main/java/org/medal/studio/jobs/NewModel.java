package org.medal.studio.jobs;

import org.medal.core.learn.FittedModel;

/**
 * A model that has just been fitted.
 *
 * @param kind {@code frozen} or {@code finetune}
 * @param labels how many it has learnt from
 * @param seconds how long that took
 */
record NewModel(FittedModel model, String kind, int labels, double seconds) {
  boolean frozen() {
    return kind.equals("frozen");
  }
}
