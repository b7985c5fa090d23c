package org.medal.studio.insight;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.medal.studio.project.Counts;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.ProjectSettings;

/**
 * What more labels will probably bring, and whether they are worth the readers' time.
 *
 * <p>The curve is that of {@link OutlookCurve}, the forecast that of {@link
 * org.medal.core.stopping.LearningCurveForecast}, asked for a quarter more labels than there are,
 * at least a batch and at most what the budget leaves. Its interval speaks of the curve on these
 * held-out images; how far these stand for others is another matter, so the sentence also says
 * which gain could not be told from chance on them, and {@link Advice#STOP} needs {@value
 * #ENOUGH_IMAGES}.
 *
 * @param advice what to do
 * @param sentence the advice with its numbers, for people
 * @param moreLabels how many more the forecast is about; it and the rest are empty where there is
 *     none
 * @param minutes the readers' time for these; empty where the time per label is not known
 * @param gain in percentage points of accuracy on the held-out images; never negative
 * @param gainLow lower end of its 95 % interval
 * @param gainHigh upper end
 */
public record Outlook(
    Advice advice,
    String sentence,
    OptionalInt moreLabels,
    OptionalInt minutes,
    OptionalDouble gain,
    OptionalDouble gainLow,
    OptionalDouble gainHigh) {
  /** A gain of fewer points is not worth a batch. */
  public static final double WORTH_POINTS = .5;

  /** On fewer held-out images a model may look finished by luck. */
  public static final int ENOUGH_IMAGES = 50;

  /** What to do. */
  public enum Advice {
    /** No forecast yet. */
    TOO_EARLY,
    /** More labels will probably bring at least {@value Outlook#WORTH_POINTS} points. */
    GO_ON,
    /** They will probably bring less, but it is not sure. */
    CONSIDER_STOPPING,
    /** They surely bring less, or the budget is spent. */
    STOP
  }

  /**
   * The outlook of a project. Cost: some thousand trial curves, each over the points of the curve.
   *
   * @param evaluations in order
   * @param medianMillis of the readers' time per label; 0 where it is not known
   */
  public static Outlook of(
      List<EvaluatedModel> evaluations,
      Counts counts,
      ProjectSettings settings,
      long medianMillis) {
    return new OutlookWriter(
            OutlookCurve.of(evaluations, settings.batch()), counts, settings, medianMillis)
        .outlook();
  }

  /** Advice without a forecast. */
  static Outlook without(Advice advice, String sentence) {
    OptionalDouble none = OptionalDouble.empty();
    return new Outlook(
        advice, sentence, OptionalInt.empty(), OptionalInt.empty(), none, none, none);
  }
}
