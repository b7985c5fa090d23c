package org.medal.bench.scaling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.Names;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.random.KeyedRandom;
import org.medal.datasets.store.PoolSpec;
import org.medal.datasets.store.PoolWriter;
import org.medal.datasets.store.ValueType;

/** Pools on disk of random numbers, the same on every run. */
public final class RandomStore {
  private static final int BLOCK = 4096;
  private static final int CLASSES = 5;

  private RandomStore() {}

  /** {@code DIR P D [float16]}. */
  public static void main(String[] args) {
    if (args.length < 3 || args.length > 4) {
      throw new UsageException("Give DIR P D [float16]");
    }
    ValueType type =
        args.length == 3 ? ValueType.FLOAT32 : Names.parse(ValueType.class, "type", args[3]);
    write(Path.of(args[0]), number(args[1]), number(args[2]), type);
  }

  private static int number(String argument) {
    if (!argument.matches("[1-9][0-9]{0,8}")) {
      throw new UsageException("'" + argument + "' is no number of samples or features");
    }
    return Integer.parseInt(argument);
  }

  /**
   * Writes P samples with d features, uniform in [0, 1), and probabilities of 5 classes, uniform on
   * the simplex.
   */
  public static void write(Path folder, int samples, int columns, ValueType type) {
    List<String> classes = List.of("a", "b", "c", "d", "e");
    PoolSpec spec = new PoolSpec("random numbers", type, columns, classes);
    try (PoolWriter pool = PoolWriter.open(folder, spec)) {
      for (int from = pool.rows(); from < samples; from += BLOCK) {
        block(pool, from, Math.min(samples, from + BLOCK), columns);
      }
      pool.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void block(PoolWriter pool, int from, int to, int columns) throws IOException {
    List<SampleId> ids = new ArrayList<>();
    List<float[]> rows = new ArrayList<>();
    List<float[]> probabilities = new ArrayList<>();
    for (int i = from; i < to; i++) {
      KeyedRandom random = KeyedRandom.of(i, "random store");
      ids.add(new SampleId("images/%08d.jpg".formatted(i)));
      rows.add(uniform(random, columns));
      probabilities.add(simplex(random));
    }
    pool.add(ids, rows, probabilities, List.of());
  }

  private static float[] uniform(KeyedRandom random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextDouble();
    }
    return values;
  }

  private static float[] simplex(KeyedRandom random) {
    float[] values = new float[CLASSES];
    double sum = 0;
    for (int c = 0; c < CLASSES; c++) {
      values[c] = (float) -Math.log(1 - random.nextDouble());
      sum += values[c];
    }
    for (int c = 0; c < CLASSES; c++) {
      values[c] /= (float) sum;
    }
    return values;
  }
}
