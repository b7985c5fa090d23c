package org.medal.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.random.KeyedRandom;

/**
 * Sets a random test set aside, once, stratified by class and never through a group: the images of
 * one patient are all in the pool or all in the test set.
 *
 * <p>Groups are visited in an order drawn from the seed and taken while that brings their classes
 * nearer to the wanted fraction. Groups of the same classes are one stratum, drawn by itself;
 * groups of one class come last and even out what the mixed ones left, so that each class ends
 * within half a group of the fraction where its groups are small. Cost: linear in images plus
 * groups × classes.
 */
public final class GroupedSplit {
  private GroupedSplit() {}

  /**
   * Splits a data set. The same set, fraction and seed give the same split, whatever the order of
   * the files on disk.
   *
   * @param testFraction the wanted share of each class in the test set, between 0 and 1
   * @throws InputException if the fraction is not between 0 and 1, or a class cannot be on both
   *     sides because it has only one group
   */
  public static Split of(ImageSet set, double testFraction, long seed) {
    if (!(testFraction > 0 && testFraction < 1)) {
      throw new InputException(
          "The test fraction is " + testFraction + "; it must lie between 0 and 1, both excluded");
    }
    List<ImageGroup> groups = shuffled(ImageGroup.of(set), seed);
    Set<ImageGroup> test = new TestDraw(set.classes(), groups, testFraction).draw();
    Split split = new Split(ids(groups, test, false), ids(groups, test, true));
    requireNoLeak(set, split);
    return split;
  }

  /**
   * Checks a split, for example one that was read from a file.
   *
   * @throws InputException if an image or a group is on both sides; the message names it
   */
  public static void requireNoLeak(ImageSet set, Split split) {
    Set<SampleId> pool = new HashSet<>(split.pool());
    Map<String, SampleId> poolGroups = new HashMap<>();
    split.pool().forEach(id -> poolGroups.putIfAbsent(set.image(id).group(), id));
    for (SampleId id : split.test()) {
      if (pool.contains(id)) {
        throw new InputException("Image '" + id + "' is both in the pool and in the test set");
      }
      String group = set.image(id).group();
      SampleId other = poolGroups.get(group);
      if (other != null) {
        throw new InputException(
            "Group '"
                + group
                + "' is on both sides of the split: '"
                + other
                + "' is in the pool, '"
                + id
                + "' in the test set; split by group");
      }
    }
  }

  private static List<ImageGroup> shuffled(List<ImageGroup> groups, long seed) {
    List<ImageGroup> shuffled = new ArrayList<>();
    for (int i : KeyedRandom.of(seed, "split").permutation(groups.size())) {
      shuffled.add(groups.get(i));
    }
    return shuffled;
  }

  private static List<SampleId> ids(List<ImageGroup> groups, Set<ImageGroup> test, boolean inTest) {
    return groups.stream()
        .filter(g -> test.contains(g) == inTest)
        .flatMap(g -> g.members().stream())
        .toList();
  }
}
