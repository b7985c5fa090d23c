package org.medal.lab.paper;

/** How much of the paper's evaluation is done. */
public enum Scale {
  /** All of it: days without an accelerator. */
  PAPER,
  /** The same protocol on fewer and smaller images: minutes. */
  SMALL
}
