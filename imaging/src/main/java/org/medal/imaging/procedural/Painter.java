package org.medal.imaging.procedural;

/** One kind of picture. */
@FunctionalInterface
interface Painter {
  /** Paints a picture from what is drawn for it. */
  void paint(Canvas canvas, Draws draws);
}
