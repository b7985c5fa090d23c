package org.medal.core.batch;

import java.util.Arrays;

/** A batch some of whose places are kept for classes; the others are free for all. */
final class KeptPlaces implements Admission {
  private final int[] classOf;
  private final int[] places;
  private final int[] open;
  private final int batch;
  private int free;

  /**
   * An empty batch.
   *
   * @param classOf class of each pool row
   * @param places kept for each class; together at most {@code batch}
   */
  KeptPlaces(int[] classOf, int[] places, int batch) {
    this.classOf = classOf;
    this.places = places;
    this.open = places.clone();
    this.batch = batch;
    clear();
  }

  @Override
  public boolean admits(int row) {
    return free > 0 || wants(row);
  }

  @Override
  public boolean wants(int row) {
    return open[classOf[row]] > 0;
  }

  @Override
  public void took(int row) {
    if (wants(row)) {
      open[classOf[row]]--;
    } else {
      free--;
    }
  }

  @Override
  public void clear() {
    System.arraycopy(places, 0, open, 0, places.length);
    free = batch - Arrays.stream(places).sum();
  }
}
