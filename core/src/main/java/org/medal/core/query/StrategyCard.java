package org.medal.core.query;

import java.util.List;
import java.util.Set;

/**
 * What users are told of a strategy, in one row of a table.
 *
 * @param name the name by which it is asked for: lower case, words joined by hyphens
 * @param aliases other names users know it by
 * @param needs what it reads of a pool
 * @param utility what its utility measures, with its unit: "predictive entropy (nats)"
 * @param cost time in pool size P, candidates M, labelled N, picks n, features d, classes C,
 *     members K
 * @param source where it was published: authors and year, with the equation or algorithm
 */
public record StrategyCard(
    String name,
    List<String> aliases,
    Set<Need> needs,
    String utility,
    String cost,
    String source) {
  public StrategyCard {
    aliases = List.copyOf(aliases);
    needs = Set.copyOf(needs);
  }
}
