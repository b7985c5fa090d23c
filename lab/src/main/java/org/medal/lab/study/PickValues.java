package org.medal.lab.study;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.medal.core.loop.History;
import org.medal.core.loop.Queried;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.Metric;

/**
 * What one way to pick a batch is worth, mean and interval over the seeds.
 *
 * @param entropy predictive entropy of the picks in nats, summed, as in the paper's Fig. 4
 * @param accuracy after the picks are labelled
 * @param auc likewise
 * @param accuracyGain accuracy against that of the initial set
 * @param aucGain likewise
 */
record PickValues(
    Interval entropy, Interval accuracy, Interval auc, Interval accuracyGain, Interval aucGain) {
  static PickValues of(List<History> runs) {
    return new PickValues(
        over(runs, PickValues::entropy),
        over(runs, run -> after(run, Metric.ACCURACY)),
        over(runs, run -> after(run, Metric.AUC)),
        over(runs, run -> after(run, Metric.ACCURACY) - before(run, Metric.ACCURACY)),
        over(runs, run -> after(run, Metric.AUC) - before(run, Metric.AUC)));
  }

  private static Interval over(List<History> runs, ToDoubleFunction<History> value) {
    return Interval.ofMean(runs.stream().mapToDouble(value).toArray());
  }

  private static double entropy(History run) {
    return run.queries().get(1).samples().stream()
        .map(Queried::entropy)
        .mapToDouble(entropy -> entropy.orElseThrow())
        .sum();
  }

  private static double before(History run, Metric metric) {
    return metric.of(run.results().get(0).evaluation());
  }

  private static double after(History run, Metric metric) {
    return metric.of(run.results().get(1).evaluation());
  }
}
