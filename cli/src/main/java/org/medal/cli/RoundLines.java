package org.medal.cli;

import java.util.Locale;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;
import org.medal.lab.run.Watcher;

/** A watcher that tells what happens in a run in words, a line each. */
interface RoundLines extends Watcher {
  @Override
  default void trained(RoundResult result) {
    note(
        String.format(
            Locale.ROOT,
            "round %d: %d labels, accuracy %.3f, balanced %.3f, AUC %.3f (%d epochs%s, %.1f s)",
            result.round(),
            result.labelled(),
            result.evaluation().accuracy(),
            result.evaluation().balancedAccuracy(),
            result.evaluation().auc(),
            result.fit().epochs(),
            result.fit().stoppedAtCap() ? ", stopped at the cap" : "",
            result.trainSeconds()));
  }

  @Override
  default void queried(Query query) {
    note(
        query.round() == 0
            ? "initial set: " + query.samples().size() + " images"
            : "round " + query.round() + ": asks for " + query.samples().size() + " images");
  }

  /** What an epoch brought. */
  static String epoch(double loss, double accuracy, double imagesPerSecond) {
    return String.format(
        Locale.ROOT, " loss %.3f, accuracy %.3f, %.0f images/s", loss, accuracy, imagesPerSecond);
  }
}
