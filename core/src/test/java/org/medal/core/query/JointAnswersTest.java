package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.random.KeyedRandom;
import org.medal.core.uncertainty.Disagreement;

class JointAnswersTest {
  private static final int ALL = Integer.MAX_VALUE;

  /** Gains of 30 samples after 8 picks. */
  private static double[] gains(double[][][] samples, int limit, long seed) {
    KeyedRandom random = new KeyedRandom(seed);
    JointAnswers answers = JointAnswers.none(samples[0].length, limit);
    for (int i = 0; i < 8; i++) {
      answers = answers.after(samples[i], random.nextDouble());
    }
    JointAnswers last = answers;
    return Arrays.stream(samples, 8, samples.length).mapToDouble(last::gain).toArray();
  }

  private static double[][][] samples(int n, long seed) {
    double[][][] members = TestPools.random(n, 3, 1, 0, seed).members();
    double[][][] samples = new double[n][members.length][];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < members.length; k++) {
        samples[i][k] = members[k][i];
      }
    }
    return samples;
  }

  /** 3⁸ = 6561 answers against a sample of 512 of them. */
  @Test
  void theSampledGainIsCloseToTheExactOne() {
    for (long seed = 0; seed < 10; seed++) {
      double[][][] samples = samples(38, seed);
      double[] exact = gains(samples, ALL, seed);
      double[] sampled = gains(samples, 512, seed);
      for (int i = 0; i < exact.length; i++) {
        assertThat(sampled[i]).as("seed %d, sample %d", seed, i).isCloseTo(exact[i], within(.01));
      }
    }
  }

  @Test
  void theSampledGainIsRightOnAverage() {
    double[][][] samples = samples(9, 1);
    double exact = gains(samples, ALL, 0)[0];
    double[] sampled = new double[2000];
    Arrays.setAll(sampled, seed -> gains(samples, 16, seed)[0]);
    double mean = Arrays.stream(sampled).average().orElseThrow();
    double variance =
        Arrays.stream(sampled).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    // 5 standard errors
    assertThat(mean).isCloseTo(exact, within(5 * Math.sqrt(variance / sampled.length)));
  }

  @Test
  void beforeAnyPickTheGainIsTheMutualInformation() {
    double[][] p = samples(1, 2)[0];
    assertThat(JointAnswers.none(4, ALL).gain(p))
        .isCloseTo(Disagreement.MUTUAL_INFORMATION.of(p), within(1e-12));
  }

  @Test
  void theSampleHoldsAtMostTheLimitWhereverItStarts() {
    double[][][] samples = samples(10, 3);
    for (double draw : new double[] {0, Double.MIN_VALUE, .5, Math.nextDown(1.0)}) {
      JointAnswers answers = JointAnswers.none(4, 7);
      for (double[][] sample : samples) {
        answers = answers.after(sample, draw);
        assertThat(answers.gain(sample)).isFinite().isNotNegative();
      }
    }
  }

  @Test
  void onceTheAnswersLeaveOneMemberNothingIsToBeGained() {
    double[][] opposed = {{1, 0}, {0, 1}};
    JointAnswers answers = JointAnswers.none(2, ALL).after(opposed, 0);
    assertThat(answers.gain(opposed)).isZero();
    assertThat(answers.gain(new double[][] {{.2, .8}, {.7, .3}})).isZero();
  }

  /** Class 1 is sure to come from member 1, class 2 from member 2; class 0 leaves two members. */
  @Test
  void answersThatLeaveOneMemberAreNotInTheSample() {
    double[][] sure = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}};
    double[][] splitsTheTwo = {{1, 0, 0}, {.2, .3, .5}, {.2, .3, .5}, {0, 1, 0}};
    double mean =
        Arrays.stream(new double[] {.1, .3, .6, .8})
            .map(draw -> JointAnswers.none(4, 2).after(sure, draw).gain(splitsTheTwo))
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(Math.log(2) / 2, within(1e-12));
  }

  @Test
  void aSampleOfWhichAllMembersAgreeGainsNothingAndNeverLess() {
    for (long seed = 0; seed < 20; seed++) {
      double[][][] samples = samples(38, seed);
      for (int i = 8; i < samples.length; i++) {
        Arrays.fill(samples[i], samples[i][0]);
      }
      for (int limit : new int[] {16, ALL}) {
        assertThat(gains(samples, limit, seed))
            .as("seed %d, limit %d", seed, limit)
            .satisfies(
                gains -> assertThat(Arrays.stream(gains)).allMatch(g -> g >= 0 && g < 1e-12));
      }
    }
  }
}
