package org.medal.core.stopping;

/**
 * A learning curve acc(n) = a − b·n^(−c), written as limit − drop·(n / first)^(−exponent) so that
 * its numbers keep their size whatever the exponent: a = limit, b = drop·first^exponent, c =
 * exponent.
 *
 * @param limit what all labels of the world would bring, at most 1
 * @param drop what is missing from it at {@code first} labels, not negative
 * @param exponent above 0
 * @param first the number of labels of the first round
 */
public record PowerLaw(double limit, double drop, double exponent, int first) {
  /** Accuracy with {@code labels} labels. */
  public double at(double labels) {
    return limit - drop * fall(labels, first, exponent);
  }

  /** How much of the drop is left with {@code labels} labels. */
  static double fall(double labels, int first, double exponent) {
    return Math.exp(-exponent * Math.log(labels / first));
  }
}
