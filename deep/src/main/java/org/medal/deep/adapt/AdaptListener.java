package org.medal.deep.adapt;

/** Is told how an adaptation goes. It may end one by throwing; what was saved stays. */
public interface AdaptListener {
  /** Something worth telling once, a sentence. */
  void note(String text);

  /**
   * A step is over.
   *
   * @param step how many of {@code steps} are done
   * @param loss of this step
   * @param imagesPerSecond since this epoch began
   */
  void step(int step, int steps, double loss, double imagesPerSecond);

  /**
   * Weights were measured on the images held out.
   *
   * @param weights which, in words
   * @param score what was measured
   * @param best whether no weights before were better
   */
  void scored(String weights, Score score, boolean best);
}
