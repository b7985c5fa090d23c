package org.medal.lab.stats;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.ClassSet;
import org.medal.core.learn.FitReport;
import org.medal.core.loop.History;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;
import org.medal.core.metrics.Confusion;
import org.medal.core.metrics.Evaluation;

/** Runs of which the accuracies are given, on a test set of 1000 samples of each of two classes. */
public final class Runs {
  public static final ClassSet CLASSES = new ClassSet(List.of("benign", "malignant"));

  private Runs() {}

  private static Evaluation evaluation(double accuracy) {
    int right = (int) Math.round(1000 * accuracy);
    List<Integer> first = List.of(right, 1000 - right);
    List<Integer> second = List.of(1000 - right, right);
    return new Evaluation(new Confusion(List.of(first, second)), accuracy, .1);
  }

  /** A run with these accuracies, which are its AUC too, at these numbers of labels. */
  public static History run(int[] labelled, double... accuracies) {
    List<Query> queries = new ArrayList<>();
    List<RoundResult> results = new ArrayList<>();
    for (int i = 0; i < labelled.length; i++) {
      queries.add(new Query(i, List.of(), 0, 0));
      Evaluation evaluation = evaluation(accuracies[i]);
      results.add(new RoundResult(i, labelled[i], evaluation, new FitReport(1, 1, false), 0));
    }
    return new History(queries, results);
  }

  /** Runs that were evaluated once, with 10 labels: their areas are these accuracies. */
  public static StrategyRuns points(String strategy, double... accuracies) {
    List<History> runs = new ArrayList<>();
    for (double accuracy : accuracies) {
      runs.add(run(new int[] {10}, accuracy));
    }
    return new StrategyRuns(strategy, runs);
  }

  public static Comparison compare(StrategyRuns... strategies) {
    return new Comparison(List.of(strategies), CLASSES, StatisticsOptions.STANDARD);
  }
}
