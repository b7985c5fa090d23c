package org.medal.datasets.fundus;

/**
 * How a covered pixel changes: it moves by {@code strength} towards the colour, or, for an ink that
 * absorbs, towards its own colour times the ink's.
 */
record Ink(float red, float green, float blue, float strength, boolean absorbs) {
  static final Ink VEIN = absorbing(0.68, 0.40, 0.46);
  static final Ink ARTERY = absorbing(0.84, 0.58, 0.58);
  static final Ink MICROANEURYSM = absorbing(0.66, 0.32, 0.38);
  static final Ink HAEMORRHAGE = absorbing(0.60, 0.26, 0.30);
  static final Ink EXUDATE = covering(1.0, 0.86, 0.48, 0.8);
  static final Ink COTTON_WOOL = covering(0.97, 0.85, 0.66, 0.5);
  static final Ink DRUSEN = covering(0.95, 0.72, 0.40, 0.38);
  static final Ink DUST = absorbing(0.72, 0.70, 0.70);
  static final Ink REFLECTION = covering(0.95, 0.85, 0.70, 0.22);
  static final Ink DISC = covering(1.0, 0.80, 0.48, 0.85);
  static final Ink CUP = covering(1.0, 0.93, 0.72, 0.7);
  static final Ink MACULA = absorbing(0.72, 0.58, 0.55);

  static Ink absorbing(double red, double green, double blue) {
    return new Ink((float) red, (float) green, (float) blue, 1, true);
  }

  static Ink covering(double red, double green, double blue, double strength) {
    return new Ink((float) red, (float) green, (float) blue, (float) strength, false);
  }
}
