package org.medal.studio.project;

/** What a reader may do; each role may also do what those before it may. */
public enum Role {
  /** Labels images. */
  READER,
  /** Settles disagreements of readers. */
  ADJUDICATOR,
  /** Runs the project: settings, accounts, images, exports. */
  OWNER;

  /** Whether a reader of this role may do what {@code asked} is needed for. */
  public boolean may(Role asked) {
    return compareTo(asked) >= 0;
  }
}
