package org.medal.studio.project;

import java.util.List;

/**
 * What is to be labelled next, in order.
 *
 * @param round how many rankings there were before; 0 is the initial set
 * @param by the strategy or initial set
 * @param model which model stands behind it; empty text for an initial set
 * @param labels how many labels that model has learnt from
 * @param seed the one the strategy was given: with the labels at that time it makes the ranking
 *     again
 */
public record Ranking(
    int round, String by, String model, int labels, long seed, List<QueueEntry> entries) {
  public Ranking {
    entries = List.copyOf(entries);
  }
}
