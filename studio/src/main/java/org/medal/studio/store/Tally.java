package org.medal.studio.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.Counts;

/** How far the project is: a row of sums that follows each change of an image. */
final class Tally {
  private static final List<String> SUMS =
      List.of(
          "images",
          "scanned",
          "held_out",
          "held_out_labels",
          "labels",
          "cannot_judge",
          "disputed",
          "set_aside");

  private static final String OF_IMAGES =
      "SELECT "
          + sum("images", "standing = 'POOL'")
          + sum("scanned", "standing = 'POOL' AND width IS NOT NULL")
          + sum("held_out", "standing = 'POOL' AND held_out = 1")
          + sum("held_out_labels", "standing = 'POOL' AND held_out = 1 AND consensus IS NOT NULL")
          + sum("labels", "standing = 'POOL' AND held_out = 0 AND consensus IS NOT NULL")
          + sum("cannot_judge", "standing = 'POOL' AND cannot_judge = 1")
          + sum("disputed", "standing = 'POOL' AND disputed = 1")
          + sum("set_aside", "standing <> 'POOL'")
          + "count(*) FROM image WHERE id IN (<ids>)";

  private Tally() {}

  private static String sum(String name, String condition) {
    return "coalesce(sum(CASE WHEN " + condition + " THEN 1 ELSE 0 END), 0) AS " + name + ", ";
  }

  static void clear(Handle handle) {
    SUMS.forEach(name -> handle.execute("UPDATE tally SET " + name + " = 0"));
    handle.execute("UPDATE tally SET active_millis = 0");
  }

  /** Counts images that are new in the pool. */
  static void addImages(Handle handle, int count) {
    handle.execute("UPDATE tally SET images = images + ?", count);
  }

  /** Makes a change to these images and only to them, and counts what it did. */
  static void around(Handle handle, Collection<Long> images, Runnable change) {
    if (images.isEmpty()) {
      return;
    }
    long[] before = of(handle, images);
    change.run();
    add(handle, before, of(handle, images));
  }

  private static long[] of(Handle handle, Collection<Long> images) {
    return handle
        .createQuery(OF_IMAGES)
        .bindList("ids", List.copyOf(images))
        .map(
            (row, context) -> {
              long[] sums = new long[SUMS.size()];
              for (int i = 0; i < sums.length; i++) {
                sums[i] = row.getLong(SUMS.get(i));
              }
              return sums;
            })
        .one();
  }

  private static void add(Handle handle, long[] before, long[] after) {
    for (int i = 0; i < before.length; i++) {
      if (after[i] != before[i]) {
        String name = SUMS.get(i);
        handle.execute("UPDATE tally SET " + name + " = " + name + " + ?", after[i] - before[i]);
      }
    }
  }

  static void addTime(Handle handle, long activeMillis) {
    handle.execute("UPDATE tally SET active_millis = active_millis + ?", activeMillis);
  }

  static Counts counts(Handle handle) {
    return handle
        .createQuery("SELECT * FROM tally")
        .map(
            (row, context) ->
                new Counts(
                    row.getInt("images"),
                    row.getInt("scanned"),
                    row.getInt("held_out"),
                    row.getInt("held_out_labels"),
                    row.getInt("labels"),
                    row.getInt("cannot_judge"),
                    row.getInt("disputed"),
                    row.getInt("set_aside"),
                    row.getLong("active_millis")))
        .one();
  }
}
