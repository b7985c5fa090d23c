package org.medal.deep.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.learn.FittedModel;
import org.medal.core.progress.Progress;
import org.medal.deep.Spots;
import org.medal.deep.committee.Committee;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.Tap;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;

/** What a frozen model gives beside its probabilities. */
class FrozenCommitteeTest {
  private static final Spots SPOTS = Spots.of(80, 64);
  private static final List<Labelled> TRAIN = SPOTS.samples().subList(0, 40);
  private static final List<SampleId> TEST = SPOTS.ids().subList(40, 80);
  private static final int MEMBERS = 8;

  private static FrozenLearner learner(Optional<CommitteeOptions> committee) {
    FrozenOptions options =
        new FrozenOptions(
            Tap.average("block2"),
            Optional.empty(),
            FrozenOptions.L2,
            false,
            Optional.empty(),
            committee);
    NetworkSpec tiny = NetworkSpec.untrained(Architecture.TINY, 3);
    return new FrozenLearner(tiny, SPOTS.images(), Spots.CLASSES, options, Progress.NONE);
  }

  private static Optional<CommitteeOptions> bootstraps() {
    return Optional.of(new CommitteeOptions(Committee.BOOTSTRAP, MEMBERS));
  }

  private static double[] ofClass1(Probabilities p) {
    double[] column = new double[p.rows()];
    for (int i = 0; i < column.length; i++) {
      column[i] = p.row(i)[1];
    }
    return column;
  }

  @Test
  void membersDifferAndAverageNearTheModel() {
    try (FrozenLearner learner = learner(bootstraps());
        FittedModel model = learner.fit(TRAIN, 0, 5)) {
      List<Probabilities> members = model.members(TEST);
      assertThat(members).hasSize(MEMBERS);
      assertThat(members.stream().map(FrozenCommitteeTest::ofClass1)).doesNotHaveDuplicates();
      double[] own = ofClass1(model.probabilities(TEST));
      for (int i = 0; i < TEST.size(); i++) {
        int row = i;
        double mean = members.stream().mapToDouble(p -> p.row(row)[1]).average().orElseThrow();
        assertThat(mean).isCloseTo(own[i], within(0.15));
      }
    }
  }

  @Test
  void membersAreThoseOfTheirSeedWhateverElseIsAskedFor() {
    try (FrozenLearner learner = learner(bootstraps());
        FittedModel model = learner.fit(TRAIN, 1, 5);
        FittedModel again = learner.fit(TRAIN, 1, 5);
        FittedModel other = learner.fit(TRAIN, 1, 6)) {
      double[] first = ofClass1(model.members(TEST).get(2));
      assertThat(ofClass1(model.members(TEST.subList(7, 9)).get(2)))
          .containsExactly(first[7], first[8]);
      assertThat(ofClass1(again.members(TEST).get(2))).isEqualTo(first);
      assertThat(ofClass1(other.members(TEST).get(2))).isNotEqualTo(first);
      assertThat(ofClass1(other.probabilities(TEST)))
          .isEqualTo(ofClass1(model.probabilities(TEST)));
    }
  }

  @Test
  void aClassWithOneLabelIsKnownToEveryMember() {
    List<Labelled> oneSick =
        TRAIN.stream().filter(s -> s.label() == 0 || s.equals(TRAIN.get(1))).toList();
    try (FrozenLearner learner = learner(bootstraps());
        FittedModel model = learner.fit(oneSick, 0, 5)) {
      for (Probabilities member : model.members(List.of(TRAIN.get(1).id()))) {
        assertThat(member.row(0)[1]).isGreaterThan(0.05);
      }
    }
  }

  @Test
  void withoutACommitteeThereAreNoMembers() {
    try (FrozenLearner learner = learner(Optional.empty());
        FittedModel model = learner.fit(TRAIN, 0, 5)) {
      assertThatThrownBy(() -> model.members(TEST))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("without a committee");
    }
  }

  @Test
  void thePenultimateLayerIsWhatTheHeadReads() {
    try (FrozenLearner learner = learner(Optional.empty());
        FittedModel model = learner.fit(TRAIN, 0, 5)) {
      LinearHead head = ((FrozenModel) model).head();
      Matrix penultimate = model.penultimate(TEST);
      assertThat(penultimate.columns()).isEqualTo(128);
      for (int i = 0; i < TEST.size(); i++) {
        float[] h = new float[128];
        for (int j = 0; j < h.length; j++) {
          h[j] = (float) penultimate.row(i)[j];
        }
        assertThat(head.probabilities(h)).isEqualTo(model.probabilities(TEST).row(i));
      }
    }
  }

  @Test
  void gradientsAreRefusedWithAdvice() {
    try (FrozenLearner learner = learner(Optional.empty());
        FittedModel model = learner.fit(TRAIN, 0, 5)) {
      assertThatThrownBy(() -> model.gradientLengths(TEST))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("--mode finetune");
    }
  }
}
