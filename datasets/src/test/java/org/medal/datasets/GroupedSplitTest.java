package org.medal.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.random.KeyedRandom;

class GroupedSplitTest {
  private static final Path ORIGIN = Path.of("labels.csv");

  @Test
  void eachClassComesWithinHalfAnImageOfTheFractionWhereImagesStandAlone() {
    ImageSet set = ungrouped(101, 37);
    Split split = GroupedSplit.of(set, 0.3, 5);
    assertThat(count(set, split.test(), "big")).isCloseTo(30.3, within(0.5));
    assertThat(count(set, split.test(), "small")).isCloseTo(11.1, within(0.5));
    assertThat(split.pool()).hasSize(138 - split.test().size()).isSorted();
    assertThat(split.test()).isSorted().doesNotContainAnyElementsOf(split.pool());
  }

  @Test
  void noGroupIsEverSplitAndFractionsHoldWithinAGroup() {
    for (long trial = 0; trial < 200; trial++) {
      ImageSet set = randomGroups(trial);
      double fraction = 0.1 + 0.8 * KeyedRandom.of(trial, "fraction").nextDouble();
      Split split = GroupedSplit.of(set, fraction, trial);
      GroupedSplit.requireNoLeak(set, split);
      assertThat(split.pool().size() + split.test().size()).isEqualTo(set.size());
      for (String label : List.of("big", "small")) {
        double wanted = fraction * count(set, ids(set), label);
        assertThat(count(set, split.test(), label))
            .as("trial %d, class %s", trial, label)
            .isCloseTo(wanted, within(4.0));
      }
    }
  }

  @Test
  void theSeedDecidesAndTheOrderOfTheFilesDoesNot() {
    List<LabelledImage> images = new ArrayList<>(ungrouped(40, 40).samples());
    Split first = GroupedSplit.of(ImageSet.of(ORIGIN, images, List.of()), 0.25, 3);
    Collections.shuffle(images, new Random(1));
    ImageSet shuffled = ImageSet.of(ORIGIN, images, List.of());
    assertThat(GroupedSplit.of(shuffled, 0.25, 3)).isEqualTo(first);
    assertThat(GroupedSplit.of(shuffled, 0.25, 4)).isNotEqualTo(first);
  }

  @Test
  void aNumberOfImagesIsMetExactlyWhereImagesStandAlone() {
    ImageSet set = ungrouped(101, 37);
    for (int images = 2; images <= 136; images++) {
      Split split = GroupedSplit.of(set, Portion.ofImages(images), Portion.NONE, images);
      assertThat(split.test()).hasSize(images);
      assertThat(count(set, split.test(), "big")).isCloseTo(images * 101 / 138.0, within(1.0));
    }
  }

  @Test
  void whatThreeClassesRoundAwayIsMadeUp() {
    List<LabelledImage> images = new ArrayList<>(ungrouped(7, 7).samples());
    images.addAll(
        ungrouped(7, 0, "third").samples().stream()
            .limit(7)
            .map(image -> image("third/" + image.id(), "third", "third/" + image.id()))
            .toList());
    ImageSet set = ImageSet.of(ORIGIN, images, List.of());
    for (int wanted : new int[] {8, 10, 11, 13}) {
      Split split = GroupedSplit.of(set, Portion.ofImages(wanted), Portion.NONE, wanted);
      assertThat(split.test()).hasSize(wanted);
    }
  }

  @Test
  void testAndValidationSetHaveTheNumbersOfTableOne() {
    ImageSet set = ungrouped(653, 534);
    Split split = GroupedSplit.of(set, Portion.ofImages(192), Portion.ofImages(240), 0);
    assertThat(split.test()).hasSize(192);
    assertThat(split.validation()).hasSize(240);
    assertThat(split.pool()).hasSize(755);
  }

  @Test
  void groupsStayWholeAndTheNumberIsMissedByLessThanOne() {
    for (long trial = 0; trial < 50; trial++) {
      ImageSet set = randomGroups(trial);
      int images = 6 + (int) (trial % 20);
      Split split = GroupedSplit.of(set, Portion.ofImages(images), Portion.NONE, trial);
      GroupedSplit.requireNoLeak(set, split);
      assertThat(split.test().size()).isBetween(images - 2, images + 2);
    }
  }

