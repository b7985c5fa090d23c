package org.medal.lab.stats;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.medal.core.data.ClassSet;
import org.medal.core.metrics.Evaluation;
import org.medal.core.metrics.QuadraticKappa;

/**
 * A number that a run is judged by. Two of the same column are the same metric.
 *
 * <p>Those that every task has lie between 0 and 1; {@link #quadraticKappa} is negative for
 * predictions worse than chance.
 */
public final class Metric {
  public static final Metric ACCURACY = new Metric("accuracy", "Accuracy", Evaluation::accuracy);
  public static final Metric AUC = new Metric("auc", "AUC", Evaluation::auc);
  public static final Metric BALANCED_ACCURACY =
      new Metric("balanced_accuracy", "Balanced accuracy", Evaluation::balancedAccuracy);
  public static final Metric CALIBRATION_ERROR =
      new Metric("ece", "Expected calibration error", Evaluation::calibrationError);

  /** Those of which every task has a curve worth comparing. */
  public static final List<Metric> ALWAYS = List.of(ACCURACY, AUC, BALANCED_ACCURACY);

  private final String column;
  private final String title;
  private final ToDoubleFunction<Evaluation> value;

  private Metric(String column, String title, ToDoubleFunction<Evaluation> value) {
    this.column = column;
    this.title = title;
    this.value = value;
  }

  /**
   * Agreement with ordered classes.
   *
   * @param grade the place of each class in the order
   */
  public static Metric quadraticKappa(int[] grade) {
    int[] kept = grade.clone();
    return new Metric(
        "quadratic_kappa",
        "Quadratic kappa",
        evaluation -> QuadraticKappa.of(evaluation.confusion(), kept));
  }

  /** Share of the samples of one class that are classified correctly. */
  public static Metric recall(ClassSet classes, int label) {
    String name = classes.name(label);
    return new Metric(
        "recall_" + name, "Recall of " + name, evaluation -> evaluation.confusion().recall(label));
  }

  /** Its name in tables. */
  public String column() {
    return column;
  }

  /** Its name for readers. */
  public String title() {
    return title;
  }

  public double of(Evaluation evaluation) {
    return value.applyAsDouble(evaluation);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Metric metric && metric.column.equals(column);
  }

  @Override
  public int hashCode() {
    return column.hashCode();
  }

  @Override
  public String toString() {
    return column;
  }
}
