package org.medal.studio.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Applies events to the tables: those that happen now, and all of them once more in a rebuild. */
final class Projector {
  /** Few: one of them may hold a thousand images. */
  private static final int CHUNK = 100;

  private static final List<String> TABLES =
      List.of(
          "setting",
          "reader",
          "image",
          "ranking",
          "queue_entry",
          "assignment",
          "answer",
          "adjudication",
          "evaluation");

  private Projector() {}

  static void apply(Handle handle, Event event) {
    of(event.kind()).apply(handle, event);
  }

  private static Projection of(EventKind kind) {
    return switch (kind) {
      case SETTINGS -> SettingsProjection::put;
      case READER_ADDED -> ReaderProjection::added;
      case READER_CHANGED -> ReaderProjection::changed;
      case IMAGES_ADDED -> ImageProjection::added;
      case IMAGES_SCANNED -> ImageProjection::scanned;
      case SET_ASIDE -> ImageProjection::setAside;
      case RESTORED -> ImageProjection::restored;
      case HELD_OUT -> ImageProjection::heldOut;
      case FLAGGED -> ImageProjection::flagged;
      case RANKED -> RankingProjection::ranked;
      case EVALUATED -> RankingProjection::evaluated;
      case SERVED -> AssignmentProjection::served;
      case RELEASED -> AssignmentProjection::released;
      case ANSWERED -> AnswerProjection::answered;
      case UNDONE -> AnswerProjection::undone;
      case ADJUDICATED -> AnswerProjection::adjudicated;
      case IMPORTED -> ImportProjection::imported;
      case NOTED -> (handle, event) -> {};
    };
  }

  /** Empties the tables and applies all events again. */
  static void rebuild(Handle handle) {
    TABLES.forEach(table -> handle.execute("DELETE FROM " + table));
    Tally.clear(handle);
    List<Event> chunk = EventRows.after(handle, 0, CHUNK);
    while (!chunk.isEmpty()) {
      chunk.forEach(event -> apply(handle, event));
      chunk = EventRows.after(handle, chunk.get(chunk.size() - 1).seq(), CHUNK);
    }
  }
}
