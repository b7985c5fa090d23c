package org.medal.deep.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.learn.FittedModel;
import org.medal.core.progress.Progress;
import org.medal.deep.Spots;
import org.medal.deep.embed.Tap;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.TensorSpec;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;
import org.medal.deep.weights.SafetensorsFile;
import org.medal.imaging.Augmentation;
import org.medal.imaging.ImageSource;
import org.medal.imaging.RgbImage;

class FreezeBelowTest {
  private static final int THREADS = TorchEngine.threads();
  private static final long ROOM = 1L << 30;

  @TempDir Path folder;

  @BeforeAll
  static void threadsOfSmallNetworksOnlyWaitForEachOther() {
    TorchEngine.threads(1);
  }

  @AfterAll
  static void asManyThreadsAsBefore() {
    TorchEngine.threads(THREADS);
  }

  private static NetworkSpec spec(Architecture architecture) {
    return NetworkSpec.untrained(architecture, 1);
  }

  private static FineTuneLearner learner(
      Architecture architecture,
      ImageSource images,
      Augmentation augmentation,
      Optional<FreezeBelow> freeze) {
    return new FineTuneLearner(
        spec(architecture),
        images,
        Spots.CLASSES,
        Tap.average(architecture.lastLayer()),
        new TrainingOptions(1e-3, 3, 4, false, augmentation, Optional.empty(), freeze),
        TrainingListener.NONE,
        Progress.NONE);
  }

  @Test
  void whatLiesBelowStaysAsItWasAndTheRestLearns() throws IOException {
    Architecture network = Architecture.PROCEDURAL;
    Spots spots = Spots.of(10, 32);
    try (FineTuneLearner learner =
            learner(
                network,
                spots.images(),
                Augmentation.standard(),
                Optional.of(FreezeBelow.layer("down2")));
        FittedModel model = learner.fit(spots.samples(), 0, 1)) {
      model.save(folder);
    }
    List<String> trained = network.tensorsAbove("block1").stream().map(TensorSpec::name).toList();
    try (Backbone start = Backbone.load(spec(network), network.lastLayer());
        SafetensorsFile saved = SafetensorsFile.open(folder.resolve("model.safetensors"))) {
      for (TensorSpec tensor : network.tensors(network.lastLayer())) {
        float[] now = saved.read(tensor.name(), tensor.shape());
        float[] before = start.parameters().get(tensor.name()).toFloatArray();
        if (trained.contains(tensor.name())) {
          assertThat(now).as(tensor.name()).isNotEqualTo(before);
        } else {
          assertThat(now).as(tensor.name()).isEqualTo(before);
        }
      }
    }
    assertThat(trained).hasSizeBetween(10, 40);
  }

  static Stream<Arguments> networks() {
    return Stream.of(
        Arguments.of(Architecture.PROCEDURAL, 32, "block2", Augmentation.none()),
        Arguments.of(Architecture.PROCEDURAL, 32, "block2", Augmentation.mirrorings()),
        Arguments.of(Architecture.PROCEDURAL, 32, "block2", Augmentation.standard()),
        Arguments.of(Architecture.SQUEEZENET, 64, "features.9", Augmentation.mirrorings()),
        Arguments.of(Architecture.INCEPTION_V3, 75, "Mixed_7a", Augmentation.none()));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void whatIsKeptGivesTheSameBitsAsWhatIsComputedAnew(
      Architecture network, int size, String layer, Augmentation augmentation) {
    Spots spots = Spots.of(11, size);
    List<Labelled> train = spots.samples().subList(0, 7);
    FreezeBelow kept = new FreezeBelow(layer, ROOM);
    try (FineTuneLearner with = learner(network, spots.images(), augmentation, Optional.of(kept));
        FineTuneLearner without =
            learner(
                network, spots.images(), augmentation, Optional.of(new FreezeBelow(layer, 0)))) {
      for (int round = 0; round < 2; round++) {
        assertThat(scores(with, train, spots, round))
            .isDeepEqualTo(scores(without, train, spots, round));
      }
    }
  }

  /** Probabilities and features of all images, asked for in two ways. */
  private static double[][] scores(
      FineTuneLearner learner, List<Labelled> train, Spots spots, int round) {
    try (FittedModel model = learner.fit(train, round, 5)) {
      var probabilities = model.probabilities(spots.ids());
      var features = model.features(spots.ids().subList(3, 9));
      return Stream.concat(
              Stream.iterate(0, i -> i + 1).limit(11).map(probabilities::row),
              Stream.iterate(0, i -> i + 1).limit(6).map(features::row))
          .toArray(double[][]::new);
    }
  }

  @Test
  void anImageThatNeverChangesIsLookedAtOnceInAllRounds() {
    Spots spots = Spots.of(12, 32);
    Map<SampleId, Integer> looks = new ConcurrentHashMap<>();
    try (FineTuneLearner learner =
        learner(
            Architecture.PROCEDURAL,
            new Counted(spots.images(), looks),
            Augmentation.none(),
            Optional.of(FreezeBelow.layer("block3")))) {
      for (int round = 0; round < 2; round++) {
        try (FittedModel model = learner.fit(spots.samples().subList(0, 6), round, 1)) {
          model.probabilities(spots.ids());
          model.probabilities(spots.ids());
        }
      }
    }
    assertThat(looks).hasSize(12).allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
  }

  /** Counts how often pixels are asked for. */
  private record Counted(ImageSource images, Map<SampleId, Integer> looks) implements ImageSource {
    @Override
    public int size() {
      return images.size();
    }

    @Override
    public RgbImage image(SampleId id) {
      looks.merge(id, 1, Integer::sum);
      return images.image(id);
    }
  }

  @Test
  void onlyTrainedWeightsCountAsGradients() {
    Spots spots = Spots.of(4, 32);
    double[] all = lengths(spots, Optional.empty());
    double[] upper = lengths(spots, Optional.of(FreezeBelow.layer("block3")));
    for (int i = 0; i < all.length; i++) {
      assertThat(upper[i]).isBetween(1e-9, 0.999 * all[i]);
    }
  }

  private static double[] lengths(Spots spots, Optional<FreezeBelow> freeze) {
    TrainingOptions still =
        new TrainingOptions(1e-12, 1, 4, false, Augmentation.none(), Optional.empty(), freeze);
    try (FineTuneLearner learner =
            new FineTuneLearner(
                spec(Architecture.TINY),
                spots.images(),
                Spots.CLASSES,
                Tap.average("block3"),
                still,
                TrainingListener.NONE,
                Progress.NONE);
        FittedModel model = learner.fit(spots.samples(), 0, 1)) {
      return model.gradientLengths(spots.ids());
    }
  }

  @Test
  void aLayerThatIsNotThereOrHasNothingBelowIsRefused() {
    Spots spots = Spots.of(4, 32);
    assertThatThrownBy(() -> below(spots, "block9"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("block9")
        .hasMessageContaining("stem, block1, block2, block3");
    assertThatThrownBy(() -> below(spots, "stem"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Nothing of tiny lies below its first layer 'stem'")
        .hasMessageContaining("block1, block2, block3");
  }

  private static void below(Spots spots, String layer) {
    learner(
            Architecture.TINY,
            spots.images(),
            Augmentation.none(),
            Optional.of(FreezeBelow.layer(layer)))
        .close();
  }
}
