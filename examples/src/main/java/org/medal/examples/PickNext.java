package org.medal.examples;

import java.util.List;
import java.util.stream.IntStream;
import org.medal.core.data.FloatMatrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.Medal;
import org.medal.core.query.MedalOptions;
import org.medal.core.random.KeyedRandom;

/** Which 20 images to label next, from arrays that another program made. */
public final class PickNext {
  private PickNext() {}

  public static void main(String[] args) {
    KeyedRandom random = new KeyedRandom(1);
    List<SampleId> ids =
        IntStream.range(0, 500).mapToObj(i -> new SampleId("eye-%03d.jpg".formatted(i))).toList();
    float[] features = new float[500 * 16];
    double[][] probabilities = new double[500][];
    int[] labels = new int[500];
    for (int i = 0; i < 500; i++) {
      double sick = random.nextDouble();
      probabilities[i] = new double[] {1 - sick, sick};
      labels[i] = i < 30 ? i % 2 : PoolView.UNLABELLED;
      for (int d = 0; d < 16; d++) {
        features[i * 16 + d] = (float) random.nextGaussian();
      }
    }
    Selection next = next20(ids, features, probabilities, labels);
    next.picks().forEach(pick -> System.out.printf("%s %.3f%n", pick.id(), pick.utility()));
  }

  // tag::PickNext
  /** Row i of each array is image ids.get(i); an image that nobody has labelled has label -1. */
  static Selection next20(
      List<SampleId> ids, float[] features, double[][] probabilities, int[] labels) {
    FloatMatrix rows = new FloatMatrix(ids.size(), features.length / ids.size(), features);
    PoolView pool = new ArrayPool(ids, labels, Probabilities.of(probabilities), rows);
    return new Medal(MedalOptions.paper()).select(pool, 20, 0);
  }
  // end::PickNext
}
