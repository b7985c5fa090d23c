package org.medal.lab.report;

import java.util.Locale;
import org.medal.core.loop.RoundResult;
import org.medal.core.stopping.LearningCurveForecast;
import org.medal.lab.record.RunRecord;

/** Why a run ended, or how far it is, and what more labels would bring. */
final class RunEnd {
  private RunEnd() {}

  static void append(Html html, RunRecord run) {
    run.facts()
        .ending()
        .ifPresentOrElse(
            ending -> html.element("p", "The run " + ending + "." + forecast(run)),
            () -> html.warning(unfinished(run)));
  }

  private static String unfinished(RunRecord run) {
    RoundResult last = run.last();
    return "The run has not ended: this is its state after round "
        + last.round()
        + " with "
        + last.labelled()
        + " of "
        + run.facts().option("budget")
        + " labels.";
  }

  private static String forecast(RunRecord run) {
    int validation = run.facts().data().validation();
    return validation == 0
        ? ""
        : String.format(
            Locale.ROOT,
            " Forecast of the accuracy on the validation set, with a 95 %% interval from a power"
                + " law: %s. That set of %d images is labelled but not trained on; its labels"
                + " are not among those counted here and cost as much.",
            LearningCurveForecast.sentence(
                run.history().signals(), Integer.parseInt(run.facts().option("batch")), validation),
            validation);
  }
}
