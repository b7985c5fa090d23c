package org.medal.studio.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rankings, the queue and evaluations in their tables. */
final class RankingProjection {
  private RankingProjection() {}

  static void ranked(Handle handle, Event event) {
    JsonObject data = event.data();
    handle.execute(
        "INSERT INTO ranking (id, round, strategy, model, labels, seed) VALUES (?, ?, ?, ?, ?, ?)",
        event.seq(),
        Facts.small(data, "round"),
        Facts.text(data, "by"),
        Facts.text(data, "model"),
        Facts.small(data, "labels"),
        Facts.number(data, "seed"));
    handle.execute("DELETE FROM queue_entry");
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO queue_entry (image, rank, waiting, data)"
                + " SELECT id, ?, CASE WHEN readings = 0 THEN 1 ELSE 0 END, ?"
                + " FROM image WHERE id = ?");
    for (JsonElement element : data.getAsJsonArray("entries")) {
      JsonObject entry = element.getAsJsonObject();
      batch.add(Facts.small(entry, "rank"), entry.toString(), Facts.number(entry, "image"));
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  static void evaluated(Handle handle, Event event) {
    handle.execute(
        "INSERT INTO evaluation (id, data) VALUES (?, ?)", event.seq(), event.data().toString());
  }
}
