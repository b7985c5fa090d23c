package org.medal.studio.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** All that the tables hold, the journal as well; who is logged in left out. */
final class Tables {
  private static final List<String> NAMES =
      List.of(
          "event",
          "setting",
          "reader",
          "image",
          "tally",
          "ranking",
          "queue_entry",
          "assignment",
          "answer",
          "adjudication",
          "evaluation");

  private Tables() {}

  /** Table → its rows, sorted. */
  static Map<String, List<String>> dump(Place place) {
    return Jdbi.create(place.tables())
        .withHandle(
            handle -> {
              Map<String, List<String>> dump = new TreeMap<>();
              for (String name : NAMES) {
                List<String> rows = new ArrayList<>();
                handle
                    .createQuery("SELECT * FROM " + name)
                    .mapToMap()
                    .forEach(row -> rows.add(new TreeMap<>(row).toString()));
                rows.sort(null);
                dump.put(name, rows);
              }
              return dump;
            });
  }
}
