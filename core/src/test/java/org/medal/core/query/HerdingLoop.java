package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.distance.Distance;
import org.medal.core.pool.Pick;

/** Herding as it is defined, without any saving: coverage is added up anew for each candidate. */
final class HerdingLoop {
  private final Arrays3 arrays;
  private final IntToDoubleFunction weight;
  private final double h;
  private final List<Integer> chosen;

  HerdingLoop(Arrays3 arrays, IntToDoubleFunction weight, double h) {
    this.arrays = arrays;
    this.weight = weight;
    this.h = h;
    this.chosen = new ArrayList<>(IntStream.of(arrays.pool().labelled()).boxed().toList());
  }

  static double medianDistance(double[][] rows) {
    double[] distances =
        IntStream.range(0, rows.length)
            .boxed()
            .flatMap(
                i ->
                    IntStream.range(0, i)
                        .mapToObj(j -> Distance.EUCLIDEAN.between(rows[i], rows[j])))
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return distances[(distances.length - 1) / 2];
  }

  /**
   * Each pick gains as much as any sample could at that moment. Which sample, is left open: of two
   * that are each other's nearest and far from all else, both gain the same but for rounding.
   */
  void check(List<Pick> picks, long seed) {
    for (Pick pick : picks) {
      double most =
          IntStream.of(arrays.pool().unlabelled())
              .filter(row -> !chosen.contains(row))
              .mapToDouble(this::gain)
              .max()
              .orElseThrow();
      assertThat(gain(pick.row())).as("seed %d", seed).isCloseTo(most, within(1e-12));
      assertThat(pick.utility()).as("seed %d", seed).isCloseTo(most, within(1e-12));
      chosen.add(pick.row());
    }
  }

  double gain(int candidate) {
    double gain = 0;
    for (int x = 0; x < arrays.labels().length; x++) {
      double covered = 0;
      for (int s : chosen) {
        covered = Math.max(covered, kernel(x, s));
      }
      gain += weight.applyAsDouble(x) * (Math.max(covered, kernel(x, candidate)) - covered);
    }
    return gain / arrays.labels().length;
  }

  private double kernel(int x, int s) {
    double distance = Distance.EUCLIDEAN.between(arrays.features()[x], arrays.features()[s]);
    return Math.exp(-Math.pow(distance / h, 2));
  }
}
