package org.medal.studio.api;

import java.util.EnumSet;
import java.util.Set;
import org.medal.studio.store.EventKind;

/** What a page is told about while it is open. */
enum Topic {
  PROGRESS,
  RANKING,
  EVALUATION,
  ACTIVITY,
  IMAGES;

  /** What an event of the journal changes. */
  static Set<Topic> of(EventKind kind) {
    return switch (kind) {
      case ANSWERED, UNDONE, ADJUDICATED, IMPORTED, HELD_OUT, IMAGES_ADDED, SET_ASIDE, RESTORED ->
          EnumSet.of(PROGRESS, IMAGES);
      case IMAGES_SCANNED -> EnumSet.of(IMAGES);
      case RANKED -> EnumSet.of(PROGRESS, RANKING);
      case SETTINGS -> EnumSet.of(PROGRESS);
      case EVALUATED -> EnumSet.of(EVALUATION);
      case READER_ADDED, READER_CHANGED, SERVED, RELEASED, FLAGGED, NOTED ->
          EnumSet.noneOf(Topic.class);
    };
  }
}
