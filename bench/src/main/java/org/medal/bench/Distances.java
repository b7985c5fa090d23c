package org.medal.bench;

import java.util.concurrent.TimeUnit;
import org.medal.core.distance.Distance;
import org.medal.core.pool.PoolView;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each of the paper's distances between vectors of d = 256: time of one distance. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
public class Distances {
  private static final int VECTORS = 256;

  @Param public Distance distance = Distance.EUCLIDEAN;
  private final double[] one = RandomPools.of(1, 2, 256, 0).features(new int[] {0}).row(0);
  private final double[][] many = rows(RandomPools.of(VECTORS + 1, 2, 256, 0));

  private static double[][] rows(PoolView pool) {
    double[][] rows = new double[VECTORS][];
    for (int i = 0; i < VECTORS; i++) {
      rows[i] = pool.features(new int[] {i + 1}).row(0);
    }
    return rows;
  }

  @Benchmark
  @OperationsPerInvocation(VECTORS)
  public double between() {
    double sum = 0;
    for (double[] other : many) {
      sum += distance.between(one, other);
    }
    return sum;
  }
}
