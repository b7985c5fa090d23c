package org.medal.bench;

import java.util.concurrent.TimeUnit;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.UncertaintySampling;
import org.medal.core.uncertainty.Uncertainty;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The 100 of highest entropy among P = 200,000 samples, C = 5 classes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
public class EntropyRanking {
  private final PoolView pool = RandomPools.of(200_000, 5, 1, 1_000);
  private final QueryStrategy entropy = new UncertaintySampling(Uncertainty.ENTROPY);

  @Benchmark
  public Selection select() {
    return entropy.select(pool, 100, 0);
  }
}
