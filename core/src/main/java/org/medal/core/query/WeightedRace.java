package org.medal.core.query;

import java.util.function.IntToDoubleFunction;
import org.medal.core.random.KeyedRandom;

/**
 * One draw with probability proportional to weights of which only upper bounds are known: each row
 * runs for a time that is exponentially distributed with its weight as rate, and the first one home
 * is drawn. Who is ahead by its bound is asked for its weight, until one stays ahead. So the draw
 * depends on the weights alone, whatever the bounds were.
 *
 * <p>Row i has the (i mod {@value #BLOCK})-th number of a stream keyed by its block.
 */
final class WeightedRace {
  /** Rows that share a stream of random numbers. */
  static final int BLOCK = 1024;

  private final double[] bounds;
  private final long seed;
  private final String consumer;
  private final long rank;
  private final int[] ahead;
  private final double[] speed;

  /**
   * Starts all rows. O(P).
   *
   * @param bounds at least the weights, which are not negative
   * @param rank of the draw, a part of its key
   */
  WeightedRace(double[] bounds, long seed, String consumer, long rank) {
    this.bounds = bounds;
    this.seed = seed;
    this.consumer = consumer;
    this.rank = rank;
    int blocks = (bounds.length + BLOCK - 1) / BLOCK;
    this.ahead = new int[blocks];
    this.speed = new double[blocks];
    RowBlocks.forEach(bounds.length, BLOCK, this::run);
  }

  /** Finds who of a block is home first; 1/time is the speed. */
  private void run(int from, int to) {
    int block = from / BLOCK;
    KeyedRandom random = KeyedRandom.of(seed, consumer, rank, block);
    int first = -1;
    double most = 0;
    for (int i = from; i < to; i++) {
      double u = random.nextDouble();
      // −ln u ≥ 1 − u, so most rows need no logarithm
      if (bounds[i] > most * (1 - u)) {
        double own = bounds[i] / -Math.log(u);
        if (own > most) {
          most = own;
          first = i;
        }
      }
    }
    ahead[block] = first;
    speed[block] = most;
  }

  /**
   * The row drawn; −1 if all weights are 0, or if more rows than {@code patience} had a weight
   * below their bound, so that better bounds are called for. The lower row of equals.
   *
   * @param weight the exact weight of a row, which becomes its bound
   */
  int winner(IntToDoubleFunction weight, int patience) {
    for (int asked = 0; asked <= patience; asked++) {
      int block = fastest();
      int row = ahead[block];
      if (row < 0) {
        return -1;
      }
      double bound = bounds[row];
      if (weight.applyAsDouble(row) == bound) {
        return row;
      }
      run(block * BLOCK, Math.min(bounds.length, (block + 1) * BLOCK));
    }
    return -1;
  }

  private int fastest() {
    int best = 0;
    for (int block = 1; block < speed.length; block++) {
      if (speed[block] > speed[best]) {
        best = block;
      }
    }
    return best;
  }
}
