package org.medal.deep.embed;

/**
 * What is read out of a network.
 *
 * @param layer torchvision's name of the layer
 * @param pooling how its output becomes a vector
 */
public record Tap(String layer, Pooling pooling) {
  /** The global average over a layer. */
  public static Tap average(String layer) {
    return new Tap(layer, Pooling.AVERAGE);
  }
}
