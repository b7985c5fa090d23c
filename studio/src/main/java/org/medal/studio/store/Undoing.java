package org.medal.studio.store;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.medal.core.data.InputException;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.Standing;

/** Takes answers back. */
final class Undoing {
  private final Transactions transactions;

  Undoing(Transactions transactions) {
    this.transactions = transactions;
  }

  private record Given(long answer, long assignment, boolean imported, boolean undone) {}

  Optional<Assignment> undo(long reader, OptionalLong answer) {
    return transactions.write(
        change -> {
          AccountRows.active(change.handle(), reader);
          Optional<Given> given =
              answer.isPresent()
                  ? Optional.of(get(change.handle(), reader, answer.getAsLong()))
                  : last(change.handle(), reader);
          return given.flatMap(found -> undo(change, reader, found));
        });
  }

  private static Optional<Assignment> undo(Transaction change, long reader, Given given) {
    Handle handle = change.handle();
    if (given.imported()) {
      throw new InputException("An imported label cannot be taken back; label the image anew");
    }
    if (given.undone()) {
      return AssignmentRows.open(handle, reader).filter(open -> open.id() == given.assignment());
    }
    Assignment assignment = AssignmentRows.get(handle, reader, given.assignment());
    List<OpenAssignment> own = AssignmentRows.openOfReader(handle, reader);
    boolean reopened = mayReopen(handle, assignment);
    if (reopened) {
      Releases.all(change, own);
    }
    append(change, given, assignment, reopened);
    return reopened ? Optional.of(assignment) : Optional.empty();
  }

  /** Not if the image has been set aside, or as many others as may are at it or have read it. */
  private static boolean mayReopen(Handle handle, Assignment assignment) {
    return ImageRows.get(handle, assignment.image()).standing() == Standing.POOL
        && others(handle, assignment)
            < Asking.of(handle, assignment.reader()).wanted(handle, assignment.image());
  }

  private static int others(Handle handle, Assignment assignment) {
    return handle
        .createQuery(
            "SELECT count(*) FROM (SELECT reader FROM assignment"
                + " WHERE image = :image AND state = 'OPEN' AND reader <> :reader"
                + " UNION SELECT reader FROM answer WHERE image = :image AND undone = 0"
                + " AND imported = 0 AND kind <> 'SKIP' AND reader <> :reader) AS others")
        .bind("image", assignment.image())
        .bind("reader", assignment.reader())
        .mapTo(Integer.class)
        .one();
  }

  private static void append(
      Transaction change, Given given, Assignment assignment, boolean reopened) {
    JsonObject data =
        new Facts()
            .with("answer", given.answer())
            .with("assignment", given.assignment())
            .with("reopened", reopened)
            .json();
    change.append(
        EventKind.UNDONE,
        OptionalLong.of(assignment.reader()),
        OptionalLong.of(assignment.image()),
        data);
  }

  private static Optional<Given> last(Handle handle, long reader) {
    return handle
        .select(
            "SELECT id, assignment FROM answer"
                + " WHERE reader = ? AND undone = 0 AND imported = 0 ORDER BY id DESC LIMIT 1",
            reader)
        .map(
            (row, context) -> new Given(row.getLong("id"), row.getLong("assignment"), false, false))
        .findOne();
  }

  private static Given get(Handle handle, long reader, long answer) {
    return handle
        .select("SELECT * FROM answer WHERE id = ? AND reader = ?", answer, reader)
        .map(
            (row, context) ->
                new Given(
                    answer,
                    row.getLong("assignment"),
                    Columns.flag(row, "imported"),
                    Columns.flag(row, "undone")))
        .findOne()
        .orElseThrow(() -> new InputException("You have given no answer " + answer));
  }
}
