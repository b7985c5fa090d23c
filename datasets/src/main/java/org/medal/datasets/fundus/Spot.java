package org.medal.datasets.fundus;

/**
 * A round shape.
 *
 * @param x centre, in half image widths
 * @param y centre, downwards
 * @param radius where it is half covered
 * @param softness the width of its edge as a share of the radius: 0 sharp, 1 and more a haze
 */
record Spot(double x, double y, double radius, double softness) {
  double distance(double toX, double toY) {
    return Math.hypot(toX - x, toY - y);
  }
}
