package org.medal.bench;

import java.util.concurrent.TimeUnit;
import org.medal.core.distance.Distance;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.Aggregation;
import org.medal.core.query.Medal;
import org.medal.core.query.MedalOptions;
import org.medal.core.query.QueryStrategy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One MedAL query: P = 200,000 samples, C = 5 classes, d = 256 features, N = 1,000 labelled, M =
 * 1,000 candidates, n = 100 picks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
public class MedalSelection {
  private final PoolView pool = RandomPools.of(200_000, 5, 256, 1_000);
  private final QueryStrategy medal =
      new Medal(new MedalOptions(1_000, Distance.EUCLIDEAN, Aggregation.MEAN, false));

  @Benchmark
  public Selection select() {
    return medal.select(pool, 100, 0);
  }
}
