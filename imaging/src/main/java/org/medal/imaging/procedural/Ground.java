package org.medal.imaging.procedural;

/** A field of coloured noise, alone or underneath something else. */
final class Ground implements Painter {
  @Override
  public int numbers() {
    return Noise.NUMBERS;
  }

  @Override
  public void paint(Canvas canvas, Draws draws) {
    Palette palette = draws.palette();
    canvas.fill(draws.noise(canvas.size()), palette);
  }
}
