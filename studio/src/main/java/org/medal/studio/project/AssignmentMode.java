package org.medal.studio.project;

/** How many readers read an image. */
public enum AssignmentMode {
  /** One. */
  SINGLE,
  /** A share of the images is read by two, each blind to the other. */
  DOUBLE,
  /** Every active reader reads every image that is asked for. */
  ALL
}
