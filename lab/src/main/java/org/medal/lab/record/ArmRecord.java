package org.medal.lab.record;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One line of a comparison and its runs so far.
 *
 * @param name what it is called
 * @param runs those that have begun, by seed
 */
public record ArmRecord(String name, SortedMap<Long, RunRecord> runs) {
  public ArmRecord {
    runs = new TreeMap<>(runs);
  }

  ArmRecord named(String other) {
    return new ArmRecord(other, runs);
  }

  /** The seeds whose runs have ended, ascending. */
  public List<Long> done() {
    return runs.keySet().stream().filter(seed -> run(seed).isDone()).toList();
  }

  /** The run of a seed that has begun. */
  public RunRecord run(long seed) {
    return Objects.requireNonNull(runs.get(seed));
  }

  /** Whether another arm asked for the same images and got the same results, seed by seed. */
  boolean isSameWorkAs(ArmRecord other) {
    return runs.keySet().equals(other.runs.keySet())
        && runs.keySet().stream().allMatch(seed -> same(run(seed), other.run(seed)));
  }

  private static boolean same(RunRecord one, RunRecord other) {
    return one.facts().ending().equals(other.facts().ending())
        && one.history().queries().stream()
            .map(query -> query.samples())
            .toList()
            .equals(other.history().queries().stream().map(query -> query.samples()).toList())
        && one.history().results().stream()
            .map(result -> result.evaluation())
            .toList()
            .equals(other.history().results().stream().map(result -> result.evaluation()).toList());
  }
}
