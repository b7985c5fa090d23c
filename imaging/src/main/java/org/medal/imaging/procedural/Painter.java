package org.medal.imaging.procedural;

/** One kind of picture. */
interface Painter {
  /**
   * How many numbers its structure has: as many uniform draws are taken from {@link Draws#fixed()},
   * always the same ones in the same order, so that they can be told without painting.
   */
  int numbers();

  /** Paints a picture from what is drawn for it. */
  void paint(Canvas canvas, Draws draws);
}
