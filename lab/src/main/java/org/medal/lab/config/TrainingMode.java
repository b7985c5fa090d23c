package org.medal.lab.config;

import org.medal.deep.committee.Committee;

/** What is trained in each round. */
public enum TrainingMode {
  /** The whole network; from its start weights, the paper's way, or online. */
  FINETUNE(Committee.DROPOUT),
  /** Only a softmax head on features of the unchanged network: seconds instead of minutes. */
  FROZEN(Committee.BOOTSTRAP);

  private final Committee committee;

  TrainingMode(Committee committee) {
    this.committee = committee;
  }

  /** The committee where nothing else is asked for. */
  public Committee committee() {
    return committee;
  }
}
