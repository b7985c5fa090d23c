package org.medal.core.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medal.core.Shared;
import org.medal.core.TestPools;

class DisagreementTest {
  private static final double[][] SURE_AND_OPPOSED = {{1, 0}, {0, 1}};

  @Test
  void klAndMutualInformationAgreeWithTheReference() {
    JsonObject golden = Shared.goldenValues().getAsJsonObject("qbc");
    double[] kl = Shared.vector(golden.get("mean_KL(skactiveml,libact)"));
    double[] information = Shared.vector(golden.get("BALD_equals_mean_KL"));
    for (int i = 0; i < kl.length; i++) {
      int sample = i;
      double[][] p =
          golden.getAsJsonArray("probas").asList().stream()
              .map(member -> Shared.rows(member)[sample])
              .toArray(double[][]::new);
      assertThat(Disagreement.KL.of(p)).isCloseTo(kl[i], within(1e-12));
      assertThat(Disagreement.MUTUAL_INFORMATION.of(p)).isCloseTo(information[i], within(1e-12));
    }
  }

  @Test
  void voteEntropyAgreesWithTheReference() {
    JsonObject golden = Shared.goldenValues().getAsJsonObject("vote_entropy");
    double[][] votes = Shared.rows(golden.get("votes_rows_are_samples"));
    double[] expected = Shared.vector(golden.get("scores"));
    for (int i = 0; i < votes.length; i++) {
      double[][] p = Arrays.stream(votes[i]).mapToObj(v -> sure((int) v)).toArray(double[][]::new);
      assertThat(Disagreement.VOTE_ENTROPY.of(p)).isCloseTo(expected[i], within(1e-12));
    }
  }

  private static double[] sure(int vote) {
    double[] p = new double[3];
    p[vote] = 1;
    return p;
  }

  @Test
  void theMeanDivergenceFromTheConsensusIsTheMutualInformation() {
    for (long seed = 0; seed < 50; seed++) {
      double[][][] members = TestPools.random(1, 2 + (int) seed % 5, 1, 0, seed).members();
      double[][] p = Arrays.stream(members).map(m -> m[0]).toArray(double[][]::new);
      assertThat(Disagreement.KL.of(p))
          .as("seed %d", seed)
          .isCloseTo(Disagreement.MUTUAL_INFORMATION.of(p), within(1e-12))
          .isPositive();
    }
  }

  @Test
  void membersThatAreSureOfOppositeClassesDisagreeMost() {
    assertThat(Disagreement.VOTE_ENTROPY.of(SURE_AND_OPPOSED)).isEqualTo(Math.log(2));
    assertThat(Disagreement.KL.of(SURE_AND_OPPOSED)).isEqualTo(Math.log(2));
    assertThat(Disagreement.MUTUAL_INFORMATION.of(SURE_AND_OPPOSED)).isEqualTo(Math.log(2));
    assertThat(Disagreement.VARIATION_RATIO.of(SURE_AND_OPPOSED)).isEqualTo(.5);
    assertThat(Disagreement.MEAN_STD.of(SURE_AND_OPPOSED)).isEqualTo(.5);
  }

  @Test
  void membersThatAreUnsureButAgreeHaveNothingToTell() {
    double[][] p = {{.5, .5}, {.5, .5}, {.5, .5}};
    for (Disagreement measure : Disagreement.values()) {
      assertThat(Double.compare(measure.of(p), 0.0)).as("%s", measure).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void agreementIsNeverLessThanZero(Disagreement measure) {
    for (long seed = 0; seed < 200; seed++) {
      double[] p = TestPools.random(1, 4, 1, 0, seed).probabilities()[0];
      double disagreement = measure.of(new double[][] {p, p, p, p, p, p, p});
      assertThat(disagreement).as("seed %d", seed).isNotNegative().isLessThan(1e-12);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneMemberNeverDisagrees(Disagreement measure) {
    assertThat(Double.compare(measure.of(new double[][] {{.2, .5, .3}}), 0.0)).isZero();
  }

  @Test
  void aZeroIsExactAndShiftsNoClass() {
    double[][] p = {{0, .5, .5}, {.5, 0, .5}};
    // the mean is (1/4, 1/4, 1/2); each member has ln 2 on its own class and nothing on the shared
    assertThat(Disagreement.KL.of(p)).isCloseTo(Math.log(2) / 2, within(1e-15));
    assertThat(Disagreement.MUTUAL_INFORMATION.of(p)).isCloseTo(Math.log(2) / 2, within(1e-15));
  }

  @Test
  void theSmallestProbabilityIsFiniteToo() {
    double[][] p = {{Double.MIN_VALUE, 1}, {0, 1}, {0, 1}};
    for (Disagreement measure : Disagreement.values()) {
      assertThat(measure.of(p)).as("%s", measure).isFinite().isNotNegative();
    }
  }

  @Test
  void aTiedVoteGoesToTheLowerClass() {
    double[][] p = {{.4, .4, .2}, {.8, .1, .1}, {.1, .1, .8}};
    // votes 0, 0, 2
    assertThat(Disagreement.VARIATION_RATIO.of(p)).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(Disagreement.VOTE_ENTROPY.of(p))
        .isCloseTo(Math.log(3) - 2 * Math.log(2) / 3, within(1e-15));
  }

  @Test
  void meanStdIsThatOfAllMembersAveragedOverClasses() {
    double[][] p = {{.2, .8, 0}, {.4, .2, .4}};
    // half the differences: .1, .3, .2
    assertThat(Disagreement.MEAN_STD.of(p)).isCloseTo(.2, within(1e-15));
  }
}
