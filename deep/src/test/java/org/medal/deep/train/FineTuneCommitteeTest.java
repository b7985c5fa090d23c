package org.medal.deep.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.progress.Progress;
import org.medal.deep.Spots;
import org.medal.deep.committee.Committee;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.Tap;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.Augmentation;

/** What a trained network gives beside its probabilities. */
class FineTuneCommitteeTest {
  private static final Spots SPOTS = Spots.of(80, 64);
  private static final List<Labelled> TRAIN = SPOTS.samples().subList(0, 40);
  private static final List<SampleId> TEST = SPOTS.ids().subList(40, 80);
  private static final int SEED = 7;
  private static final int MANY = 300;

  private static Optional<CommitteeOptions> of(Committee kind, int members) {
    return Optional.of(new CommitteeOptions(kind, members));
  }

  private static FineTuneLearner learner(
      Optional<CommitteeOptions> committee, TrainingListener listener) {
    return new FineTuneLearner(
        NetworkSpec.untrained(Architecture.TINY, 1),
        SPOTS.images(),
        Spots.CLASSES,
        Tap.average("block2"),
        new TrainingOptions(2e-3, 3, 16, false, Augmentation.standard(), committee),
        listener,
        Progress.NONE);
  }

  private static double[] ofClass1(Probabilities p) {
    double[] column = new double[p.rows()];
    for (int i = 0; i < column.length; i++) {
      column[i] = p.row(i)[1];
    }
    return column;
  }

  @Test
  void passesOfDropoutDifferAndTheirMeanLogitIsTheModels() {
    try (FineTuneLearner learner = learner(of(Committee.DROPOUT, MANY), TrainingListener.NONE);
        FittedModel model = learner.fit(TRAIN, 0, SEED)) {
      double[] own = ofClass1(model.probabilities(TEST));
      List<double[]> passes =
          model.members(TEST).stream().map(FineTuneCommitteeTest::ofClass1).toList();
      assertThat(passes).hasSize(MANY).doesNotHaveDuplicates();
      for (int i = 0; i < TEST.size(); i++) {
        int row = i;
        double[] logits = passes.stream().mapToDouble(p -> logit(p[row])).toArray();
        double mean = mean(logits);
        double deviation = Math.sqrt(mean(square(logits, mean)));
        assertThat(deviation).isPositive();
        assertThat(mean).isCloseTo(logit(own[i]), within(5 * deviation / Math.sqrt(MANY)));
      }
    }
  }

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double[] square(double[] values, double from) {
    return Arrays.stream(values).map(v -> (v - from) * (v - from)).toArray();
  }

  @Test
  void aPassOverAnImageDependsOnSeedRoundAndImageOnly() {
    try (FineTuneLearner learner = learner(of(Committee.DROPOUT, 4), TrainingListener.NONE);
        FittedModel model = learner.fit(TRAIN, 0, SEED);
        FittedModel again = learner.fit(TRAIN, 0, SEED)) {
      double[] own = ofClass1(model.probabilities(TEST));
      List<Probabilities> members = model.members(TEST);
      List<SampleId> backwards = new ArrayList<>(TEST);
      Collections.reverse(backwards);
      for (int k = 0; k < 4; k++) {
        double[] first = ofClass1(members.get(k));
        double[] reversed = ofClass1(model.members(backwards).get(k));
        for (int i = 0; i < first.length; i++) {
          assertThat(reversed[first.length - 1 - i]).isEqualTo(first[i]);
        }
        assertThat(ofClass1(model.members(TEST.subList(5, 6)).get(k))).containsExactly(first[5]);
        assertThat(ofClass1(again.members(TEST).get(k))).isEqualTo(first);
      }
      assertThat(ofClass1(model.probabilities(TEST))).isEqualTo(own);
    }
  }

  @Test
  void twoImagesWithTheSamePixelsAreNotThinnedAlike() {
    assertThat(features(new SampleId("a"))).isNotEqualTo(features(new SampleId("b")));
  }

  private static float[] features(SampleId id) {
    float[] ones = new float[64];
    Arrays.fill(ones, 1);
    return new DropoutPasses(2, 0, SEED).thinned(ones, id, 0);
  }

