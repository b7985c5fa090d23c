package org.medal.core.cluster;

/** How far one sample covers another, from 0 to 1, by their squared distance; 1 at distance 0. */
@FunctionalInterface
public interface Kernel {
  double of(double squaredDistance);

  /** 1 nearer than the radius, else 0; a sample always covers itself and its copies. */
  static Kernel ball(double squaredRadius) {
    return squared -> squared < squaredRadius || squared == 0 ? 1 : 0;
  }

  /** exp(−distance²/bandwidth²). */
  static Kernel gaussian(double bandwidth) {
    double scale = -1 / (bandwidth * bandwidth);
    return squared -> Math.exp(scale * squared);
  }
}
