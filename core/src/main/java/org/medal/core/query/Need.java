package org.medal.core.query;

/** What a strategy reads of a pool beside the labels. */
public enum Need {
  /** Class probabilities of the current model, [P, C]. */
  PROBABILITIES("probabilities"),
  /** Feature vectors f(x) in which distances are measured, [P, d]. */
  FEATURES("features"),
  /** What the softmax head reads; in arrays made elsewhere, the features. */
  PENULTIMATE("features"),
  /** Probabilities by each member of a committee, [K, P, C]. */
  MEMBERS("members"),
  /** Gradient lengths of the whole network; no array holds them. */
  GRADIENTS("gradients");

  private final String array;

  Need(String array) {
    this.array = array;
  }

  /** The name of the array in {@code pool.npz}. */
  public String array() {
    return array;
  }
}
