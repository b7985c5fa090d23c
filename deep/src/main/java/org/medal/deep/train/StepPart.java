package org.medal.deep.train;

/** What the time of a training step goes into. */
public enum StepPart {
  /** Waiting for images that are decoded and changed in the background. */
  WAITING,
  /** Pixels become the network's input; blocks that are not trained are gone through. */
  INPUT,
  /** The network, up to the loss. */
  FORWARD,
  /** The gradients. */
  BACKWARD,
  /** The weights are moved. */
  OPTIMIZER
}
