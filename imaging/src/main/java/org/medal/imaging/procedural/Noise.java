package org.medal.imaging.procedural;

import java.util.Arrays;
import org.medal.core.random.KeyedRandom;

/**
 * Fields of noise: octaves of smoothly interpolated random values, each octave finer and weaker.
 * How much weaker is the slope of the spectrum; stretching makes fibres, folding makes ridges,
 * bending makes swirls.
 */
final class Noise {
  /** How many numbers make a kind of noise. */
  static final int NUMBERS = 8;

  private static final int LATTICE = 64;

  private final float[] lattice = new float[LATTICE * LATTICE];
  private final double frequency;
  private final int octaves;
  private final float gain;
  private final double cos;
  private final double sin;
  private final double stretch;
  private final int fold;
  private final double bend;

  private Noise(KeyedRandom fixed, KeyedRandom random) {
    this.frequency = Math.exp(fixed.nextDouble(Math.log(1.5), Math.log(16)));
    this.octaves = 2 + (int) (3 * fixed.nextDouble());
    this.gain = (float) fixed.nextDouble(0.35, 0.9);
    double stretched = fixed.nextDouble();
    double much = fixed.nextDouble(2, 6);
    this.stretch = stretched < 0.4 ? much : 1;
    this.fold = (int) (4 * fixed.nextDouble());
    double bent = fixed.nextDouble();
    double far = fixed.nextDouble(0.02, 0.12);
    this.bend = bent < 0.4 ? far : 0;
    double angle = 2 * Math.PI * random.nextDouble();
    this.cos = Math.cos(angle);
    this.sin = Math.sin(angle);
    for (int i = 0; i < lattice.length; i++) {
      lattice[i] = (float) random.nextDouble();
    }
  }

  /**
   * A field [size · size] from 0 to 1.
   *
   * @param fixed draws the kind of noise
   * @param random draws the noise
   */
  static float[] field(int size, KeyedRandom fixed, KeyedRandom random) {
    Noise noise = new Noise(fixed, random);
    float[] field = new float[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        field[y * size + x] = noise.at((double) x / size, (double) y / size);
      }
    }
    return scaled(field);
  }

  private float at(double x, double y) {
    double u = cos * x + sin * y;
    double v = (cos * y - sin * x) * stretch;
    if (bend > 0) {
      u += bend * value(3 * x + 7, 3 * y);
      v += bend * value(3 * x, 3 * y + 11);
    }
    double f = frequency / Math.sqrt(stretch);
    float sum = 0;
    float weight = 1;
    for (int o = 0; o < octaves; o++) {
      sum += weight * folded((float) value(u * f + 17 * o, v * f + 5 * o));
      weight *= gain;
      f *= 2;
    }
    return sum;
  }

  private float folded(float value) {
    return switch (fold) {
      case 0 -> Math.abs(2 * value - 1);
      case 1 -> value > 0.5f ? 1 - value * value : value;
      default -> value;
    };
  }

  private double value(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double across = smooth(x - left);
    double down = smooth(y - top);
    double above = mix(knot(left, top), knot(left + 1, top), across);
    double below = mix(knot(left, top + 1), knot(left + 1, top + 1), across);
    return mix(above, below, down);
  }

  private float knot(int x, int y) {
    return lattice[(y & (LATTICE - 1)) * LATTICE + (x & (LATTICE - 1))];
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double mix(double a, double b, double share) {
    return a + share * (b - a);
  }

  private static float[] scaled(float[] field) {
    float low = Float.MAX_VALUE;
    float high = -Float.MAX_VALUE;
    for (float value : field) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (high <= low) {
      Arrays.fill(field, 0.5f);
      return field;
    }
    for (int i = 0; i < field.length; i++) {
      field[i] = (field[i] - low) / (high - low);
    }
    return field;
  }
}
