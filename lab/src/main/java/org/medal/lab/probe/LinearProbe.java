package org.medal.lab.probe;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.learn.FittedModel;
import org.medal.core.learn.Learner;
import org.medal.core.metrics.Evaluation;
import org.medal.core.random.Seeds;
import org.medal.datasets.GroupedSplit;
import org.medal.datasets.ImageSet;
import org.medal.datasets.Split;

/**
 * How well a linear head tells classes apart on features that stay as they are: the usual measure
 * of an encoder (Alain and Bengio, "Understanding intermediate layers using linear classifier
 * probes", ICLR 2017 workshop). The splits depend on the images and the seed alone, so two encoders
 * are compared on the same ones.
 *
 * @param splits how often the images are split and the head is fitted
 * @param testFraction the share of each class that is tested on, whole groups
 * @param seed of the splits
 */
public record LinearProbe(int splits, double testFraction, long seed) {
  public LinearProbe {
    if (splits < 1) {
      throw new UsageException("--splits must be at least 1, not " + splits);
    }
  }

  /**
   * Fits and evaluates a head on each split. Cost: one fit a split; features are whatever {@code
   * learner} needs for them.
   */
  public List<Evaluation> of(ImageSet set, Learner learner) {
    List<Evaluation> all = new ArrayList<>();
    for (int i = 0; i < splits; i++) {
      long key = Seeds.derive(seed, "probe", i);
      all.add(evaluate(set, GroupedSplit.of(set, testFraction, key), learner, key));
    }
    return all;
  }

  private static Evaluation evaluate(ImageSet set, Split split, Learner learner, long key) {
    List<Labelled> train =
        split.pool().stream().map(id -> new Labelled(id, set.label(id))).toList();
    List<SampleId> test = split.test();
    int[] truth = test.stream().mapToInt(id -> set.label(id)).toArray();
    try (FittedModel model = learner.fit(train, 0, key)) {
      return Evaluation.of(model.probabilities(test), truth);
    }
  }
}