  @Test
  void onlyACommitteeOfDropoutChangesTraining() {
    try (FineTuneLearner plain = learner(Optional.empty(), TrainingListener.NONE);
        FineTuneLearner seeds = learner(of(Committee.SEEDS, 2), TrainingListener.NONE);
        FineTuneLearner dropout = learner(of(Committee.DROPOUT, 2), TrainingListener.NONE);
        FittedModel model = plain.fit(TRAIN, 0, SEED);
        FittedModel same = seeds.fit(TRAIN, 0, SEED);
        FittedModel other = dropout.fit(TRAIN, 0, SEED)) {
      double[] own = ofClass1(model.probabilities(TEST));
      assertThat(ofClass1(same.probabilities(TEST))).isEqualTo(own);
      assertThat(ofClass1(other.probabilities(TEST))).isNotEqualTo(own);
    }
  }

  @Test
  void seedsTrainOneNetworkAfterTheOtherAndSayWhich() {
    List<String> told = new ArrayList<>();
    TrainingListener listener = new Telling(told, "model");
    try (FineTuneLearner learner = learner(of(Committee.SEEDS, 3), listener);
        FittedModel model = learner.fit(TRAIN, 0, SEED)) {
      assertThat(told).containsOnly("model");
      told.clear();
      List<Probabilities> members = model.members(TEST);
      assertThat(members.stream().map(FineTuneCommitteeTest::ofClass1)).doesNotHaveDuplicates();
      assertThat(told.stream().distinct()).containsExactly("1 of 3", "2 of 3", "3 of 3");
      assertThat(ofClass1(model.members(TEST).get(1))).isEqualTo(ofClass1(members.get(1)));
      assertThat(ofClass1(model.probabilities(TEST))).isNotEqualTo(ofClass1(members.get(0)));
    }
  }

  private record Telling(List<String> told, String name) implements TrainingListener {
    @Override
    public void epoch(int epoch, int maxEpochs, double loss, double accuracy, double speed) {
      told.add(name);
    }

    @Override
    public TrainingListener ofMember(int member, int members) {
      return new Telling(told, member + " of " + members);
    }
  }

  @Test
  void aMemberIsFreedBeforeTheNextOneIsTrained() {
    try (FineTuneLearner learner = learner(Optional.empty(), TrainingListener.NONE);
        FittedModel model = learner.fit(TRAIN, 0, SEED)) {
      List<FittedModel> trained = new ArrayList<>();
      SeedNetworks networks =
          new SeedNetworks(
              3,
              member -> {
                assertThat(trained).allSatisfy(FineTuneCommitteeTest::assertFreed);
                trained.add(learner.fit(TRAIN, 0, member));
                return trained.get(member);
              });
      networks.probabilities((FineTuned) model, TEST);
      assertThat(trained).hasSize(3).allSatisfy(FineTuneCommitteeTest::assertFreed);
    }
  }

  private static void assertFreed(FittedModel model) {
    assertThatThrownBy(() -> model.probabilities(TEST)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void withoutACommitteeThereAreNoMembers() {
    try (FineTuneLearner learner = learner(Optional.empty(), TrainingListener.NONE);
        FittedModel model = learner.fit(TRAIN, 0, SEED)) {
      assertThatThrownBy(() -> model.members(TEST))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("without a committee");
    }
  }

  @Test
  void thePenultimateLayerIsWhatTheHeadReads() {
    try (FineTuneLearner learner = learner(Optional.empty(), TrainingListener.NONE);
        FittedModel model = learner.fit(TRAIN, 0, SEED)) {
      LinearHead head = ((FineTuned) model).head();
      Matrix penultimate = model.penultimate(TEST);
      for (int i = 0; i < TEST.size(); i++) {
        float[] h = new float[penultimate.columns()];
        for (int j = 0; j < h.length; j++) {
          h[j] = (float) penultimate.row(i)[j];
        }
        assertThat(head.probabilities(h)).isEqualTo(model.probabilities(TEST).row(i));
      }
      assertThat(penultimate.columns()).isEqualTo(128);
      assertThat(model.features(TEST).columns()).isEqualTo(64);
    }
  }
}
