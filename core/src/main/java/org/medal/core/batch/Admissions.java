package org.medal.core.batch;

import java.util.List;
import java.util.stream.Stream;
import org.medal.core.pool.PoolView;

/** One batch as it fills up under several rules. */
final class Admissions {
  private final List<Admission> cheap;
  private final List<Admission> costly;

  private Admissions(List<Admission> cheap, List<Admission> costly) {
    this.cheap = cheap;
    this.costly = costly;
  }

  static Admissions start(List<BatchRule> rules, PoolView pool, int batch) {
    return new Admissions(
        rules.stream().filter(r -> !r.costly()).map(r -> r.start(pool, batch)).toList(),
        rules.stream().filter(BatchRule::costly).map(r -> r.start(pool, batch)).toList());
  }

  /** Whether no rule refuses a row. */
  boolean admits(int row) {
    return admitsCheaply(row) && costly.stream().allMatch(a -> a.admits(row));
  }

  /** Whether no rule refuses a row that can tell without the network. */
  boolean admitsCheaply(int row) {
    return cheap.stream().allMatch(a -> a.admits(row));
  }

  /** Whether a rule keeps a place for a row. */
  boolean wants(int row) {
    return all().anyMatch(a -> a.wants(row));
  }

  void took(int row) {
    all().forEach(a -> a.took(row));
  }

  void clear() {
    all().forEach(Admission::clear);
  }

  void expect(int[] rows) {
    all().forEach(a -> a.expect(rows));
  }

  private Stream<Admission> all() {
    return Stream.concat(cheap.stream(), costly.stream());
  }
}
