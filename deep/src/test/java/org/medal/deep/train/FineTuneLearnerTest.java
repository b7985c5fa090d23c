package org.medal.deep.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.progress.Progress;
import org.medal.deep.Spots;
import org.medal.deep.embed.Pooling;
import org.medal.deep.embed.Tap;
import org.medal.deep.network.Architecture;
import org.medal.deep.saved.SavedModel;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.Augmentation;

class FineTuneLearnerTest {
  private static final Spots SPOTS = Spots.of(120, 64);
  private static final List<Labelled> TRAIN = SPOTS.samples().subList(0, 60);
  private static final List<SampleId> TEST = SPOTS.ids().subList(60, 120);
  private static final int SEED = 7;

  @Test
  void trainsUntilAllTrainingImagesAreRightAndGeneralises() {
    try (FineTuneLearner learner = learner(options(2e-3, 80));
        FittedModel model = learner.fit(TRAIN, 0, SEED)) {
      assertThat(model.report().trainAccuracy()).isEqualTo(1);
      assertThat(model.report().stoppedAtCap()).isFalse();
      assertThat(model.report().epochs()).isLessThan(80);
      assertThat(accuracy(model)).isGreaterThan(0.9);
    }
  }

  @Test
  void theSameSeedAndRoundGiveTheSameBits() {
    try (FineTuneLearner learner = learner(options(2e-3, 2));
        FittedModel first = learner.fit(TRAIN, 3, SEED);
        FittedModel other = learner.fit(TRAIN, 4, SEED);
        FittedModel again = learner.fit(TRAIN, 3, SEED)) {
      assertThat(rows(again)).isEqualTo(rows(first));
      assertThat(rows(other)).isNotEqualTo(rows(first));
    }
  }

  @Test
  void predictsTheSameAfterSavingAndLoading(@TempDir Path folder) throws IOException {
    try (FineTuneLearner learner = learner(options(2e-3, 3));
        FittedModel model = learner.fit(TRAIN, 0, SEED)) {
      model.save(folder);
      try (SavedModel saved = SavedModel.load(folder)) {
        Probabilities loaded = saved.probabilities(TEST, SPOTS.images(), Progress.NONE);
        Probabilities own = model.probabilities(TEST);
        for (int i = 0; i < TEST.size(); i++) {
          assertThat(loaded.row(i)[1]).isCloseTo(own.row(i)[1], within(1e-5));
        }
        assertThat(saved.card().classes()).isEqualTo(Spots.CLASSES);
        Matrix features = saved.features(TEST.subList(0, 1), SPOTS.images(), Progress.NONE);
        assertThat(features.row(0)).isEqualTo(model.features(TEST.subList(0, 1)).row(0));
      }
    }
  }

  @Test
  void anImagesScoreDoesNotDependOnTheImagesBesideIt() {
    try (FineTuneLearner learner = learner(options(2e-3, 1));
        FittedModel model = learner.fit(TRAIN, 0, SEED)) {
      double[] among = model.features(SPOTS.ids()).row(70);
      assertThat(model.features(List.of(SPOTS.ids().get(70))).row(0)).isEqualTo(among);
    }
  }

  @Test
  void reportsThatTheEpochCapEndedTraining() {
    List<Integer> epochs = new ArrayList<>();
    TrainingListener listener = (epoch, max, loss, accuracy, speed) -> epochs.add(epoch);
    try (FineTuneLearner learner = learner(options(1e-6, 2), listener);
        FittedModel model = learner.fit(TRAIN, 0, SEED)) {
      assertThat(model.report().stoppedAtCap()).isTrue();
      assertThat(model.report().epochs()).isEqualTo(2);
      assertThat(epochs).containsExactly(1, 2);
    }
  }

  @Test
  void namesAnUnknownLayerAndTheLayersThereAre() {
    Tap wrong = new Tap("Mixed_6c", Pooling.AVERAGE);
    assertThatThrownBy(() -> learner(options(1e-3, 1), TrainingListener.NONE, wrong))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Mixed_6c")
        .hasMessageContaining("block3");
  }

  private static double accuracy(FittedModel model) {
    Probabilities p = model.probabilities(TEST);
    int correct = 0;
    for (int i = 0; i < TEST.size(); i++) {
      correct += p.predicted(i) == SPOTS.samples().get(60 + i).label() ? 1 : 0;
    }
    return (double) correct / TEST.size();
  }

  private static double[][] rows(FittedModel model) {
    Probabilities p = model.probabilities(TEST);
    double[][] rows = new double[TEST.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = p.row(i);
    }
    return rows;
  }

  private static TrainingOptions options(double learningRate, int maxEpochs) {
    return new TrainingOptions(
        learningRate, maxEpochs, 16, false, Augmentation.standard(), Optional.empty());
  }

  private static FineTuneLearner learner(TrainingOptions options) {
    return learner(options, TrainingListener.NONE);
  }

  private static FineTuneLearner learner(TrainingOptions options, TrainingListener listener) {
    return learner(options, listener, Tap.average("block2"));
  }

  private static FineTuneLearner learner(
      TrainingOptions options, TrainingListener listener, Tap distance) {
    NetworkSpec spec = NetworkSpec.untrained(Architecture.TINY, 1);
    return new FineTuneLearner(
        spec, SPOTS.images(), Spots.CLASSES, distance, options, listener, Progress.NONE);
  }
}
