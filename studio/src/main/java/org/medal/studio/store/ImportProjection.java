package org.medal.studio.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.medal.studio.project.Purpose;

/** Labels made elsewhere in their tables, by the thousand. */
final class ImportProjection {
  private ImportProjection() {}

  private record Label(long assignment, long answer, long image, String label) {}

  static void imported(Handle handle, Event event) {
    List<Label> labels = labels(event.data());
    Purpose purpose = Facts.flag(event.data(), "heldOut") ? Purpose.TEST : Purpose.FILL;
    insertAssignments(handle, event, labels, purpose);
    insertAnswers(handle, event, labels, purpose);
    refresh(handle, labels);
  }

  private static List<Label> labels(JsonObject data) {
    long assignment = Facts.number(data, "firstAssignment");
    long answer = Facts.number(data, "firstAnswer");
    List<Label> labels = new ArrayList<>();
    for (JsonElement element : data.getAsJsonArray("labels")) {
      JsonArray label = element.getAsJsonArray();
      labels.add(
          new Label(assignment++, answer++, label.get(0).getAsLong(), label.get(1).getAsString()));
    }
    return labels;
  }

  private static void insertAssignments(
      Handle handle, Event event, List<Label> labels, Purpose purpose) {
    int sequence = Facts.small(event.data(), "sequence");
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO assignment (id, image, reader, purpose, state, at, sequence)"
                + " VALUES (?, ?, ?, ?, 'ANSWERED', ?, ?)");
    for (Label label : labels) {
      batch.add(
          label.assignment(),
          label.image(),
          event.reader().getAsLong(),
          purpose,
          event.at().toEpochMilli(),
          sequence);
    }
    batch.execute();
  }

  private static void insertAnswers(
      Handle handle, Event event, List<Label> labels, Purpose purpose) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO answer (id, assignment, image, reader, purpose, kind, label,"
                + " active_millis, guess_shown, at, imported, undone)"
                + " VALUES (?, ?, ?, ?, ?, 'LABEL', ?, 0, 0, ?, 1, 0)");
    for (Label label : labels) {
      batch.add(
          label.answer(),
          label.assignment(),
          label.image(),
          event.reader().getAsLong(),
          purpose,
          label.label(),
          event.at().toEpochMilli());
    }
    batch.execute();
  }

  /** Images that nobody had read take the label at once; the others are looked at one by one. */
  private static void refresh(Handle handle, List<Label> labels) {
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE image SET readings = 1, consensus = ? WHERE id = ? AND readings = 0"
                + " AND NOT EXISTS (SELECT 1 FROM adjudication a WHERE a.image = image.id)");
    labels.forEach(label -> batch.add(label.label(), label.image()));
    List<Long> images = labels.stream().map(Label::image).toList();
    List<Long> others = new ArrayList<>();
    Tally.around(
        handle,
        images,
        () -> {
          int[] changed = batch.execute();
          for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
              others.add(images.get(i));
            }
          }
        });
    handle
        .createUpdate("UPDATE queue_entry SET waiting = 0 WHERE image IN (<images>)")
        .bindList("images", images)
        .execute();
    others.forEach(image -> Verdicts.refresh(handle, image));
  }
}
