package org.medal.studio.project;

/** Why an image is shown to a reader. */
public enum Purpose {
  /** It is held out: models are evaluated on it and never learn from it. */
  TEST,
  /** The strategy, or the initial set, asks for it. */
  QUERY,
  /** Drawn at random because no ranking was ready: nobody waits. */
  FILL,
  /** Another reader has read it, blind to whom this one reads it as well. */
  SECOND,
  /** The same reader has read it before and is not told. */
  REPEAT
}
