package org.medal.bench.scaling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.medal.bench.RandomPools;
import org.medal.core.data.Matrix;
import org.medal.core.distance.Distance;
import org.medal.core.initial.FarthestAverage;
import org.medal.core.pool.PoolView;
import org.medal.core.query.Aggregation;
import org.medal.core.query.MedalOptions;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyOptions;
import org.medal.datasets.store.StoredPool;
import org.medal.datasets.store.ValueType;

/** Queries on pools of random numbers. */
final class SelectionSweeps {
  /** Sizes where they do not grow. */
  private static final int P = 20_000;

  private static final int M = 1_000;
  private static final int N = 1_000;
  private static final int PICKS = 100;
  private static final int D = 256;
  private static final int CLASSES = 5;
  private static final int NARROW = 64;

  private final Sweep sweep;
  private final Path folder;

  /** Pools on disk are written below {@code folder}. */
  SelectionSweeps(Sweep sweep, Path folder) {
    this.sweep = sweep;
    this.folder = folder;
  }

  /** Each phase against the size of the pool. */
  List<Curve> byPool() {
    return List.of(
        sweep.of("writing to disk", "P", "d = 768", this::writing, 4_096, 16_384, 65_536),
        sweep.of("reading from disk", "P", "d = 768", this::reading, 4_096, 16_384, 65_536),
        strategy("entropy", 10_000, 100_000, 1_000_000),
        strategy("medal", 10_000, 100_000, 1_000_000),
        strategy("k-center", 10_000, 100_000, 1_000_000),
        strategy("badge", 10_000, 100_000, 1_000_000),
        strategy("max-herding", 2_500, 5_000, 10_000, 100_000),
        sweep.of("start from ORB vectors", "P", "d = 256, n = 100", this::start, 10_000, 100_000));
  }

  private Curve strategy(String name, int... sizes) {
    String held = "d = 64, N = 1,000, n = 100, M = 1,000, C = 5";
    return sweep.of(
        name,
        "P",
        held,
        p -> query(named(name, M), pool(p, NARROW, Math.min(N, p / 4)), PICKS),
        sizes);
  }

  /** MedAL against what it depends on beside the pool. */
  List<Curve> medal() {
    String held = "P = 20,000, d = 256, M = 1,000, N = 1,000, n = 100 where they do not grow";
    return List.of(
        sweep.at(
            "MedAL",
            "M",
            held,
            m -> query(named("medal", m), pool(P, D, N), PICKS),
            500,
            2_000,
            8_000),
        sweep.at(
            "MedAL",
            "N",
            held,
            n -> query(named("medal", M), pool(P, D, n), PICKS),
            500,
            2_000,
            8_000),
        sweep.at("MedAL", "n", held, n -> query(named("medal", M), pool(P, D, N), n), 50, 200, 800),
        sweep.at(
            "MedAL",
            "d",
            held,
            d -> query(named("medal", M), pool(P, d, N), PICKS),
            128,
            512,
            2_048));
  }

  private static QueryStrategy named(String name, int candidates) {
    MedalOptions medal = new MedalOptions(candidates, Distance.EUCLIDEAN, Aggregation.MEAN, false);
    return Strategies.named(name, StrategyOptions.standard().with(medal));
  }

  private static PoolView pool(int samples, int columns, int labelled) {
    return RandomPools.of(samples, CLASSES, columns, labelled);
  }

  private static Sweep.Work query(QueryStrategy strategy, PoolView pool, int picks) {
    return () -> strategy.select(pool, picks, 0);
  }

  private Sweep.Work start(int samples) {
    PoolView pool = pool(samples, D, 0);
    return () -> new FarthestAverage(Distance.EUCLIDEAN).select(pool, PICKS, 0);
  }

  private Sweep.Work writing(int samples) {
    Path pool = folder.resolve("written.pool");
    return () -> {
      delete(pool);
      RandomStore.write(pool, samples, 768, ValueType.FLOAT32);
    };
  }

  private Sweep.Work reading(int samples) {
    Path path = folder.resolve("read-%d.pool".formatted(samples));
    RandomStore.write(path, samples, 768, ValueType.FLOAT32);
    StoredPool pool = StoredPool.open(path);
    Matrix features = pool.features().orElseThrow();
    double[] row = new double[features.columns()];
    return () -> {
      for (int i = 0; i < features.rows(); i++) {
        features.copyRow(i, row);
      }
    };
  }

  private static void delete(Path pool) {
    if (!Files.exists(pool)) {
      return;
    }
    try (Stream<Path> files = Files.list(pool)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