  @Test
  void aSubsetHasItsSizeKeepsGroupsWholeAndIsAlwaysTheSame() {
    ImageSet set = ungrouped(60, 20);
    ImageSet subset = StratifiedSubset.of(set, 20, ORIGIN);
    assertThat(count(subset, ids(subset), "small")).isEqualTo(5);
    assertThat(ids(subset)).hasSize(20).isEqualTo(ids(StratifiedSubset.of(set, 20, ORIGIN)));
    assertThat(StratifiedSubset.of(set, 80, ORIGIN)).isSameAs(set);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.99})
  void bothSidesHoldEveryClassHoweverExtremeTheFraction(double fraction) {
    ImageSet set = ungrouped(30, 2);
    Split split = GroupedSplit.of(set, fraction, 0);
    for (List<SampleId> side : List.of(split.pool(), split.test())) {
      assertThat(count(set, side, "small")).isEqualTo(1);
      assertThat(count(set, side, "big")).isPositive();
    }
  }

  @Test
  void aClassOfOneGroupCannotBeSplitAndIsNamed() {
    List<LabelledImage> images = new ArrayList<>(ungrouped(10, 0, "other").samples());
    images.add(image("s1", "small", "p1"));
    images.add(image("s2", "small", "p1"));
    ImageSet set = ImageSet.of(ORIGIN, images, List.of());
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> GroupedSplit.of(set, 0.3, 0))
        .withMessageContaining("Class 'small'")
        .withMessageContaining("2 images belong to 1 group");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.2, 1.5, Double.NaN})
  void aFractionMustLieBetweenZeroAndOne(double fraction) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> GroupedSplit.of(ungrouped(10, 10), fraction, 0))
        .withMessageContaining("The test fraction is " + fraction);
  }

  @Test
  void aLeakIsNamed() {
    ImageSet set =
        ImageSet.of(
            ORIGIN,
            List.of(image("a", "x", "p1"), image("b", "y", "p2"), image("c", "x", "p1")),
            List.of());
    Split leaking = new Split(ids("a", "b"), ids("c"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> GroupedSplit.requireNoLeak(set, leaking))
        .withMessageContaining("Group 'p1' is on both sides")
        .withMessageContaining("'a' is in the pool, 'c' in the test set");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> GroupedSplit.requireNoLeak(set, new Split(ids("a", "b"), ids("b"))))
        .withMessageContaining("Image 'b' is both");
  }

  @Test
  void aValidationSetComesOutOfThePoolAndLeavesTheTestSetAsItWas() {
    ImageSet set = ungrouped(100, 50);
    Split without = GroupedSplit.of(set, 0.16, 5);
    Split with = GroupedSplit.of(set, 0.16, 0.2, 5);
    assertThat(with.test()).isEqualTo(without.test());
    assertThat(without.validation()).isEmpty();
    assertThat(count(set, with.validation(), "big")).isCloseTo(20, within(0.5));
    assertThat(count(set, with.validation(), "small")).isCloseTo(10, within(0.5));
    assertThat(with.pool()).hasSize(150 - with.test().size() - with.validation().size());
    assertThat(without.pool()).containsAll(with.pool()).containsAll(with.validation());
    assertThat(GroupedSplit.of(set, 0.16, 0.2, 6).validation()).isNotEqualTo(with.validation());
  }

  @Test
  void noGroupStraddlesTheValidationSet() {
    for (long trial = 0; trial < 100; trial++) {
      ImageSet set = randomGroups(trial);
      Split split = GroupedSplit.of(set, 0.2, 0.3, trial);
      GroupedSplit.requireNoLeak(set, split);
      assertThat(count(set, split.validation(), "small")).as("trial %d", trial).isPositive();
      assertThat(count(set, split.pool(), "small")).as("trial %d", trial).isPositive();
    }
  }

  @Test
  void aValidationSetThatLeavesNothingOrAClassOutIsRefused() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> GroupedSplit.of(ungrouped(10, 10), 0.5, 0.5, 0))
        .withMessageContaining("The validation fraction is 0.5");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> GroupedSplit.of(ungrouped(10, 10), 0.5, Double.NaN, 0))
        .withMessageContaining("The validation fraction is NaN");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> GroupedSplit.of(ungrouped(20, 2), 0.3, 0.3, 0))
        .withMessageContaining("Class 'small'")
        .withMessageContaining("in the validation set");
  }

  @Test
  void aLeakIntoTheValidationSetIsNamed() {
    ImageSet set =
        ImageSet.of(
            ORIGIN,
            List.of(image("a", "x", "p1"), image("b", "y", "p2"), image("c", "x", "p1")),
            List.of());
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> GroupedSplit.requireNoLeak(set, new Split(ids("a"), ids("c"), ids("b"))))
        .withMessageContaining("'a' is in the pool, 'c' in the validation set");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> GroupedSplit.requireNoLeak(set, new Split(ids("b"), ids("a"), ids("c"))))
        .withMessageContaining("'a' is in the validation set, 'c' in the test set");
  }

  private static ImageSet ungrouped(int big, int small) {
    return ungrouped(big, small, "small");
  }

  private static ImageSet ungrouped(int big, int small, String other) {
    List<LabelledImage> images = new ArrayList<>();
    for (int i = 0; i < big + Math.max(2, small); i++) {
      String id = String.format("%03d.png", i);
      images.add(image(id, i < big ? "big" : other, id));
    }
    return ImageSet.of(ORIGIN, images, List.of());
  }

  /** Groups of 1 to 4 images, a few of them with images of both classes. */
  private static ImageSet randomGroups(long seed) {
    KeyedRandom random = KeyedRandom.of(seed, "groups");
    List<LabelledImage> images = new ArrayList<>();
    for (int g = 0; g < 60; g++) {
      boolean small = g % 4 == 0;
      boolean mixed = random.nextInt(10) == 0;
      int size = 1 + random.nextInt(4);
      for (int i = 0; i < size; i++) {
        boolean isSmall = mixed ? random.nextBoolean() : small;
        images.add(image("g" + g + "/" + i, isSmall ? "small" : "big", "g" + g));
      }
    }
    return ImageSet.of(ORIGIN, images, List.of());
  }

  private static LabelledImage image(String id, String label, String group) {
    return new LabelledImage(new SampleId(id), Path.of(id), label, group);
  }

  private static List<SampleId> ids(String... names) {
    return Arrays.stream(names).map(SampleId::new).toList();
  }

  private static List<SampleId> ids(ImageSet set) {
    return set.samples().stream().map(LabelledImage::id).toList();
  }

  private static double count(ImageSet set, Collection<SampleId> ids, String label) {
    return ids.stream().filter(id -> set.image(id).label().equals(label)).count();
  }
}
