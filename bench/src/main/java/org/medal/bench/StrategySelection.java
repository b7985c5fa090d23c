package org.medal.bench;

import java.util.concurrent.TimeUnit;
import org.medal.core.distance.Distance;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.Aggregation;
import org.medal.core.query.MedalOptions;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyOptions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One query of a strategy: P = 200,000 samples, C = 5 classes, d = 256 features, N = 1,000
 * labelled, n = 100 picks; for MedAL M = 1,000 candidates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class StrategySelection {
  /** The strategy's name. */
  @Param({"entropy", "medal", "k-center", "badge", "typiclust"})
  public String strategy = "entropy";

  private final PoolView pool = RandomPools.of(200_000, 5, 256, 1_000);
  private QueryStrategy chosen = named(strategy);

  private static QueryStrategy named(String name) {
    MedalOptions medal = new MedalOptions(1_000, Distance.EUCLIDEAN, Aggregation.MEAN, false);
    return Strategies.named(name, StrategyOptions.standard().with(medal));
  }

  /** Finds the strategy. */
  @Setup
  public void find() {
    chosen = named(strategy);
  }

  @Benchmark
  public Selection select() {
    return chosen.select(pool, 100, 0);
  }
}
