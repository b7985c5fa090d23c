package org.medal.deep.adapt;

import java.util.Locale;

/**
 * What features are worth by a measure that needs no label, on images that are not learnt from:
 * each view of an image looks for another view of the same one among the views of all.
 *
 * @param retrieval how hard it is to find, in nats: the mean cross-entropy of a choice by cosine
 *     similarity; less is better
 * @param found the share of views whose nearest other view shows the same image
 * @param rank in how many directions features vary, see {@link
 *     org.medal.core.projection.EffectiveRank}
 */
public record Score(double retrieval, double found, double rank) {
  /**
   * Whether these weights are better than others: their images are found more easily, and their
   * features do not vary in fewer directions than the start's. Images can be told apart by little;
   * classes may need what is lost (on real images a linear head gained where the rank rose, and
   * lost where it fell, see docs/encoder.md; Garrido et al., "RankMe", ICML 2023).
   */
  boolean betterThan(Score other, Score start) {
    return retrieval < other.retrieval && rank >= start.rank;
  }

  String asText() {
    return retrieval + " " + found + " " + rank;
  }

  /**
   * The inverse of {@link #asText}.
   *
   * @throws NumberFormatException if it is not
   */
  static Score of(String text) {
    String[] numbers = text.split(" ", -1);
    if (numbers.length != 3) {
      throw new NumberFormatException("'" + text + "' is no score");
    }
    return new Score(
        Double.parseDouble(numbers[0]),
        Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]));
  }

  /** In words, for people. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "retrieval %.3f nats, found %.1f %%, effective rank %.1f",
        retrieval,
        100 * found,
        rank);
  }
}
