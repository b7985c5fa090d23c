package org.medal.deep.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.data.Labelled;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.progress.Progress;
import org.medal.deep.Spots;
import org.medal.deep.embed.Pooling;
import org.medal.deep.embed.Tap;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.Augmentation;
import org.medal.imaging.ImageSource;
import org.medal.imaging.RgbImage;

/** What a fine-tuned model remembers between being asked for probabilities and for features. */
class SeenFeaturesTest {
  private static final Spots SPOTS = Spots.of(60, 64);
  private static final List<Labelled> TRAIN = SPOTS.samples().subList(0, 20);
  private static final List<SampleId> POOL = SPOTS.ids().subList(20, 60);

  private static final String AGAIN = " again";

  /** Counts how often pixels are asked for; each image is there under a second name. */
  private record Counted(ImageSource base, AtomicInteger asked) implements ImageSource {
    @Override
    public int size() {
      return base.size();
    }

    @Override
    public RgbImage image(SampleId id) {
      asked.incrementAndGet();
      return base.image(new SampleId(id.value().replace(AGAIN, "")));
    }
  }

  private final Counted images = new Counted(SPOTS.images(), new AtomicInteger());

  private FineTuneLearner learner(Pooling pooling) {
    return learner(pooling, 2);
  }

  private FineTuneLearner learner(Pooling pooling, int epochs) {
    return new FineTuneLearner(
        NetworkSpec.untrained(Architecture.TINY, 1),
        images,
        Spots.CLASSES,
        new Tap("block2", pooling),
        new TrainingOptions(2e-3, epochs, 8, false, Augmentation.standard(), Optional.empty()),
        TrainingListener.NONE,
        Progress.NONE);
  }

  private static List<double[]> rows(Matrix matrix) {
    return IntStream.range(0, matrix.rows()).mapToObj(matrix::row).toList();
  }

  @Test
  void featuresAfterProbabilitiesAreThoseAskedForAloneAndCostNoPass() {
    try (FineTuneLearner learner = learner(Pooling.AVERAGE);
        FittedModel asked = learner.fit(TRAIN, 0, 7);
        FittedModel fresh = learner.fit(TRAIN, 0, 7)) {
      asked.probabilities(POOL);
      images.asked().set(0);
      List<SampleId> some = List.of(POOL.get(9), POOL.get(2), TRAIN.get(3).id());
      List<double[]> features = rows(asked.features(some));
      assertThat(images.asked()).hasValue(0);
      assertThat(features).containsExactlyElementsOf(rows(fresh.features(some)));
    }
  }

  @Test
  void imagesThatHaveNotComeByAreSentThroughAlone() {
    try (FineTuneLearner learner = learner(Pooling.AVERAGE);
        FittedModel asked = learner.fit(TRAIN, 0, 7);
        FittedModel fresh = learner.fit(TRAIN, 0, 7)) {
      asked.probabilities(POOL.subList(0, 30));
      images.asked().set(0);
      List<double[]> features = rows(asked.features(POOL));
      assertThat(images.asked()).hasValue(10);
      assertThat(features).containsExactlyElementsOf(rows(fresh.features(POOL)));
    }
  }

  /** With one wrong label the training is checked again and again, and goes on. */
  @Test
  void whatWasSeenOfANetworkThatLearntOnIsForgotten() {
    List<Labelled> wrong = new ArrayList<>(TRAIN);
    wrong.set(0, new Labelled(TRAIN.get(0).id(), 1 - TRAIN.get(0).label()));
    try (FineTuneLearner learner = learner(Pooling.AVERAGE, 30);
        FittedModel model = learner.fit(wrong, 0, 7)) {
      List<SampleId> train = TRAIN.stream().map(Labelled::id).toList();
      List<SampleId> again = train.stream().map(id -> new SampleId(id + AGAIN)).toList();
      List<double[]> features = rows(model.features(train));
      assertThat(rows(model.features(again))).containsExactlyElementsOf(features);
    }
  }

  @Test
  void wholeLayersAreNotRemembered() {
    try (FineTuneLearner learner = learner(Pooling.FLATTEN);
        FittedModel model = learner.fit(TRAIN, 0, 7)) {
      model.probabilities(POOL);
      images.asked().set(0);
      assertThat(model.features(POOL).rows()).isEqualTo(POOL.size());
      assertThat(images.asked()).hasValue(POOL.size());
    }
  }
}
