package org.medal.deep.network;

/**
 * One way through a network.
 *
 * @param parameters the tensors
 * @param training whether batch normalisation uses, and keeps, the batch's own statistics
 * @param kept the share of earlier statistics that stays when those of a batch are kept
 */
record Pass(Parameters parameters, boolean training, float kept) {
  private static final float KEPT = 0.9f;

  static Pass of(Parameters parameters, boolean training) {
    return new Pass(parameters, training, KEPT);
  }
}
