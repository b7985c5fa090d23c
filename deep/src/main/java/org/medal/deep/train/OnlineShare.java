package org.medal.deep.train;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.random.KeyedRandom;

/**
 * Which of the labelled images a round of online training shows: all that are new, and a random
 * share of the earlier ones.
 *
 * @param share of the earlier ones, from 0 to 1; their number is rounded to the nearest whole, half
 *     a one up
 */
public record OnlineShare(double share) {
  /** Batch normalisation needs two images. */
  private static final int FEWEST = 2;

  public OnlineShare {
    if (!(share >= 0 && share <= 1)) {
      throw new UsageException(
          "--online must lie between 0 (new labels only) and 1 (all labels), not " + share);
    }
  }

  /**
   * The images of a round, in the order of {@code train}; where they would be fewer than two,
   * another earlier one.
   *
   * @param train all that is labelled
   * @param earlier what was labelled in the round before; told by its id, wherever it stands
   */
  List<Labelled> of(List<Labelled> train, Set<SampleId> earlier, int round, long seed) {
    List<SampleId> old =
        train.stream()
            .map(Labelled::id)
            .filter(earlier::contains)
            .sorted(Comparator.naturalOrder())
            .toList();
    int fresh = train.size() - old.size();
    int count = (int) Math.max(Math.round(share * old.size()), FEWEST - fresh);
    Set<SampleId> drawn = new HashSet<>();
    int[] order = KeyedRandom.of(seed, "online share", round).permutation(old.size());
    for (int i = 0; i < Math.min(count, order.length); i++) {
      drawn.add(old.get(order[i]));
    }
    return train.stream()
        .filter(sample -> !earlier.contains(sample.id()) || drawn.contains(sample.id()))
        .toList();
  }
}
