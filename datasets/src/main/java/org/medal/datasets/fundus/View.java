package org.medal.datasets.fundus;

/** Where a place on the retina falls on the canvas: turned, shifted and scaled. */
final class View {
  private final int side;
  private final double cos;
  private final double sin;
  private final double shiftX;
  private final double shiftY;

  View(int side, Shot shot) {
    this.side = side;
    this.cos = Math.cos(shot.turn());
    this.sin = Math.sin(shot.turn());
    this.shiftX = shot.shiftX();
    this.shiftY = shot.shiftY();
  }

  /** Width and height of the canvas in pixels. */
  int side() {
    return side;
  }

  double pixelX(double x, double y) {
    return (cos * x - sin * y + shiftX + 1) * side / 2;
  }

  double pixelY(double x, double y) {
    return (sin * x + cos * y + shiftY + 1) * side / 2;
  }

  /** A length in pixels. */
  double pixels(double length) {
    return length * side / 2;
  }

  /** The canvas coordinate of a pixel's middle, from −1 to 1. */
  double canvas(int pixel) {
    return (pixel + 0.5) * 2 / side - 1;
  }
}
