package org.medal.core.batch;

/**
 * One batch as it fills up under one rule. A row that is refused stays refused until {@link #clear}
 * is called.
 */
public interface Admission {
  /** Whether a row may be the next pick. */
  boolean admits(int row);

  /** Whether a place is kept for a row like this one, so that it goes first. */
  default boolean wants(int row) {
    return false;
  }

  /** The row is in the batch. */
  void took(int row);

  /** The batch is empty again. */
  void clear();

  /** These rows may be asked for soon; whoever must compute does so for all at once. */
  default void expect(int[] rows) {}
}
