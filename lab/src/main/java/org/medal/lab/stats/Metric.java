package org.medal.lab.stats;

import java.util.function.ToDoubleFunction;
import org.medal.core.metrics.Evaluation;

/** The metrics a run is judged by, each between 0 and 1. */
@SuppressWarnings("ImmutableEnumChecker") // method references change nothing
public enum Metric {
  ACCURACY("accuracy", "Accuracy", Evaluation::accuracy),
  AUC("auc", "AUC", Evaluation::auc),
  BALANCED_ACCURACY("balanced_accuracy", "Balanced accuracy", Evaluation::balancedAccuracy);

  private final String column;
  private final String title;
  private final ToDoubleFunction<Evaluation> value;

  Metric(String column, String title, ToDoubleFunction<Evaluation> value) {
    this.column = column;
    this.title = title;
    this.value = value;
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
}
