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
    return of(set, Portion.ofFraction(testFraction), Portion.ofFraction(validationFraction), seed);
  }

  /**
   * As above, where either part may be a number of images. Since groups are not divided, it may be
   * missed by a part of a group; single groups are moved as long as that brings it nearer.
   *
   * @throws InputException if nothing would be left for the pool, or a class cannot be in each part
   */
  public static Split of(ImageSet set, Portion test, Portion validation, long seed) {
    requireFractions(test.shareOf(set.size()), validation.shareOf(set.size()));
    List<ImageGroup> groups = ImageGroup.of(set);
    Set<ImageGroup> chosen =
        new HeldOutDraw("test set", set.classes(), shuffled(groups, "split", seed), test).draw();
    List<ImageGroup> left = groups.stream().filter(group -> !chosen.contains(group)).toList();
    return split(set, ids(chosen), left, within(validation, test.shareOf(set.size())), seed);
  }

  /**
   * As above, with a test set that is given.
   *
   * @throws InputException if a group is on both sides, a class is missing from one, or nothing
   *     would be left for the pool
   */
  public static Split ofTestSet(ImageSet set, List<SampleId> test, Portion validation, long seed) {
    Set<SampleId> tested = new HashSet<>(test);
    List<LabelledImage> left =
        set.samples().stream().filter(image -> !tested.contains(image.id())).toList();

    requireClasses(set, test, "the given test set");
    requireClasses(set, left.stream().map(LabelledImage::id).toList(), "what it leaves");
    double share = (double) test.size() / set.size();
    requireFractions(share, validation.shareOf(set.size()));
    return split(set, test, ImageGroup.of(set, left), within(validation, share), seed);
  }

  private static Split split(
      ImageSet set, List<SampleId> test, List<ImageGroup> left, Portion validation, long seed) {
    Set<ImageGroup> chosen =
        validation.isNone()
            ? Set.of()
            : new HeldOutDraw(
                    "validation set",
                    set.classes(),
                    shuffled(left, "validation split", seed),
                    validation)
                .draw();
    List<ImageGroup> pool = left.stream().filter(group -> !chosen.contains(group)).toList();
    Split split = new Split(ids(pool), ids(chosen), test);
    requireNoLeak(set, split);
    return split;
  }

  /** A fraction of the whole set, as one of what the test set has left. */
  private static Portion within(Portion validation, double testShare) {
    return validation.images().isPresent()
        ? validation
        : Portion.ofFraction(validation.fraction() / (1 - testShare));
  }

  private static void requireClasses(ImageSet set, List<SampleId> ids, String where) {
    Set<Integer> found = new HashSet<>(ids.stream().map(set::label).toList());
    for (int c = 0; c < set.classes().size(); c++) {
      if (!found.contains(c)) {
        throw new InputException(
            "Class '" + set.classes().name(c) + "' has no image in " + where + "; add one");
      }
    }
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

  /** Groups in an order that the seed decides for one consumer. */
  static List<ImageGroup> shuffled(List<ImageGroup> groups, String consumer, long seed) {
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
