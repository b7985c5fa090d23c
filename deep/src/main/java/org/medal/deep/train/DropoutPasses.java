package org.medal.deep.train;

import java.util.List;
import java.util.stream.Stream;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.random.KeyedRandom;
import org.medal.core.random.Seeds;
import org.medal.deep.embed.LinearHead;

/**
 * Monte-Carlo passes of a network that was trained with dropout in front of its head. Below the
 * head no pass differs from another, so an image goes through the network once and through the head
 * K times, each time with other features left out. The features of a pass are drawn for each image,
 * by its id: they do not depend on the images beside it.
 *
 * <p>Cost per image: one forward pass and K heads. Holds the [K, P, C] probabilities and nothing
 * else that grows with the pool.
 *
 * @param passes K
 */
record DropoutPasses(int passes, int round, long seed) implements Members {
  @Override
  public List<Probabilities> probabilities(FineTuned model, List<SampleId> ids) {
    LinearHead head = model.head();
    int classes = head.classes();
    double[][] all = new double[passes][ids.size() * classes];
    model.penultimate(
        ids,
        (row, vectors) -> {
          for (int pass = 0; pass < passes; pass++) {
            double[] p = head.probabilities(thinned(vectors[0], ids.get(row), pass));
            System.arraycopy(p, 0, all[pass], row * classes, classes);
          }
        });
    return Stream.of(all)
        .map(values -> new Probabilities(new DoubleMatrix(ids.size(), classes, values)))
        .toList();
  }

  /** What is left of the features of an image in a pass. */
  float[] thinned(float[] features, SampleId id, int pass) {
    long key = Seeds.derive(seed, "dropout pass", round, pass);
    float[] thinned = Dropout.mask(features.length, KeyedRandom.of(key, id.value()));
    for (int i = 0; i < thinned.length; i++) {
      thinned[i] *= features[i];
    }
    return thinned;
  }
}
