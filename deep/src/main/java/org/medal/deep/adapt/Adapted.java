package org.medal.deep.adapt;

/**
 * How an adaptation ended.
 *
 * @param kept whether other weights than the start's were better, and so are kept
 * @param epoch after which these were best; 0 for the start's weights, normalised anew or not
 * @param epochs how many there were
 * @param before what the start weights scored
 * @param after what the weights score that were kept
 * @param reason why it ended, a sentence
 * @param images how many were learnt from
 * @param heldOut how many told when to stop
 */
public record Adapted(
    boolean kept,
    int epoch,
    int epochs,
    Score before,
    Score after,
    String reason,
    int images,
    int heldOut) {
  /** What is kept, in words. */
  public String words() {
    if (!kept) {
      return "no weights were better than the start's, which are kept";
    }
    return epoch == 0
        ? "the start's weights are kept, their normalisation measured anew"
        : "those after epoch " + epoch + " are kept";
  }
}
