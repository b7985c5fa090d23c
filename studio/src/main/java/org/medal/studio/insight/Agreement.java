package org.medal.studio.insight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.medal.studio.project.Answered;

/**
 * How far readers agree, with each other and with themselves.
 *
 * <p>Of each reader the latest answer to an image counts, imported labels as well; hidden repeats
 * count for self-consistency only, skips for nothing. That an image cannot be judged is a category
 * beside the classes, so to call an image {@code dr} that another reader cannot judge is a
 * disagreement. Intervals are those of {@link KappaInterval}.
 *
 * <p>Cost: {@value KappaInterval#DRAWS}·n steps for each pair of readers with n images in common:
 * for two readers and 1,000 images some 50 ms.
 *
 * @param readers in the order of their names
 * @param pairs of readers who have an image in common
 * @param fleiss of all images that several readers have judged; empty where kappa is not defined
 */
public record Agreement(
    List<ReaderAgreement> readers, List<PairAgreement> pairs, Optional<Fleiss> fleiss) {
  /**
   * What a reader has done.
   *
   * @param answers how many images it has judged, cannot-judge ones with them
   * @param cannotJudge how many of these it could not judge
   * @param skips how many it put off
   * @param medianMillis of its timed answers, see {@link Timing}; empty where there is none
   * @param repeats how many images it was shown again without being told
   * @param repeatsAgreed how many of these it judged the same way
   */
  public record ReaderAgreement(
      String name,
      int answers,
      int cannotJudge,
      int skips,
      OptionalLong medianMillis,
      int repeats,
      int repeatsAgreed) {}

  /**
   * How far two readers agree.
   *
   * @param images how many both have judged
   * @param agreed on how many of these they say the same
   * @param kappa Cohen's; empty with fewer than two images and where both use one category only
   * @param low lower end of its 95 % interval
   * @param high upper end
   */
  public record PairAgreement(
      String first,
      String second,
      int images,
      int agreed,
      OptionalDouble kappa,
      OptionalDouble low,
      OptionalDouble high) {}

  /**
   * How far all readers agree.
   *
   * @param images how many were judged by several readers
   * @param readers how many readers these were
   * @param kappa Fleiss'
   * @param low lower end of its 95 % interval
   * @param high upper end
   */
  public record Fleiss(int images, int readers, double kappa, double low, double high) {}

  /**
   * The agreement in a project.
   *
   * @param answers that stand, in order
   * @param classes of the project, in order
   * @param seed of the resamples
   */
  public static Agreement of(List<Answered> answers, List<String> classes, long seed) {
    Verdicts verdicts = Verdicts.of(answers, classes);
    return new Agreement(
        ReaderTallies.of(answers, verdicts),
        Kappas.pairs(verdicts, seed),
        Kappas.fleiss(verdicts, seed));
  }
}
