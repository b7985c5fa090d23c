package org.medal.deep.committee;

/** Where the differences between the members of a committee come from. */
public enum Committee {
  /**
   * Heads on a frozen network, each fitted to a stratified bootstrap of the labelled set: bagging
   * (Breiman, "Bagging predictors", Machine Learning 24, 1996).
   */
  BOOTSTRAP,
  /**
   * Networks that start with different heads and see their images in another order and changed in
   * another way: a deep ensemble (Lakshminarayanan, Pritzel and Blundell, NIPS 2017).
   */
  SEEDS,
  /**
   * Monte-Carlo dropout: passes of one network, each with other features left out (Gal, Islam and
   * Ghahramani, "Deep Bayesian active learning with image data", ICML 2017).
   */
  DROPOUT
}
