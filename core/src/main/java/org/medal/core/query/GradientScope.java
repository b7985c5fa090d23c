package org.medal.core.query;

/** Whose gradient the expected gradient length is that of. */
public enum GradientScope {
  /** The softmax head's weights and bias, in closed form. */
  LAST_LAYER,
  /** All weights of the network, which the model has to measure. */
  NETWORK
}
