package org.medal.studio.store;

import java.util.ArrayList;
import java.util.List;

/** Cuts what is long into pieces that an event and a statement can hold. */
final class Chunks {
  private static final int SIZE = 1000;

  private Chunks() {}

  static <T> List<List<T>> of(List<T> all) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SIZE) {
      chunks.add(all.subList(from, Math.min(from + SIZE, all.size())));
    }
    return chunks;
  }
}
