package org.medal.lab.paper;

import java.util.List;
import org.medal.lab.report.FullData;
import org.medal.lab.run.Runs;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.IntervalKind;
import org.medal.lab.stats.LabelRange;
import org.medal.lab.stats.LabelsTo;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.Saving;
import org.medal.lab.stats.SignFlips;
import org.medal.lab.stats.StrategyRuns;
import org.medal.lab.study.LayerFindings;

/**
 * What the three parts of an evaluation found.
 *
 * @param study what was asked
 * @param starts runs of one model each
 * @param curves runs to the end of the budget
 * @param layers the study of layers
 */
record PaperFindings(PaperStudy study, Runs starts, Runs curves, LayerFindings layers) {

  /** The least labels at which a strategy's mean accuracy reaches the paper's target. */
  LabelsTo labelsToTarget(String strategy) {
    return LabelsTo.of(curves.arm(strategy), study.protocol().published().target());
  }

  /** What MedAL saves on the way to the paper's target. */
  Saving saved(String against) {
    return Saving.of(
        curves.arm("medal"), curves.arm(against), study.protocol().published().target());
  }

  /** Mean accuracy of the models of the whole pool. */
  Interval fullData() {
    return FullData.level(curves.fullData(), Metric.ACCURACY, IntervalKind.T).orElseThrow().value();
  }

  /** The least labels at which a strategy's mean accuracy is that of the whole pool. */
  LabelsTo labelsToFullData(String strategy) {
    return LabelsTo.of(curves.arm(strategy), fullData().mean());
  }

  /** Accuracy after one of the initial sets. */
  Interval start(String arm) {
    return Interval.ofMean(accuracies(arm));
  }

  /** Accuracy after the ORB start above that after the random one, seed by seed. */
  double[] startDifferences() {
    double[] differences = accuracies(PaperStudy.ORB_START);
    double[] random = accuracies(PaperStudy.RANDOM_START);
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= random[i];
    }
    return differences;
  }

  /** The two-sided p-value that the two starts do not differ. */
  double startP() {
    return SignFlips.pValue(startDifferences());
  }

  private double[] accuracies(String arm) {
    StrategyRuns runs = starts.arm(arm);
    return runs.runs().stream()
        .mapToDouble(run -> run.results().get(0).evaluation().accuracy())
        .toArray();
  }

  /** The difference of the areas under two strategies' AUC curves, seed by seed. */
  double[] aucDifferences(String strategy, String other) {
    LabelRange range = LabelRange.of(curves.arms());
    double[] differences = curves.arm(strategy).areas(Metric.AUC, range);
    double[] theirs = curves.arm(other).areas(Metric.AUC, range);
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= theirs[i];
    }
    return differences;
  }

  /** How many rounds of how many ended at the epoch cap. */
  long[] capped() {
    List<Boolean> caps =
        curves.arms().stream()
            .flatMap(arm -> arm.runs().stream())
            .flatMap(run -> run.results().stream())
            .map(result -> result.fit().stoppedAtCap())
            .toList();
    return new long[] {caps.stream().filter(cap -> cap).count(), caps.size()};
  }
}
