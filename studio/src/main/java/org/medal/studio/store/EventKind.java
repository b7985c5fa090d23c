package org.medal.studio.store;

/** What can happen in a project. The names are the journal's: never renamed. */
public enum EventKind {
  SETTINGS,
  READER_ADDED,
  READER_CHANGED,
  IMAGES_ADDED,
  IMAGES_SCANNED,
  SET_ASIDE,
  RESTORED,
  HELD_OUT,
  RANKED,
  EVALUATED,
  SERVED,
  RELEASED,
  ANSWERED,
  UNDONE,
  FLAGGED,
  ADJUDICATED,
  IMPORTED,
  /** Something worth an auditor's look that changes nothing: a login, an export. */
  NOTED
}
