package org.medal.deep.adapt;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.medal.core.data.SampleId;
import org.medal.core.random.KeyedRandom;
import org.medal.core.random.Seeds;
import org.medal.deep.embed.BatchFeed;

/**
 * What is shown in one epoch: in each step some images, and then other views of the same ones.
 *
 * @param pool the images
 * @param options how they are shown
 * @param epoch from 1
 */
record ViewPlan(Pool pool, AdaptOptions options, int epoch) {
  private static final int FEWEST_STEPS = 8;

  /** Steps of an epoch; a small pool is gone through several times. */
  static int steps(Pool pool, AdaptOptions options) {
    return Math.max(FEWEST_STEPS, pool.train().size() / options.batch());
  }

  /** The views, decoded and changed ahead of their use; each batch is that of one step. */
  BatchFeed feed() {
    int views = 2 * options.batch();
    int[] starts = new int[steps(pool, options) + 1];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = i * views;
    }
    List<SampleId> order = order(starts.length * options.batch());
    return new BatchFeed(
        starts,
        views,
        pool.images().size(),
        (position, scratch) -> {
          int image = position / views * options.batch() + position % options.batch();
          long seed = Seeds.derive(options.seed(), "view", epoch, position);
          options.views().apply(pool.images().image(order.get(image)), seed, scratch);
          return scratch;
        });
  }

  /** Shuffled anew each time that all have been shown. */
  private List<SampleId> order(int count) {
    int size = pool.train().size();
    return IntStream.range(0, (count + size - 1) / size)
        .boxed()
        .flatMap(turn -> shuffled(turn).stream())
        .limit(count)
        .toList();
  }

  private List<SampleId> shuffled(int turn) {
    int[] order =
        KeyedRandom.of(options.seed(), "adapt order", epoch, turn).permutation(pool.train().size());
    return Arrays.stream(order).mapToObj(pool.train()::get).toList();
  }
}
