package org.medal.studio.store;

import com.google.gson.JsonArray;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** Holds images out for evaluation. */
final class HoldOuts {
  private HoldOuts() {}

  /** Appends what is needed to hold out those of the images that are not yet. */
  static void append(Transaction change, Collection<Long> images, OptionalLong reader) {
    for (List<Long> chunk : Chunks.of(List.copyOf(images))) {
      JsonArray fresh = new JsonArray();
      change
          .handle()
          .createQuery("SELECT id FROM image WHERE held_out = 0 AND id IN (<ids>) ORDER BY id")
          .bindList("ids", chunk)
          .mapTo(Long.class)
          .forEach(fresh::add);
      if (!fresh.isEmpty()) {
        change.append(
            EventKind.HELD_OUT,
            reader,
            OptionalLong.empty(),
            new Facts().with("images", fresh).json());
      }
    }
  }
}
