package org.medal.imaging.procedural;

import org.medal.core.random.KeyedRandom;

/**
 * Paints a vessel that winds, thins out and branches.
 *
 * @param bend how much it turns a step, in radians (standard deviation)
 * @param branching the probability of a branch in a step
 */
@SuppressWarnings("ArrayRecordComponent") // a colour, never compared
record VesselWalk(
    Canvas canvas,
    float[] colour,
    double bend,
    double branching,
    float opacity,
    KeyedRandom random) {
  private static final double THINNEST = 0.25;

  /**
   * Paints from a place on.
   *
   * @param startWidth in pixels
   * @param depth how often a branch may branch
   */
  void from(double startX, double startY, double startAngle, double startWidth, int depth) {
    double x = startX;
    double y = startY;
    double angle = startAngle;
    double width = startWidth;
    int size = canvas.size();
    for (int step = 0; step < size && width > THINNEST; step++) {
      canvas.dab(x, y, width, colour, opacity);
      double length = Math.max(0.7, width * 0.7);
      x += length * Math.cos(angle);
      y += length * Math.sin(angle);
      if (x < 0 || y < 0 || x >= size || y >= size) {
        return;
      }
      angle += bend * random.nextGaussian();
      width *= 0.995;
      if (depth > 0 && random.nextDouble() < branching) {
        double side = random.nextBoolean() ? 0.6 : -0.6;
        from(x, y, angle + side, width * 0.7, depth - 1);
        angle -= side / 3;
        width *= 0.85;
      }
    }
  }
}
