package org.medal.lab.report;

import java.util.Locale;
import org.medal.core.loop.Ending;
import org.medal.core.loop.History;
import org.medal.core.stopping.LearningCurveForecast;

/**
 * Why a run ended, and what more labels would bring.
 *
 * @param ending why and when
 * @param validation how many images are in the validation set
 * @param batch labels a round, for the forecast
 */
public record RunEnd(Ending ending, int validation, int batch) {
  String sentences(History history) {
    String why = "The run " + ending + ".";
    return validation == 0
        ? why
        : why
            + String.format(
                Locale.ROOT,
                " Forecast of the accuracy on the validation set, with a 95 %% interval from a power"
                    + " law: %s. That set of %d images is labelled but not trained on; its labels"
                    + " are not among those counted here and cost as much.",
                LearningCurveForecast.sentence(history.signals(), batch, validation),
                validation);
  }
}
