package org.medal.core.head;

/** The softmax of logits; a logit of −∞ is a probability of exactly 0. */
public final class Softmax {
  private Softmax() {}

  /** Turns logits, not all of them −∞, into probabilities; gives ln Σ exp(z). */
  public static double inPlace(double[] z) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double logit : z) {
      largest = Math.max(largest, logit);
    }
    double sum = 0;
    for (int k = 0; k < z.length; k++) {
      z[k] = Math.exp(z[k] - largest);
      sum += z[k];
    }
    for (int k = 0; k < z.length; k++) {
      z[k] /= sum;
    }
    return largest + Math.log(sum);
  }
}
