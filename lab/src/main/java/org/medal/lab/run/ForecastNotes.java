package org.medal.lab.run;

import java.util.Locale;
import java.util.function.Supplier;
import org.medal.core.loop.History;
import org.medal.core.loop.LoopListener;
import org.medal.core.loop.RoundResult;
import org.medal.core.stopping.LearningCurveForecast;

/**
 * Tells after each round what the next batch will probably bring, where there is a validation set.
 *
 * @param batch labels of the next batch
 * @param images of the validation set
 * @param history what was done so far, the round that is told included
 * @param watcher who is told
 */
record ForecastNotes(int batch, int images, Supplier<History> history, Watcher watcher)
    implements LoopListener {
  @Override
  public void trained(RoundResult result) {
    result
        .signals()
        .validation()
        .ifPresent(
            validation ->
                watcher.note(
                    String.format(
                        Locale.ROOT,
                        "validation accuracy %.3f; %s",
                        validation.accuracy(),
                        LearningCurveForecast.sentence(history.get().signals(), batch, images))));
  }
}
