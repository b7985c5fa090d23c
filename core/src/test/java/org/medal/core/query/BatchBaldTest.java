package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.medal.core.MersenneTwister;
import org.medal.core.Shared;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.random.KeyedRandom;
import org.medal.core.uncertainty.Disagreement;
import org.medal.core.uncertainty.Uncertainty;

class BatchBaldTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new BatchBald();
  }

  /** Few answers are kept, so that picks rest on a coarse sample from the second on. */
  @Nested
  class Sampled extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return new BatchBald(2);
    }

    @Test
    void utilitiesNeverRise() {
      for (long seed = 0; seed < 20; seed++) {
        assertFalling(strategy(), TestPools.random(80, 3, 1, 0, seed).pool(), seed);
      }
    }
  }

  private static List<Pick> assertFalling(QueryStrategy strategy, PoolView pool, long seed) {
    List<Pick> picks = strategy.select(pool, pool.size(), seed).picks();
    assertThat(picks.stream().map(pick -> -pick.utility()).toList()).as("seed %d", seed).isSorted();
    return picks;
  }

  @Test
  void theExactPicksAndTheirJointInformationAgreeWithTheReference() {
    JsonObject golden = Shared.goldenValues().getAsJsonObject("batchbald_exact");
    List<Pick> picks = strategy().select(referencePool(), 9, 0).picks();
    assertThat(picks)
        .extracting(pick -> (double) pick.row())
        .containsExactly(
            Arrays.stream(Shared.vector(golden.get("greedy_indices")))
                .boxed()
                .toArray(Double[]::new));
    double[] expected = Shared.vector(golden.get("joint_MI_nats"));
    double joint = 0;
    for (int i = 0; i < 9; i++) {
      joint += picks.get(i).utility();
      assertThat(joint).as("after pick %d", i).isCloseTo(expected[i], within(1e-8));
    }
  }

  /** RandomState(0).random(4000).reshape(10, 200, 2), rows divided by their sums. */
  private static ArrayPool referencePool() {
    MersenneTwister random = new MersenneTwister(0);
    double[][][] members = new double[10][200][2];
    for (double[][] member : members) {
      for (double[] row : member) {
        double first = random.nextDouble();
        double second = random.nextDouble();
        row[0] = first / (first + second);
        row[1] = second / (first + second);
      }
    }
    return pool(members);
  }

  private static ArrayPool pool(double[][]... members) {
    int[] labels = new int[members[0].length];
    Arrays.fill(labels, PoolView.UNLABELLED);
    List<Probabilities> committee = Arrays.stream(members).map(Probabilities::of).toList();
    return new ArrayPool(TestPools.ids(labels.length), labels, null, null, committee);
  }

  @Test
  void picksWhatTheObviousLoopPicks() {
    for (long seed = 0; seed < 20; seed++) {
      Arrays3 arrays = TestPools.random(12, 2 + (int) seed % 3, 1, 3, seed);
      List<Pick> actual = strategy().select(arrays.pool(), 5, seed).picks();
      List<Integer> batch = new ArrayList<>();
      double joint = 0;
      for (Pick pick : actual) {
        batch.add(obviousBest(arrays, batch));
        joint += pick.utility();
        assertThat(pick.row()).as("seed %d", seed).isEqualTo(batch.get(batch.size() - 1));
        assertThat(joint)
            .as("seed %d", seed)
            .isCloseTo(jointInformation(arrays.members(), batch), within(1e-8));
      }
    }
  }

  private static int obviousBest(Arrays3 arrays, List<Integer> batch) {
    int best = -1;
    double most = -1;
    for (int i = 0; i < arrays.labels().length; i++) {
      if (arrays.labels()[i] >= 0 || batch.contains(i)) {
        continue;
      }
      List<Integer> with = new ArrayList<>(batch);
      with.add(i);
      double joint = jointInformation(arrays.members(), with);
      if (joint > most) {
        most = joint;
        best = i;
      }
    }
    return best;
  }

  /** Joint entropy of the answers minus the members' mean one, each as it is defined. */
  private static double jointInformation(double[][][] members, List<Integer> batch) {
    double[] likelihoods = new double[members.length];
    Arrays.fill(likelihoods, 1);
    double conditional = 0;
    for (double[][] member : members) {
      for (int i : batch) {
        conditional += Uncertainty.ENTROPY.of(member[i]) / members.length;
      }
    }
    return jointEntropy(members, batch, 0, likelihoods) - conditional;
  }

  private static double jointEntropy(
      double[][][] members, List<Integer> batch, int from, double[] likelihoods) {
    if (from == batch.size()) {
      double p = Arrays.stream(likelihoods).average().orElseThrow();
      return p > 0 ? -p * Math.log(p) : 0;
    }
    double entropy = 0;
    for (int c = 0; c < members[0][0].length; c++) {
      double[] extended = likelihoods.clone();
      for (int k = 0; k < members.length; k++) {
        extended[k] *= members[k][batch.get(from)][c];
      }
      entropy += jointEntropy(members, batch, from + 1, extended);
    }
    return entropy;
  }

  private static final double[] A = {1, 0};
  private static final double[] B = {0, 1};

  /** Rows 0 and 1 single out the third member, row 2 the first, if a little less surely. */
  private static ArrayPool threeMembers() {
    return pool(
        new double[][] {A, A, {.9, .1}},
        new double[][] {A, A, {.1, .9}},
        new double[][] {B, B, {.1, .9}});
  }

  @Test
  void aDuplicateOfAPickIsNotPickedNextWhereBaldPicksBoth() {
    assertThat(
            new CommitteeSampling(Disagreement.MUTUAL_INFORMATION)
                .select(threeMembers(), 2, 0)
                .picks())
        .extracting(Pick::row)
        .containsExactly(0, 1);
    List<Pick> picks = strategy().select(threeMembers(), 3, 0).picks();
    assertThat(picks).extracting(Pick::row).containsExactly(0, 2, 1);
    assertThat(picks.get(2).utility()).isCloseTo(0, within(1e-12));
  }

  @Test
  void theLastMembersAreToldApartByAnAnswerThatSplitsThem() {
    // after the first answer two members are left in 2 of 3 cases, and the second splits them
    List<Pick> picks =
        strategy()
            .select(
                pool(new double[][] {A, A, A}, new double[][] {A, A, B}, new double[][] {B, B, B}),
                3,
                0)
            .picks();
    assertThat(picks).extracting(Pick::row).containsExactly(0, 2, 1);
    double first = Math.log(3) - 2 * Math.log(2) / 3;
    assertThat(picks.get(0).utility()).isCloseTo(first, within(1e-12));
    assertThat(picks.get(1).utility()).isCloseTo(Math.log(3) - first, within(1e-12));
    assertThat(picks.get(2).utility()).isZero();
  }

  @Test
  void theFirstPickIsThatOfBald() {
    ArrayPool pool = TestPools.random(60, 3, 1, 10, 5).pool();
    Pick bald =
        new CommitteeSampling(Disagreement.MUTUAL_INFORMATION).select(pool, 1, 0).picks().get(0);
    Pick batchBald = strategy().select(pool, 4, 0).picks().get(0);
    assertThat(batchBald.row()).isEqualTo(bald.row());
    assertThat(batchBald.utility()).isCloseTo(bald.utility(), within(1e-12));
  }

  @Test
  void utilitiesNeverRiseAndTheirSumStaysBelowTheLogarithmOfTheCommittee() {
    for (long seed = 0; seed < 5; seed++) {
      List<Pick> picks =
          assertFalling(strategy(), TestPools.random(40, 3, 1, 0, seed).pool(), seed);
      assertThat(picks.stream().mapToDouble(Pick::utility).sum())
          .as("seed %d", seed)
          .isBetween(0.0, Math.log(4) + 1e-3);
    }
  }

  /** 3⁷ answers are more than are kept, so picks from the eighth on rest on a sample. */
  @Test
  void sampledPicksDoNotDependOnTheOrderOfTheRowsButOnTheSeed() {
    Arrays3 arrays = TestPools.random(60, 3, 1, 10, 7);
    List<SampleId> expected = strategy().select(arrays.pool(), 20, 9).ids();
    for (int order = 0; order < 5; order++) {
      Arrays3 permuted = arrays.permuted(new KeyedRandom(order).permutation(60));
      assertThat(strategy().select(permuted.pool(), 20, 9).ids()).isEqualTo(expected);
    }
    List<Pick> picks = strategy().select(arrays.pool(), 20, 9).picks();
    List<Pick> others = strategy().select(arrays.pool(), 20, 10).picks();
    assertThat(others.subList(0, 7)).isEqualTo(picks.subList(0, 7));
    assertThat(others).isNotEqualTo(picks);
  }
}
