package org.medal.lab.stats;

import org.medal.core.metrics.Evaluation;

/** The metrics a run is judged by, each between 0 and 1. */
public enum Metric {
  ACCURACY("accuracy", "Accuracy"),
  AUC("auc", "AUC"),
  BALANCED_ACCURACY("balanced_accuracy", "Balanced accuracy");

  private final String column;
  private final String title;

  Metric(String column, String title) {
    this.column = column;
    this.title = title;
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
    return switch (this) {
      case ACCURACY -> evaluation.accuracy();
      case AUC -> evaluation.auc();
      case BALANCED_ACCURACY -> evaluation.balancedAccuracy();
    };
  }
}
