package org.medal.deep.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.deep.train.EpochPlan.Item;
import org.medal.imaging.Augmentation;

class EpochPlanTest {
  private static TrainingOptions options(int batch, boolean balance) {
    return new TrainingOptions(1e-3, 5, batch, balance, Augmentation.standard(), Optional.empty());
  }

  /** {@code healthy} images of class 0, then {@code sick} ones of class 1. */
  private static List<Labelled> samples(int healthy, int sick) {
    List<Labelled> samples = new ArrayList<>();
    for (int i = 0; i < healthy + sick; i++) {
      samples.add(new Labelled(new SampleId("image" + i), i < healthy ? 0 : 1));
    }
    return samples;
  }

  @Test
  void showsEachImageOnceAndInAnotherOrderEachEpoch() {
    List<Labelled> train = samples(20, 20);
    EpochPlan first = EpochPlan.of(train, 2, options(8, false), 0, 1, 5);
    EpochPlan second = EpochPlan.of(train, 2, options(8, false), 0, 2, 5);
    assertThat(first.items()).extracting(Item::sample).containsExactlyInAnyOrderElementsOf(train);
    assertThat(first.items())
        .extracting(Item::sample)
        .isNotEqualTo(second.items().stream().map(Item::sample).toList());
  }

  @Test
  void repeatsTheRarerClassWithDifferentChangesWhenBalanced() {
    EpochPlan plan = EpochPlan.of(samples(20, 3), 2, options(8, true), 0, 1, 5);
    List<Item> sick = plan.items().stream().filter(i -> i.sample().label() == 1).toList();
    assertThat(plan.items()).hasSize(40);
    assertThat(sick).hasSize(20);
    assertThat(new HashSet<>(sick)).hasSize(20);
  }

  @Test
  void givesTheLastImageToTheBatchBeforeRatherThanABatchOfOne() {
    assertThat(EpochPlan.of(samples(9, 8), 2, options(8, false), 0, 1, 5).starts())
        .containsExactly(0, 8, 17);
    assertThat(EpochPlan.of(samples(9, 9), 2, options(8, false), 0, 1, 5).starts())
        .containsExactly(0, 8, 16, 18);
    assertThat(EpochPlan.of(samples(1, 1), 2, options(8, false), 0, 1, 5).starts())
        .containsExactly(0, 2);
  }
}
