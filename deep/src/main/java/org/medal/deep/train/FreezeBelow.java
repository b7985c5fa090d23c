package org.medal.deep.train;

/**
 * Which part of a network training leaves as it is: its weights have no gradient, and batch
 * normalisation is in evaluation mode there.
 *
 * @param layer the lowest layer that is trained
 * @param keptBytes how much disk may be taken for what the part below gives for images, which is
 *     then computed once; 0 computes it each time, to the same bits
 */
public record FreezeBelow(String layer, long keptBytes) {
  private static final long KEPT_BYTES = 8L << 30;

  /** With 8 GiB of disk at most. */
  public static FreezeBelow layer(String layer) {
    return new FreezeBelow(layer, KEPT_BYTES);
  }
}
