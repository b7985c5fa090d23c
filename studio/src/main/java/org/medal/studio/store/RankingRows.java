package org.medal.studio.store;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.QueueEntry;
import org.medal.studio.project.Ranking;

/** Reads the tables of rankings, the queue and evaluations. */
final class RankingRows {
  private static final String WAITING =
      " FROM queue_entry q CROSS JOIN image i WHERE q.waiting = 1 AND i.id = q.image"
          + " AND i.standing = 'POOL' AND i.held_out = 0 AND i.open = 0";

  private RankingRows() {}

  static Optional<Ranking> latest(Handle handle) {
    List<QueueEntry> entries = waiting(handle);
    return handle
        .createQuery("SELECT * FROM ranking ORDER BY id DESC LIMIT 1")
        .map(
            (row, context) ->
                new Ranking(
                    row.getInt("round"),
                    row.getString("strategy"),
                    row.getString("model"),
                    row.getInt("labels"),
                    row.getLong("seed"),
                    entries))
        .findOne();
  }

  private static List<QueueEntry> waiting(Handle handle) {
    return handle
        .createQuery("SELECT q.data" + WAITING + " ORDER BY q.rank")
        .mapTo(String.class)
        .map(EntryJson::entry)
        .list();
  }

  static int countWaiting(Handle handle) {
    return handle.createQuery("SELECT count(*)" + WAITING).mapTo(Integer.class).one();
  }

  static int count(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM ranking").mapTo(Integer.class).one();
  }

  static List<EvaluatedModel> evaluations(Handle handle) {
    return handle
        .createQuery("SELECT data FROM evaluation ORDER BY id")
        .mapTo(String.class)
        .map(json -> EvaluationJson.model(JsonParser.parseString(json).getAsJsonObject()))
        .list();
  }
}
