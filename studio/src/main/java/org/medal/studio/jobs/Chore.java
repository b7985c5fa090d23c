package org.medal.studio.jobs;

import java.io.IOException;

/** A kind of work that is done piece by piece. */
interface Chore {
  /** Its name, by which its failures are told apart. */
  String name();

  /**
   * Does a piece, if there is one to do.
   *
   * @return whether there was
   */
  boolean step() throws IOException;
}
