package org.medal.lab.config;

/** What is trained in each round. */
public enum TrainingMode {
  /** The whole network, from its start weights: the paper's way. */
  FINETUNE,
  /** Only a softmax head on features of the unchanged network: seconds instead of minutes. */
  FROZEN
}
