package org.medal.deep.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;

/**
 * Networks trained from other seeds, one after the other: each scores the images and is freed
 * before the next one is trained. Cost: K trainings and K forward passes per image, each time the
 * members are asked for. Memory: that of one more network in training.
 *
 * @param members K
 * @param train trains the member of a number, from 0; the model itself is none of them
 */
record SeedNetworks(int members, IntFunction<FittedModel> train) implements Members {
  @Override
  public List<Probabilities> probabilities(FineTuned model, List<SampleId> ids) {
    List<Probabilities> all = new ArrayList<>(members);
    for (int member = 0; member < members; member++) {
      try (FittedModel network = train.apply(member)) {
        all.add(network.probabilities(ids));
      }
    }
    return all;
  }
}
