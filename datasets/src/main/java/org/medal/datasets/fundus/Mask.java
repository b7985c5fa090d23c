package org.medal.datasets.fundus;

import java.util.Arrays;

/** How far each pixel of a square canvas is covered, from 0 to 1. Shapes unite by the maximum. */
final class Mask {
  private final View view;
  private final int side;
  private final float[] cover;

  Mask(View view) {
    this.view = view;
    this.side = view.side();
    this.cover = new float[side * side];
  }

  float[] cover() {
    return cover;
  }

  void clear() {
    Arrays.fill(cover, 0);
  }

  /** Adds a spot with a soft edge. */
  void add(Spot spot) {
    add(
        new Segment(spot.x(), spot.y(), spot.x(), spot.y(), spot.radius(), spot.radius()),
        spot.softness());
  }

  /**
   * Adds a tapered piece with round ends; {@code softness} is the edge as a share of the radius.
   */
  void add(Segment piece, double softness) {
    double x0 = view.pixelX(piece.x0(), piece.y0());
    double y0 = view.pixelY(piece.x0(), piece.y0());
    double dx = view.pixelX(piece.x1(), piece.y1()) - x0;
    double dy = view.pixelY(piece.x1(), piece.y1()) - y0;
    double r0 = view.pixels(piece.r0());
    double dr = view.pixels(piece.r1()) - r0;
    double edge = Math.max(1, softness * r0);
    double reach = r0 + Math.max(0, dr) + edge;
    double square = dx * dx + dy * dy;
    int top = row(Math.min(y0, y0 + dy) - reach);
    int bottom = row(Math.max(y0, y0 + dy) + reach);
    int left = row(Math.min(x0, x0 + dx) - reach);
    int right = row(Math.max(x0, x0 + dx) + reach);
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double px = x + 0.5 - x0;
        double py = y + 0.5 - y0;
        double t = square == 0 ? 0 : clamp((px * dx + py * dy) / square);
        double away = Math.hypot(px - t * dx, py - t * dy);
        cover(y * side + x, r0 + t * dr, away, edge);
      }
    }
  }

  private void cover(int pixel, double radius, double away, double edge) {
    double t = clamp(0.5 + (radius - away) / edge);
    double smooth = t * t * (3 - 2 * t) * Math.min(1, 2 * radius);
    cover[pixel] = Math.max(cover[pixel], (float) smooth);
  }

  private int row(double pixel) {
    return (int) Math.max(0, Math.min(side - 1, pixel));
  }

  private static double clamp(double t) {
    return Math.max(0, Math.min(1, t));
  }
}
