package org.medal.studio.store;

/** What has become of an image that was given to a reader. */
enum AssignmentState {
  /** The reader has it before it. */
  OPEN,
  ANSWERED,
  /** Somebody else may have it; an answer is still taken. */
  RELEASED
}
