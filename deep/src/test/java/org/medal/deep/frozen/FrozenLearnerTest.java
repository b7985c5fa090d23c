package org.medal.deep.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.progress.Progress;
import org.medal.deep.Shared;
import org.medal.deep.Spots;
import org.medal.deep.embed.Pooling;
import org.medal.deep.embed.Tap;
import org.medal.deep.network.Architecture;
import org.medal.deep.saved.SavedModel;
import org.medal.deep.weights.NetworkSpec;

class FrozenLearnerTest {
  private static final Spots SPOTS = Spots.of(80, 64);
  private static final List<Labelled> TRAIN = SPOTS.samples().subList(0, 40);
  private static final List<SampleId> TEST = SPOTS.ids().subList(40, 80);
  private static final NetworkSpec TINY = NetworkSpec.untrained(Architecture.TINY, 3);

  private static FrozenOptions options(Optional<Path> cache) {
    return new FrozenOptions(
        Tap.average("block2"), Optional.empty(), FrozenOptions.L2, false, cache, Optional.empty());
  }

  private static FrozenLearner learner(FrozenOptions options, Progress progress) {
    return new FrozenLearner(TINY, SPOTS.images(), Spots.CLASSES, options, progress);
  }

  @Test
  void separatesTheClassesEvenOnAnUntrainedNetwork() {
    try (FrozenLearner learner = learner(options(Optional.empty()), Progress.NONE);
        FittedModel model = learner.fit(TRAIN, 0, 0)) {
      Probabilities p = model.probabilities(TEST);
      int correct = 0;
      for (int i = 0; i < TEST.size(); i++) {
        correct += p.predicted(i) == SPOTS.samples().get(40 + i).label() ? 1 : 0;
      }
      assertThat(correct).isGreaterThan(36);
      assertThat(model.report().stoppedAtCap()).isFalse();
      assertThat(model.features(TEST).columns()).isEqualTo(64);
    }
  }

  @Test
  void computesEachImageOnceAndNeverAgainInALaterRun(@TempDir Path cache) {
    AtomicInteger passes = new AtomicInteger();
    Progress counting = (done, total) -> passes.set(Math.max(passes.get(), total));
    double[] first;
    try (FrozenLearner learner = learner(options(Optional.of(cache)), counting);
        FittedModel model = learner.fit(TRAIN, 0, 0)) {
      first = model.probabilities(TEST).row(5);
      assertThat(passes.getAndSet(0)).isEqualTo(40);
      model.features(SPOTS.ids());
      assertThat(passes.get()).isZero();
    }
    try (FrozenLearner learner = learner(options(Optional.of(cache)), counting);
        FittedModel model = learner.fit(TRAIN, 0, 0)) {
      assertThat(model.probabilities(TEST).row(5)).isEqualTo(first);
      assertThat(passes.get()).isZero();
    }
  }

  private static FrozenOptions flat(Optional<Path> cache) {
    Tap every = new Tap("block2", Pooling.FLATTEN);
    return new FrozenOptions(
        every, Optional.empty(), FrozenOptions.L2, false, cache, Optional.empty());
  }

  @Test
  void everyValueOfALayerIsComputedAndKeptOnlyOfImagesAskedFor(@TempDir Path cache) {
    AtomicInteger passes = new AtomicInteger();
    Progress counting = (done, total) -> passes.set(Math.max(passes.get(), total));
    double[] first;
    try (FrozenLearner learner = learner(flat(Optional.of(cache)), counting);
        FittedModel model = learner.fit(TRAIN, 0, 0)) {
      model.probabilities(TEST);
      passes.set(0);
      first = model.features(TEST.subList(0, 3)).row(2);
      assertThat(passes.getAndSet(0)).isEqualTo(3);
      assertThat(learner.featureLength()).isEqualTo(first.length).isEqualTo(64 * 16 * 16);
      assertThat(model.penultimate(TEST).columns()).isEqualTo(128);
    }
    try (FrozenLearner learner = learner(flat(Optional.of(cache)), counting);
        FittedModel model = learner.fit(TRAIN, 0, 0)) {
      assertThat(model.features(TEST.subList(0, 3)).row(2)).isEqualTo(first);
      assertThat(passes.get()).isZero();
    }
  }

  @Test
  void poolingOfTheDistancesChangesNoPredictionAndSharesNoStore(@TempDir Path cache) {
    try (FrozenLearner averaged = learner(options(Optional.of(cache)), Progress.NONE);
        FrozenLearner flat = learner(flat(Optional.of(cache)), Progress.NONE);
        FittedModel first = averaged.fit(TRAIN, 0, 0);
        FittedModel other = flat.fit(TRAIN, 0, 0)) {
      assertThat(other.probabilities(TEST).row(5)).isEqualTo(first.probabilities(TEST).row(5));
      double[] every = other.features(TEST).row(5);
      double[] averages = first.features(TEST).row(5);
      int places = every.length / averages.length;
      for (int c = 0; c < averages.length; c++) {
        double mean = Arrays.stream(every, c * places, (c + 1) * places).average().orElseThrow();
        assertThat(averages[c]).isCloseTo(mean, within(1e-4));
      }
    }
  }

  @Test
  void predictsTheSameAfterSavingAndLoading(@TempDir Path folder) throws IOException {
    try (FrozenLearner learner = learner(options(Optional.empty()), Progress.NONE);
        FittedModel model = learner.fit(TRAIN, 0, 0)) {
      model.save(folder);
      try (SavedModel saved = SavedModel.load(folder)) {
        Probabilities loaded = saved.probabilities(TEST, SPOTS.images(), Progress.NONE);
        for (int i = 0; i < TEST.size(); i++) {
          assertThat(loaded.row(i)[0]).isCloseTo(model.probabilities(TEST).row(i)[0], within(1e-5));
        }
      }
    }
  }

  @Test
  void readsTheLastCompleteLayerOfPartialWeightsOnlyWhenAllowed() {
    Path weights = Shared.inception();
    Shared.ReferenceImages images = Shared.referenceImages();
    FrozenOptions options = FrozenOptions.of(Architecture.INCEPTION_V3);
    NetworkSpec strict = NetworkSpec.of(Architecture.INCEPTION_V3, weights);
    assertThatThrownBy(
            () -> new FrozenLearner(strict, images, Spots.CLASSES, options, Progress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Mixed_7b.branch3x3dbl_2.conv.weight")
        .hasMessageContaining("--layer Mixed_7a")
        .hasMessageContaining("--allow-partial-weights");
    NetworkSpec partial = new NetworkSpec(Architecture.INCEPTION_V3, Optional.of(weights), true, 0);
    try (FrozenLearner learner =
        new FrozenLearner(partial, images, Spots.CLASSES, options, Progress.NONE)) {
      assertThat(learner.headLayer()).isEqualTo("Mixed_7a");
      assertThat(learner.started()).isEmpty();
    }
  }
}
