package org.medal.bench;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.FloatMatrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.PoolView;
import org.medal.core.random.KeyedRandom;

/** Pools of random numbers, the same on every run. */
public final class RandomPools {
  private RandomPools() {}

  /** P samples, C classes, d features uniform in [0, 1), the first N samples labelled. */
  public static PoolView of(int samples, int classes, int features, int labelled) {
    int[] labels = new int[samples];
    for (int i = 0; i < samples; i++) {
      labels[i] = i < labelled ? i % classes : PoolView.UNLABELLED;
    }
    return new ArrayPool(
        ids(samples),
        labels,
        probabilities(samples, classes),
        new FloatMatrix(samples, features, uniform(samples * features)));
  }

  static List<SampleId> ids(int samples) {
    List<SampleId> ids = new ArrayList<>(samples);
    for (int i = 0; i < samples; i++) {
      ids.add(new SampleId("images/%06d.jpg".formatted(i)));
    }
    return ids;
  }

  private static float[] uniform(int count) {
    KeyedRandom random = new KeyedRandom(1);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextDouble();
    }
    return values;
  }

  private static Probabilities probabilities(int samples, int classes) {
    KeyedRandom random = new KeyedRandom(2);
    double[] values = new double[samples * classes];
    for (int start = 0; start < values.length; start += classes) {
      double sum = 0;
      for (int c = start; c < start + classes; c++) {
        values[c] = -Math.log(1 - random.nextDouble()); // uniform on the simplex
        sum += values[c];
      }
      for (int c = start; c < start + classes; c++) {
        values[c] /= sum;
      }
    }
    return new Probabilities(new DoubleMatrix(samples, classes, values));
  }
}
