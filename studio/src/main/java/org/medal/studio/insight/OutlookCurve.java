package org.medal.studio.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medal.core.stopping.LearningCurveForecast;
import org.medal.studio.project.EvaluatedModel;

/**
 * The points of a learning curve that a forecast may look at.
 *
 * <p>One training only: of the whole network where it has enough points, otherwise of the head, as
 * their curves differ. Of the models within each batch of labels the latest, counted back from the
 * last one: a frozen head is evaluated every few labels, and models that share nearly all their
 * labels and all held-out images err together, so that counting each would make the interval too
 * narrow. Only those evaluated on at least half as many held-out images as the last one.
 *
 * @param points in the order of labels, each with more labels than the one before
 */
record OutlookCurve(List<EvaluatedModel> points) {
  private static final String WHOLE_NETWORK = "finetune";

  /**
   * The curve.
   *
   * @param evaluations in order
   * @param batch labels between points
   */
  static OutlookCurve of(List<EvaluatedModel> evaluations, int batch) {
    List<EvaluatedModel> whole =
        thinned(evaluations.stream().filter(e -> e.mode().equals(WHOLE_NETWORK)), batch);
    List<EvaluatedModel> head =
        thinned(evaluations.stream().filter(e -> !e.mode().equals(WHOLE_NETWORK)), batch);
    boolean enough = whole.size() >= LearningCurveForecast.FEWEST_ROUNDS;
    return new OutlookCurve(enough || head.isEmpty() ? whole : head);
  }

  private static List<EvaluatedModel> thinned(Stream<EvaluatedModel> evaluations, int batch) {
    List<EvaluatedModel> all = evaluations.filter(e -> e.tested() > 0 && e.labels() > 0).toList();
    List<EvaluatedModel> kept = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      EvaluatedModel model = all.get(i);
      if (kept.isEmpty()
          || (model.labels() <= kept.get(0).labels() - batch
              && 2 * model.tested() >= all.get(all.size() - 1).tested())) {
        kept.add(0, model);
      }
    }
    return kept;
  }

  /** The latest model; empty where none was evaluated. */
  Optional<EvaluatedModel> last() {
    return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
  }

  /** The forecast; empty while the points are too few. */
  Optional<LearningCurveForecast> forecast() {
    return points.size() < LearningCurveForecast.FEWEST_ROUNDS
        ? Optional.empty()
        : Optional.of(
            LearningCurveForecast.of(
                points.stream().mapToInt(EvaluatedModel::labels).toArray(),
                points.stream().mapToDouble(EvaluatedModel::accuracy).toArray(),
                last().orElseThrow().tested()));
  }
}
