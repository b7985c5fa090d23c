package org.medal.studio.project;

/** What a reader says of an image. */
public enum AnswerKind {
  /** It is of a class. */
  LABEL,
  /** It cannot be judged, by anyone: a finding about the image. */
  CANNOT_JUDGE,
  /** Not now: the image is asked for again, of this reader last. */
  SKIP
}
