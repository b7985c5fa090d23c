package org.medal.deep.pretrain;

/** Mean loss and speed since the last restart. */
final class Pace {
  private final int batch;
  private double sum;
  private int steps;
  private long start = System.nanoTime();

  Pace(int batch) {
    this.batch = batch;
  }

  void add(double loss) {
    sum += loss;
    steps++;
  }

  double loss() {
    return sum / steps;
  }

  double imagesPerSecond() {
    return steps * batch / ((System.nanoTime() - start) / 1e9);
  }

  void restart() {
    sum = 0;
    steps = 0;
    start = System.nanoTime();
  }
}
