package org.medal.deep.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medal.core.data.Labelled;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.progress.Progress;
import org.medal.deep.Spots;
import org.medal.deep.embed.Embedder;
import org.medal.deep.embed.Pooling;
import org.medal.deep.embed.Tap;
import org.medal.deep.engine.Precision;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.Augmentation;

/** Networks in 16-bit numbers do what those in 32-bit numbers do, nearly. */
class PrecisionTest {
  private static final Spots SPOTS = Spots.of(100, 75);
  private static final List<Labelled> TRAIN = SPOTS.samples().subList(0, 60);
  private static final List<SampleId> TEST = SPOTS.ids().subList(60, 100);

  @AfterEach
  void backTo32Bits() {
    Precision.use(Precision.FLOAT32);
  }

  /** Every kind of layer is in one of them; 2 % of the longest vector is some 5 roundings. */
  @ParameterizedTest
  @EnumSource(Architecture.class)
  void featuresAreNearlyTheSame(Architecture architecture) {
    double[][] exact = features(architecture, Precision.FLOAT32);
    double[][] rounded = features(architecture, Precision.BFLOAT16);
    assertThat(Arrays.deepEquals(rounded, exact)).isFalse();
    for (int i = 0; i < exact.length; i++) {
      double off = 0;
      double length = 0;
      for (int c = 0; c < exact[i].length; c++) {
        off += Math.pow(rounded[i][c] - exact[i][c], 2);
        length += Math.pow(exact[i][c], 2);
      }
      assertThat(Math.sqrt(off / length)).as("image %d", i).isLessThan(.02);
    }
  }

  private static double[][] features(Architecture architecture, Precision precision) {
    Precision.use(precision);
    NetworkSpec spec = NetworkSpec.untrained(architecture, 3);
    try (Embedder embedder = Embedder.open(spec, architecture.lastLayer(), Pooling.AVERAGE)) {
      Matrix rows = embedder.embed(TEST.subList(0, 5), SPOTS.images(), Progress.NONE).features();
      return rows.copyRows(IntStream.range(0, rows.rows()).toArray());
    }
  }

  @Test
  void whatWasMadeInOtherNumbersIsToldApart() {
    assertThat(fingerprint(Precision.BFLOAT16)).isNotEqualTo(fingerprint(Precision.FLOAT32));
  }

  private static String fingerprint(Precision precision) {
    Precision.use(precision);
    NetworkSpec spec = NetworkSpec.untrained(Architecture.TINY, 3);
    try (Embedder embedder = Embedder.open(spec, "block3", Pooling.AVERAGE)) {
      return embedder.fingerprint();
    }
  }

  /** And the weights, of 32 bits, make a model that goes on in either. */
  @Test
  void trainingLearnsAsMuch() {
    Precision.use(Precision.BFLOAT16);
    NetworkSpec spec = NetworkSpec.untrained(Architecture.TINY, 1);
    TrainingOptions options =
        new TrainingOptions(2e-3, 80, 16, false, Augmentation.standard(), Optional.empty());
    try (FineTuneLearner learner =
            new FineTuneLearner(
                spec,
                SPOTS.images(),
                Spots.CLASSES,
                Tap.average("block2"),
                options,
                TrainingListener.NONE,
                Progress.NONE);
        FittedModel model = learner.fit(TRAIN, 0, 7)) {
      assertThat(model.report().trainAccuracy()).isEqualTo(1);
      assertThat(model.report().stoppedAtCap()).isFalse();
      Probabilities p = model.probabilities(TEST);
      long right =
          IntStream.range(0, TEST.size())
              .filter(i -> p.predicted(i) == SPOTS.samples().get(60 + i).label())
              .count();
      assertThat(right).isGreaterThan(TEST.size() * 9 / 10);
    }
  }
}
