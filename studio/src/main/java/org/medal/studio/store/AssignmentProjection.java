package org.medal.studio.store;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.Purpose;

/** Images before readers in their table. */
final class AssignmentProjection {
  private AssignmentProjection() {}

  static void served(Handle handle, Event event) {
    JsonObject data = event.data();
    long image = event.image().getAsLong();
    long reader = event.reader().getAsLong();
    handle.execute(
        "INSERT INTO assignment (id, image, reader, purpose, state, at, sequence, round, strategy,"
            + " entry, repeats) VALUES (?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?)",
        Facts.number(data, "assignment"),
        image,
        reader,
        Facts.constant(data, "purpose", Purpose.class),
        event.at().toEpochMilli(),
        Facts.small(data, "sequence"),
        Facts.smallIfAny(data, "round"),
        Facts.textIfAny(data, "by"),
        entry(data),
        Facts.numberIfAny(data, "repeats"));
    handle.execute("UPDATE reader SET served = served + 1 WHERE id = ?", reader);
    changeOpen(handle, image, 1);
  }

  private static Optional<String> entry(JsonObject data) {
    return data.has("entry") ? Optional.of(data.get("entry").toString()) : Optional.empty();
  }

  static void released(Handle handle, Event event) {
    close(
        handle,
        Facts.number(event.data(), "assignment"),
        event.image().getAsLong(),
        AssignmentState.RELEASED);
  }

  /** Takes an image from before its reader, if it still is there. */
  static void close(Handle handle, long assignment, long image, AssignmentState state) {
    int wasOpen =
        handle.execute(
            "UPDATE assignment SET state = ? WHERE id = ? AND state = 'OPEN'", state, assignment);
    if (wasOpen == 1) {
      changeOpen(handle, image, -1);
    } else {
      handle.execute("UPDATE assignment SET state = ? WHERE id = ?", state, assignment);
    }
  }

  /** Puts an image that has been answered before its reader again. */
  static void reopen(Handle handle, long assignment, long image, long at) {
    handle.execute("UPDATE assignment SET state = 'OPEN', at = ? WHERE id = ?", at, assignment);
    changeOpen(handle, image, 1);
  }

  private static void changeOpen(Handle handle, long image, int by) {
    handle.execute("UPDATE image SET open = open + ? WHERE id = ?", by, image);
  }
}
