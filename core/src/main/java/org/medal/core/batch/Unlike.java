package org.medal.core.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A batch without what is like a labelled row or like another of its rows.
 *
 * @param <T> what rows are compared by
 */
final class Unlike<T> implements Admission {
  private final int[] labelled;
  private final IntFunction<T> look;
  private final BiPredicate<T, T> alike;
  private final Consumer<int[]> compute;
  private final List<T> picks = new ArrayList<>();

  Unlike(int[] labelled, IntFunction<T> look, BiPredicate<T, T> alike, Consumer<int[]> compute) {
    this.labelled = labelled;
    this.look = look;
    this.alike = alike;
    this.compute = compute;
  }

  @Override
  public boolean admits(int row) {
    T seen = look.apply(row);
    return picks.stream().noneMatch(pick -> alike.test(seen, pick))
        && Arrays.stream(labelled).noneMatch(other -> alike.test(seen, look.apply(other)));
  }

  @Override
  public void took(int row) {
    picks.add(look.apply(row));
  }

  @Override
  public void clear() {
    picks.clear();
  }

  @Override
  public void expect(int[] rows) {
    compute.accept(rows);
  }
}
