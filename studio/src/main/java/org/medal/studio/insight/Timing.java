package org.medal.studio.insight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.medal.studio.project.Answered;

/**
 * How the readers' time per label goes with what the strategy knew of the image.
 *
 * <p>Timed are labels and cannot-judge answers of a first reading. Left out are hidden repeats, as
 * their image is known; skips, as they judge nothing; and imported labels, as they have no time.
 * Answers before which the model's guess was on the screen are timed with the others and counted in
 * {@code guessShown}: a guess may hurry a reader or hold it up.
 *
 * <p>An association, not a cause: images asked for late are also more uncertain, and readers learn
 * and tire. Answers of one reader are not independent of each other, so the intervals are a little
 * too narrow. Cost: O(n·log n) for n answers.
 *
 * @param labels how many answers are timed
 * @param activeMillis the readers' time for all answers that stand, with repeats and skips
 * @param medianMillis of one timed answer; empty where there is none
 * @param guessShown how many timed answers were given with the model's guess on the screen
 * @param correlations Spearman's ρ of time with each of {@link Against}, in that order
 * @param utilityOf whose utilities are compared: who asked for most of the timed images
 * @param byClass in the order of the classes, then {@value #CANNOT_JUDGE}; without empty groups
 * @param byStrategy in the order in which they first asked
 * @param byReader in the order of their first answers
 * @param points the timed answers in order; a keyed sample of {@value #MOST_POINTS} of them where
 *     they are more
 */
public record Timing(
    int labels,
    long activeMillis,
    OptionalLong medianMillis,
    int guessShown,
    List<Correlation> correlations,
    Optional<String> utilityOf,
    List<Group> byClass,
    List<Group> byStrategy,
    List<Group> byReader,
    List<Point> points) {
  /** Name of the group of images that could not be judged. */
  public static final String CANNOT_JUDGE = "cannot judge";

  /** The most points that are told. */
  public static final int MOST_POINTS = 5000;

  /** What time is held against. */
  public enum Against {
    /** The place of the answer among the timed ones, from 1. */
    ORDER,
    /** Of the model's prediction when it asked for the image, in nats. */
    ENTROPY,
    /** Mean distance to the labelled images when the image was asked for. */
    DISTANCE,
    /** As the strategy measured it; only of {@link Timing#utilityOf}, as scales differ. */
    UTILITY
  }

  /**
   * A correlation of time.
   *
   * @param count how many answers have both values
   * @param rho Spearman's; these four as in {@link org.medal.lab.stats.RankAssociation}
   * @param low lower end of its 95 % interval
   * @param high upper end
   * @param p two-sided, of no association
   */
  public record Correlation(
      Against against,
      int count,
      OptionalDouble rho,
      OptionalDouble low,
      OptionalDouble high,
      OptionalDouble p) {}

  /**
   * The quartiles of some answers' time.
   *
   * @param count how many, at least one
   */
  public record Group(String name, int count, long lowMillis, long medianMillis, long highMillis) {}

  /**
   * A timed answer.
   *
   * @param order its place among the timed ones, from 1
   * @param utility of {@code by}'s own scale
   * @param label empty for cannot judge
   * @param by the strategy or initial set that asked; empty where none did
   */
  public record Point(
      int order,
      long millis,
      OptionalDouble entropy,
      OptionalDouble distance,
      OptionalDouble utility,
      Optional<String> label,
      Optional<String> by,
      String reader) {}

  /** Whether an answer is timed: a first judgement of an image, made here. */
  public static boolean isTimed(Answered answer) {
    return Verdicts.isFirstReading(answer) && !answer.imported();
  }

  /**
   * The timing of a project's answers.
   *
   * @param answers that stand, in order
   * @param classes of the project, in order
   */
  public static Timing of(List<Answered> answers, List<String> classes) {
    TimedAnswers timed = TimedAnswers.of(answers);
    Optional<String> busiest = TimeCorrelations.busiest(timed.points());
    return new Timing(
        timed.points().size(),
        answers.stream().mapToLong(Answered::activeMillis).sum(),
        timed.median(),
        timed.guessShown(),
        TimeCorrelations.of(timed.points(), busiest),
        busiest,
        timed.byClass(classes),
        timed.byStrategy(),
        timed.byReader(),
        timed.sample(MOST_POINTS));
  }

  /** What a point's time is held against; empty where it is not known or of another scale. */
  public OptionalDouble value(Against against, Point point) {
    return TimeCorrelations.value(against, point, utilityOf);
  }
}
