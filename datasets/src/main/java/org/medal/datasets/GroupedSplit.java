package org.medal.datasets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.random.KeyedRandom;

/**
 * Sets a random test set aside, once, and a validation set where one is wanted, stratified by class
 * and never through a group: the images of one patient are all in the pool or all in the test set.
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
    return of(set, testFraction, 0, seed);
  }

  /**
   * Splits a data set in three: the test set first, as without a validation set, then the
   * validation set out of what is left.
   *
   * @param testFraction the wanted share of each class in the test set, between 0 and 1
   * @param validationFraction the wanted share of each class in the validation set; 0 for none
   * @throws InputException if nothing would be left for the pool, or a class cannot be in each part
   */
  public static Split of(ImageSet set, double testFraction, double validationFraction, long seed) {
    requireFractions(testFraction, validationFraction);
    List<ImageGroup> groups = ImageGroup.of(set);
    Set<ImageGroup> test =
        new HeldOutDraw("test set", set.classes(), shuffled(groups, "split", seed), testFraction)
            .draw();
    List<ImageGroup> left = groups.stream().filter(group -> !test.contains(group)).toList();
    Set<ImageGroup> validation =
        validationFraction == 0
            ? Set.of()
            : new HeldOutDraw(
                    "validation set",
                    set.classes(),
                    shuffled(left, "validation split", seed),
                    validationFraction / (1 - testFraction))
                .draw();
    List<ImageGroup> pool = left.stream().filter(group -> !validation.contains(group)).toList();
    Split split = new Split(ids(pool), ids(validation), ids(test));
    requireNoLeak(set, split);
    return split;
  }

  private static void requireFractions(double test, double validation) {
    if (!(test > 0 && test < 1)) {
      throw new InputException(
          "The test fraction is " + test + "; it must lie between 0 and 1, both excluded");
    }
    if (!(validation >= 0 && test + validation < 1)) {
      throw new InputException(
          "The validation fraction is "
              + validation
              + "; it must not be negative, and with the test fraction of "
              + test
              + " leave something to the pool");
    }
  }

  /**
   * Checks a split, for example one that was read from a file.
   *
   * @throws InputException if an image or a group is in two of its parts; the message names it
   */
  public static void requireNoLeak(ImageSet set, Split split) {
    requireNoLeak(set, split.pool(), "the pool", split.test(), "the test set");
    requireNoLeak(set, split.pool(), "the pool", split.validation(), "the validation set");
    requireNoLeak(set, split.validation(), "the validation set", split.test(), "the test set");
  }

  private static void requireNoLeak(
      ImageSet set, List<SampleId> some, String name, List<SampleId> others, String otherName) {
    Set<SampleId> members = new HashSet<>(some);
    Map<String, SampleId> groups = new HashMap<>();
    some.forEach(id -> groups.putIfAbsent(set.image(id).group(), id));
    for (SampleId id : others) {
      if (members.contains(id)) {
        throw new InputException("Image '" + id + "' is both in " + name + " and in " + otherName);
      }
      String group = set.image(id).group();
      SampleId other = groups.get(group);
      if (other != null) {
        throw new InputException(
            "Group '"
                + group
                + "' is on both sides of the split: '"
                + other
                + "' is in "
                + name
                + ", '"
                + id
                + "' in "
                + otherName
                + "; split by group");
      }
    }
  }

  private static List<ImageGroup> shuffled(List<ImageGroup> groups, String consumer, long seed) {
    List<ImageGroup> shuffled = new ArrayList<>();
    for (int i : KeyedRandom.of(seed, consumer).permutation(groups.size())) {
      shuffled.add(groups.get(i));
    }
    return shuffled;
  }

  private static List<SampleId> ids(Collection<ImageGroup> groups) {
    return groups.stream().flatMap(group -> group.members().stream()).toList();
  }
}
