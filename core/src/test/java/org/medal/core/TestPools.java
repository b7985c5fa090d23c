package org.medal.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.PoolView;
import org.medal.core.random.KeyedRandom;

/** Pools made for tests. */
public final class TestPools {
  private TestPools() {}

  public static List<SampleId> ids(int n) {
    return IntStream.range(0, n).mapToObj(i -> new SampleId("s" + i)).toList();
  }

  private static final int MEMBERS = 4;

  /** Random probabilities, features and members; the first {@code labelled} rows carry labels. */
  public static Arrays3 random(int size, int classes, int columns, int labelled, long seed) {
    KeyedRandom random = new KeyedRandom(seed);
    double[][] probabilities = new double[size][];
    double[][] features = new double[size][columns];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      probabilities[i] = distribution(classes, random);
      Arrays.setAll(features[i], c -> random.nextGaussian());
      labels[i] = i < labelled ? random.nextInt(classes) : PoolView.UNLABELLED;
    }
    double[][][] members = new double[MEMBERS][size][];
    for (double[][] member : members) {
      Arrays.setAll(member, i -> distribution(classes, random));
    }
    return new Arrays3(new ArrayList<>(ids(size)), labels, probabilities, features, members);
  }

  private static double[] distribution(int classes, KeyedRandom random) {
    double[] p = new double[classes];
    Arrays.setAll(p, c -> -Math.log(1 - random.nextDouble()));
    double sum = Arrays.stream(p).sum();
    Arrays.setAll(p, c -> p[c] / sum);
    return p;
  }

  /** The arrays of a pool, still open to change. */
  @SuppressWarnings("ArrayRecordComponent") // tests write into them on purpose
  public record Arrays3(
      List<SampleId> ids,
      int[] labels,
      double[][] probabilities,
      double[][] features,
      double[][][] members) {
    public ArrayPool pool() {
      return new ArrayPool(
          ids,
          labels,
          Probabilities.of(probabilities),
          DoubleMatrix.of(features),
          Arrays.stream(members).map(Probabilities::of).toList());
    }

    /** The same samples in another order: row i is the old row {@code order[i]}. */
    public Arrays3 permuted(int[] order) {
      return new Arrays3(
          Arrays.stream(order).mapToObj(ids::get).toList(),
          Arrays.stream(order).map(i -> labels[i]).toArray(),
          Arrays.stream(order).mapToObj(i -> probabilities[i]).toArray(double[][]::new),
          Arrays.stream(order).mapToObj(i -> features[i]).toArray(double[][]::new),
          Arrays.stream(members)
              .map(member -> Arrays.stream(order).mapToObj(i -> member[i]).toArray(double[][]::new))
              .toArray(double[][][]::new));
    }
  }
}
