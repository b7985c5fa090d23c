package org.medal.studio.store;

import com.google.gson.JsonObject;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.AnswerKind;

/** Answers and verdicts in their tables. */
final class AnswerProjection {
  /** After so many further answers a hidden repeat is due. */
  private static final int REPEAT_AFTER = 10;

  private AnswerProjection() {}

  static void answered(Handle handle, Event event) {
    JsonObject data = event.data();
    long image = event.image().getAsLong();
    long reader = event.reader().getAsLong();
    long assignment = Facts.number(data, "assignment");
    handle.execute("UPDATE reader SET answers = answers + 1 WHERE id = ?", reader);
    handle.execute(
        "INSERT INTO answer (id, assignment, image, reader, purpose, kind, label, active_millis,"
            + " guess_shown, at, imported, undone, repeat_at)"
            + " SELECT ?, id, image, reader, purpose, ?, ?, ?, ?, ?, 0, 0, ?"
            + " FROM assignment WHERE id = ?",
        Facts.number(data, "answer"),
        Facts.constant(data, "kind", AnswerKind.class),
        Facts.textIfAny(data, "label"),
        Facts.number(data, "activeMillis"),
        Columns.of(Facts.flag(data, "guessShown")),
        event.at().toEpochMilli(),
        repeatAt(handle, reader, Facts.flag(data, "repeat")),
        assignment);
    AssignmentProjection.close(handle, assignment, image, AssignmentState.ANSWERED);
    setRepeat(handle, assignment, OptionalInt.empty());
    Tally.addTime(handle, Facts.number(data, "activeMillis"));
    Verdicts.refresh(handle, image);
  }

  private static OptionalInt repeatAt(Handle handle, long reader, boolean wanted) {
    return wanted
        ? OptionalInt.of(AccountRows.answers(handle, reader) + REPEAT_AFTER)
        : OptionalInt.empty();
  }

  /** What the hidden repeat of this assignment is compared with need not be repeated again. */
  private static void setRepeat(Handle handle, long assignment, OptionalInt at) {
    handle.execute(
        "UPDATE answer SET repeat_at = ? WHERE id ="
            + " (SELECT repeats FROM assignment WHERE id = ?)",
        at,
        assignment);
  }

  static void undone(Handle handle, Event event) {
    JsonObject data = event.data();
    long image = event.image().getAsLong();
    long assignment = Facts.number(data, "assignment");
    handle.execute("UPDATE answer SET undone = 1 WHERE id = ?", Facts.number(data, "answer"));
    handle.execute(
        "UPDATE reader SET answers = answers - 1 WHERE id = ?", event.reader().getAsLong());
    if (Facts.flag(data, "reopened")) {
      AssignmentProjection.reopen(handle, assignment, image, event.at().toEpochMilli());
    } else {
      AssignmentProjection.close(handle, assignment, image, AssignmentState.RELEASED);
    }
    setRepeat(handle, assignment, OptionalInt.of(0));
    Verdicts.refresh(handle, image);
  }

  static void adjudicated(Handle handle, Event event) {
    JsonObject data = event.data();
    long image = event.image().getAsLong();
    OptionalLong by = event.reader();
    handle.execute(
        "INSERT INTO adjudication (image, kind, label, reader, at) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (image) DO UPDATE SET kind = excluded.kind, label = excluded.label,"
            + " reader = excluded.reader, at = excluded.at",
        image,
        Facts.constant(data, "kind", AnswerKind.class),
        Facts.textIfAny(data, "label"),
        by,
        event.at().toEpochMilli());
    Verdicts.refresh(handle, image);
  }
}
