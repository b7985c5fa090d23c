package org.medal.core.loop;

/**
 * Why and when a loop ended.
 *
 * @param rule the name of the rule that ended it
 * @param round the round of its last model
 * @param labelled how many samples that model was fitted to
 * @param reason in words
 */
public record Ending(String rule, int round, int labelled, String reason) {
  /** The end of a loop whose strategy found nothing more that it may ask for. */
  public static Ending exhausted(RoundResult last) {
    return new Ending(
        "nothing to ask",
        last.round(),
        last.labelled(),
        "what is left of the pool may not be asked for");
  }

  /** As "stopped after round 4 with 60 labels (kappa): the predictions have settled …". */
  @Override
  public String toString() {
    return "stopped after round "
        + round
        + " with "
        + labelled
        + " labels ("
        + rule
        + "): "
        + reason;
  }
}
