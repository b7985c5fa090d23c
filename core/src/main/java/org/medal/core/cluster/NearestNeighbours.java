package org.medal.core.cluster;

import java.util.Arrays;

/** The K smallest squared distances that each of some points was offered. */
final class NearestNeighbours {
  private final int k;
  private final double[] squared;

  NearestNeighbours(int points, int k) {
    this.k = k;
    this.squared = new double[points * k];
    Arrays.fill(squared, Double.POSITIVE_INFINITY);
  }

  void offer(int point, double distance) {
    int first = point * k;
    int at = first + k - 1;
    if (at < first || distance >= squared[at]) {
      return;
    }
    for (; at > first && squared[at - 1] > distance; at--) {
      squared[at] = squared[at - 1];
    }
    squared[at] = distance;
  }

  /** The mean of the K distances, themselves not squared. */
  double mean(int point) {
    double sum = 0;
    for (int i = point * k; i < (point + 1) * k; i++) {
      sum += Math.sqrt(squared[i]);
    }
    return sum / k;
  }
}
