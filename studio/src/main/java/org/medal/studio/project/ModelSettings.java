package org.medal.studio.project;

import java.util.Optional;

/**
 * The network that learns from the labels.
 *
 * @param architecture its name, as {@code --model} takes it
 * @param mode which training ranks the pool
 * @param weights file of trained weights, or {@link #SHIPPED} for those that came with the program
 * @param layer where distances are measured; the network's own if empty
 * @param size width and height at which it sees images, in pixels
 */
public record ModelSettings(
    String architecture,
    Training mode,
    Optional<String> weights,
    boolean allowPartialWeights,
    Optional<String> layer,
    int size) {
  /** Stands for weights that every installation has, so that a project can be moved. */
  public static final String SHIPPED = "shipped";

  /** Whether the weights are those that came with the program. */
  public boolean startsFromShipped() {
    return weights.filter(SHIPPED::equals).isPresent();
  }

  /** How models are trained while a doctor labels. */
  public enum Training {
    /** A linear head on the network's features: a new ranking within seconds of a label. */
    FROZEN,
    /** The whole network, as the paper does. */
    FINETUNE,
    /** The head ranks; the whole network is trained behind it, for the curve and the export. */
    BOTH
  }
}
