package org.medal.deep.train;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.Labelled;
import org.medal.core.random.KeyedRandom;
import org.medal.core.random.Seeds;
import org.medal.imaging.Augmentation;

/**
 * Which images one epoch shows, in which order, changed by which seeds. Fixed by (seed, round,
 * epoch).
 *
 * @param items the images in order
 * @param starts where batches start, and last the number of items
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays, never compared by content
record EpochPlan(List<Item> items, int[] starts) {
  /**
   * One showing of an image.
   *
   * @param sample image and label
   * @param seed of its augmentation
   */
  record Item(Labelled sample, long seed) {}

  static EpochPlan of(
      List<Labelled> train, int classes, TrainingOptions options, int round, int epoch, long seed) {
    KeyedRandom random = KeyedRandom.of(seed, "epoch order", round, epoch);
    List<Item> all = new ArrayList<>();
    for (Labelled sample : train) {
      all.add(new Item(sample, Augmentation.seed(seed, round, epoch, sample.id())));
    }
    if (options.balance()) {
      repeat(all, classes, random);
    }
    List<Item> items = new ArrayList<>(all.size());
    for (int i : random.permutation(all.size())) {
      items.add(all.get(i));
    }
    return new EpochPlan(items, starts(items.size(), options.batch()));
  }

  private static void repeat(List<Item> all, int classes, KeyedRandom random) {
    List<List<Item>> byClass = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      int label = c;
      byClass.add(all.stream().filter(item -> item.sample().label() == label).toList());
    }
    int largest = byClass.stream().mapToInt(List::size).max().orElse(0);
    for (List<Item> members : byClass) {
      int[] order = random.permutation(members.size());
      for (int extra = 0; !members.isEmpty() && extra < largest - members.size(); extra++) {
        Item item = members.get(order[extra % order.length]);
        int copy = 1 + extra / order.length;
        all.add(new Item(item.sample(), Seeds.derive(item.seed(), "copy", copy)));
      }
    }
  }

  /** A last batch of one image joins the one before: batch normalisation needs two. */
  private static int[] starts(int items, int batch) {
    int batches = Math.max(1, items / batch + (items % batch > 1 ? 1 : 0));
    int[] starts = new int[batches + 1];
    for (int b = 0; b < batches; b++) {
      starts[b] = b * batch;
    }
    starts[batches] = items;
    return starts;
  }

  /** Labels of the items {@code from} (inclusive) to {@code to}. */
  int[] labels(int from, int to) {
    return items.subList(from, to).stream().mapToInt(item -> item.sample().label()).toArray();
  }
}
