package org.medal.studio.insight;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.medal.core.stopping.Forecast;
import org.medal.core.stopping.LearningCurveForecast;
import org.medal.studio.insight.Outlook.Advice;
import org.medal.studio.project.Counts;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.ProjectSettings;

/** Weighs a forecast and puts it into words. */
record OutlookWriter(
    OutlookCurve curve, Counts counts, ProjectSettings settings, long medianMillis) {
  /**
   * By the sign test, fewer images that all change for the better may do so by chance: 2·½⁶ < .05
   */
  private static final double CHANCE_IMAGES = 6;

  private static final double MILLIS_A_MINUTE = 60_000;

  Outlook outlook() {
    if (isSpent()) {
      return Outlook.without(
          Advice.STOP,
          String.format(
              Locale.ROOT,
              "The budget of %s is spent; raise it in the settings to go on.",
              labels(settings.budget())));
    }
    return curve
        .forecast()
        .map(this::forecast)
        .orElseGet(() -> Outlook.without(Advice.TOO_EARLY, tooEarly()));
  }

  private boolean isSpent() {
    return settings.budget() > 0 && counts.labelled() >= settings.budget();
  }

  private String tooEarly() {
    if (curve.points().isEmpty()) {
      return counts.heldOut() == 0
          ? "Nothing can be said without held-out images; hold some out."
          : "Too early to tell: no model has been evaluated on held-out images yet.";
    }
    return String.format(
        Locale.ROOT,
        "Too early to tell: a forecast needs %d models, %s labels or more apart; there %s %d.",
        LearningCurveForecast.FEWEST_ROUNDS,
        settings.batch(),
        curve.points().size() == 1 ? "is" : "are",
        curve.points().size());
  }

  private Outlook forecast(LearningCurveForecast forecast) {
    EvaluatedModel last = curve.last().orElseThrow();
    Forecast gain = forecast.gain(more(last));
    Advice advice = advice(gain, last.tested());
    OptionalInt minutes = minutes(gain.labels());
    return new Outlook(
        advice,
        expectation(gain, minutes) + verdict(advice) + doubt(gain, last.tested()),
        OptionalInt.of(gain.labels()),
        minutes,
        OptionalDouble.of(gain.points()),
        OptionalDouble.of(gain.low()),
        OptionalDouble.of(gain.high()));
  }

  /** A quarter more, at least a batch, at most what is left. */
  private int more(EvaluatedModel last) {
    int quarter = Math.max(settings.batch(), (int) Math.ceil(last.labels() / 4.0));
    return settings.budget() == 0
        ? quarter
        : Math.min(quarter, settings.budget() - counts.labelled());
  }

  private static Advice advice(Forecast gain, int tested) {
    if (gain.high() < Outlook.WORTH_POINTS && tested >= Outlook.ENOUGH_IMAGES) {
      return Advice.STOP;
    }
    return gain.points() < Outlook.WORTH_POINTS ? Advice.CONSIDER_STOPPING : Advice.GO_ON;
  }

  private OptionalInt minutes(int more) {
    return medianMillis == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.ceil(more * (double) medianMillis / MILLIS_A_MINUTE));
  }

  private static String expectation(Forecast gain, OptionalInt minutes) {
    return String.format(
        Locale.ROOT,
        "%s more %s%s expected to bring %+.1f points of accuracy (%.1f to %.1f)",
        gain.labels(),
        gain.labels() == 1 ? "label" : "labels",
        duration(gain.labels(), minutes),
        gain.points(),
        gain.low(),
        gain.high());
  }

  private static String duration(int labels, OptionalInt minutes) {
    String verb = labels == 1 ? " is" : " are";
    if (minutes.isEmpty()) {
      return verb;
    }
    String unit = minutes.getAsInt() == 1 ? " minute," : " minutes,";
    return ", about " + minutes.getAsInt() + unit + verb;
  }

  private static String verdict(Advice advice) {
    return switch (advice) {
      case STOP -> ": surely not worth it";
      case CONSIDER_STOPPING -> ": perhaps not worth it";
      case TOO_EARLY, GO_ON -> "";
    };
  }

  /** What the held-out images cannot show. */
  private static String doubt(Forecast gain, int tested) {
    double least = 100 * CHANCE_IMAGES / tested;
    return gain.points() >= least
        ? "."
        : String.format(
            Locale.ROOT,
            "; on %d held-out %s a gain below %s points cannot be told from chance.",
            tested,
            tested == 1 ? "image" : "images",
            least >= 100 ? "100" : String.format(Locale.ROOT, "%.1f", least));
  }

  private static String labels(int count) {
    return count == 1 ? "1 label" : count + " labels";
  }
}
