package org.medal.lab.plan;

/**
 * The rounds of a run, as many as there can be: a stopping rule may end it before.
 *
 * @param initial labels of round 0
 * @param batch labels that each later round adds, the last one perhaps less
 * @param budget labels in all
 */
public record Rounds(int initial, int batch, int budget) {
  /** How many models are trained. */
  public int count() {
    return 1 + (budget - initial + batch - 1) / batch;
  }

  /** The labels that the model of a round is fitted to. */
  public int labelled(int round) {
    return Math.min(budget, initial + round * batch);
  }
}
