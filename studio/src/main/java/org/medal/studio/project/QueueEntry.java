package org.medal.studio.project;

import java.util.List;
import java.util.OptionalDouble;

/**
 * An image that a ranking asks for, with the reasons.
 *
 * @param rank from 1, the most wanted
 * @param utility as the strategy measures it; higher is more wanted
 * @param entropy of the model's prediction in nats; empty in an initial set
 * @param distance mean distance to the labelled images in feature space; empty in an initial set
 *     and where the strategy is not about distances
 * @param probabilities of the classes in their order; empty in an initial set
 * @param neighbours ids of the nearest labelled images, nearest first
 */
public record QueueEntry(
    long image,
    int rank,
    double utility,
    OptionalDouble entropy,
    OptionalDouble distance,
    List<Double> probabilities,
    List<Long> neighbours) {
  public QueueEntry {
    probabilities = List.copyOf(probabilities);
    neighbours = List.copyOf(neighbours);
  }
}
