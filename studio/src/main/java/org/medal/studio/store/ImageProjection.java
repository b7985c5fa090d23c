package org.medal.studio.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.medal.core.random.KeyedRandom;
import org.medal.core.random.Seeds;
import org.medal.studio.project.Standing;

/** Images in their table. */
final class ImageProjection {
  private ImageProjection() {}

  /** Ids follow each other from {@code first}; draws are keyed by seed and path. */
  static void added(Handle handle, Event event) {
    long id = Facts.number(event.data(), "first");
    long seed = Facts.number(event.data(), "seed");
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO image (id, path, grp, standing, held_out, draw, second_draw, open,"
                + " readings, read_here, disputed, cannot_judge, flagged)"
                + " VALUES (?, ?, ?, 'POOL', 0, ?, ?, 0, 0, 0, 0, 0, 0)");
    for (JsonElement element : event.data().getAsJsonArray("images")) {
      JsonArray image = element.getAsJsonArray();
      String path = image.get(0).getAsString();
      String group = image.get(1).getAsString();
      batch.add(id++, path, group, draw(seed, "order", path), draw(seed, "second", path));
    }
    Tally.addImages(handle, batch.size());
    batch.execute();
  }

  private static double draw(long seed, String what, String path) {
    return new KeyedRandom(Seeds.derive(Seeds.derive(seed, "studio-" + what), path)).nextDouble();
  }

  static void scanned(Handle handle, Event event) {
    PreparedBatch batch =
        handle.prepareBatch("UPDATE image SET width = ?, height = ?, hash = ? WHERE id = ?");
    List<Long> ids = new ArrayList<>();
    for (JsonElement element : event.data().getAsJsonArray("images")) {
      JsonArray image = element.getAsJsonArray();
      ids.add(image.get(0).getAsLong());
      batch.add(
          image.get(1).getAsInt(),
          image.get(2).getAsInt(),
          image.get(3).getAsLong(),
          image.get(0).getAsLong());
    }
    Tally.around(handle, ids, batch::execute);
  }

  static void setAside(Handle handle, Event event) {
    JsonObject data = event.data();
    long image = event.image().getAsLong();
    Tally.around(
        handle,
        List.of(image),
        () ->
            handle.execute(
                "UPDATE image SET standing = ?, reason = ?, duplicate_of = ? WHERE id = ?",
                Facts.constant(data, "standing", Standing.class),
                Facts.text(data, "reason"),
                Facts.numberIfAny(data, "duplicateOf"),
                image));
  }

  static void restored(Handle handle, Event event) {
    long image = event.image().getAsLong();
    Tally.around(
        handle,
        List.of(image),
        () ->
            handle.execute(
                "UPDATE image SET standing = 'POOL', reason = NULL, duplicate_of = NULL"
                    + " WHERE id = ?",
                image));
  }

  static void heldOut(Handle handle, Event event) {
    List<Long> ids = new ArrayList<>();
    PreparedBatch batch = handle.prepareBatch("UPDATE image SET held_out = 1 WHERE id = ?");
    for (JsonElement id : event.data().getAsJsonArray("images")) {
      ids.add(id.getAsLong());
      batch.add(id.getAsLong());
    }
    Tally.around(handle, ids, batch::execute);
  }

  static void flagged(Handle handle, Event event) {
    handle.execute(
        "UPDATE image SET flagged = ? WHERE id = ?",
        Columns.of(Facts.flag(event.data(), "flagged")),
        event.image().getAsLong());
  }
}
