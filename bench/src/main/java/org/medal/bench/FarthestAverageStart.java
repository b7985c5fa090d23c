package org.medal.bench;

import java.util.concurrent.TimeUnit;
import org.medal.core.distance.Distance;
import org.medal.core.initial.FarthestAverage;
import org.medal.core.initial.InitialSet;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The paper's first n = 100 samples of P = 5,000 by descriptors of d = 256. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
public class FarthestAverageStart {
  private final PoolView pool = RandomPools.of(5_000, 2, 256, 0);
  private final InitialSet start = new FarthestAverage(Distance.EUCLIDEAN);

  @Benchmark
  public Selection select() {
    return start.select(pool, 100, 0);
  }
}
