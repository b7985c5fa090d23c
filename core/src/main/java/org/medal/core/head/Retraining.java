package org.medal.core.head;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * What a head would say of evaluation rows had it been trained with one more labelled row: trained
 * again exactly, the search starting from where the head stands. Coordinates in the span of the
 * labelled rows are shared, a further row adds one of its own. A retraining costs
 * O(iterations·n²·C), a further row once O((n + E)·d) for E evaluation rows. Safe for many threads.
 */
public final class Retraining {
  private final Basis basis;
  private final double[][] labelled;
  private final int[] labels;
  private final double[][] evaluation;
  private final double[][] evaluated;
  private final double l2;
  private final SoftmaxHead current;

  /**
   * Fits the head to what is labelled now.
   *
   * @param labelled [n, d], standardised; n may be 0
   * @param labels n classes
   * @param evaluation [E, d], standardised likewise; not copied, not to be written to
   * @param l2 λ of {@link SoftmaxHead}
   */
  public Retraining(
      double[][] labelled, int[] labels, double[][] evaluation, int classes, double l2) {
    this.basis = Basis.of(labelled);
    this.labelled = coordinates(labelled);
    this.labels = labels.clone();
    this.evaluation = evaluation;
    this.evaluated = coordinates(evaluation);
    this.l2 = l2;
    this.current = SoftmaxHead.zero(classes, basis.size() + 1).refit(this.labelled, labels, l2);
  }

  /** Coordinates in the span, and one place for what a further row adds to it. */
  private double[][] coordinates(double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> basis.coordinates(row, basis.size() + 1))
        .toArray(double[][]::new);
  }

  /**
   * The head with a further row.
   *
   * @param row standardised features
   * @return for a label of that row, the probabilities [E, C] of the evaluation rows by the head
   *     trained with it
   */
  public IntFunction<double[][]> with(double[] row) {
    double[] direction = basis.directionOutside(row);
    double[][] rows = Arrays.copyOf(labelled, labelled.length + 1);
    rows[labelled.length] = extended(basis.coordinates(row, basis.size() + 1), direction, row);
    double[][] seen = new double[evaluation.length][];
    for (int e = 0; e < seen.length; e++) {
      seen[e] = extended(evaluated[e].clone(), direction, evaluation[e]);
    }
    return label -> retrained(rows, label, seen);
  }

  /** Coordinates with the last one, along the further row's own direction, filled in. */
  private double[] extended(double[] coordinates, double[] direction, double[] row) {
    coordinates[basis.size()] = InnerProduct.of(direction, row);
    return coordinates;
  }

  private double[][] retrained(double[][] rows, int label, double[][] seen) {
    int[] more = Arrays.copyOf(labels, labels.length + 1);
    more[labels.length] = label;
    SoftmaxHead head = current.refit(rows, more, l2);
    return Arrays.stream(seen).map(head::probabilities).toArray(double[][]::new);
  }
}
