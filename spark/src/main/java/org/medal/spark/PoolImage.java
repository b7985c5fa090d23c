package org.medal.spark;

import java.io.IOException;
import java.io.Serializable;

/** One image of the pool, as it travels to an executor. */
interface PoolImage extends Serializable {
  /** The path relative to the root folder, as a reader on one machine names it. */
  String id();

  /**
   * The whole file.
   *
   * @throws UnusableException if reading it again would not help
   * @throws IOException if reading it again may help
   */
  byte[] content() throws IOException;
}
