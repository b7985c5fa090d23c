package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.random.KeyedRandom;
import org.medal.core.random.Seeds;
import org.medal.core.uncertainty.Disagreement;

class PowerBaldTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new PowerBald();
  }

  @Test
  void aSampleIsDrawnFirstAsOftenAsItsShareOfTheMutualInformation() {
    ArrayPool pool = TestPools.random(5, 3, 1, 0, 1).pool();
    double[] information =
        new CommitteeSampling(Disagreement.MUTUAL_INFORMATION).scores(pool, pool.unlabelled(), 0);
    double total = Arrays.stream(information).sum();
    int draws = 10_000;
    int[] first = new int[5];
    for (int seed = 0; seed < draws; seed++) {
      first[strategy().select(pool, 1, seed).picks().get(0).row()]++;
    }
    for (int i = 0; i < 5; i++) {
      double share = information[i] / total;
      // 5 standard deviations of a binomial
      assertThat(first[i])
          .isCloseTo(
              (int) (draws * share), within((int) (5 * Math.sqrt(draws * share * (1 - share)))));
    }
  }

  @Test
  void theUtilityIsTheLogarithmAndTheNoiseOfTheId() {
    ArrayPool pool = TestPools.random(5, 3, 1, 0, 2).pool();
    double[] information =
        new CommitteeSampling(Disagreement.MUTUAL_INFORMATION).scores(pool, pool.unlabelled(), 0);
    for (Pick pick : strategy().select(pool, 5, 77).picks()) {
      double uniform =
          KeyedRandom.of(Seeds.derive(77, "power-bald"), pick.id().value()).nextDouble();
      assertThat(pick.utility())
          .isCloseTo(
              Math.log(information[pick.row()]) - Math.log(-Math.log(uniform)), within(1e-12));
    }
  }

  @Test
  void samplesOfWhichAllMembersAgreeComeLastAndInRandomOrder() {
    Arrays3 arrays = TestPools.random(30, 2, 1, 0, 3);
    for (int i = 0; i < 30; i++) {
      for (int k = 0; k < 4; k++) {
        arrays.members()[k][i] = new double[] {.5, .5};
      }
    }
    for (int i = 20; i < 30; i++) {
      arrays.members()[0][i] = new double[] {.5 + 1e-6, .5 - 1e-6};
    }
    Set<List<Integer>> orders = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      List<Integer> rows =
          strategy().select(arrays.pool(), 30, seed).picks().stream().map(Pick::row).toList();
      assertThat(rows.subList(0, 10)).as("seed %d", seed).allMatch(row -> row >= 20);
      orders.add(rows.subList(10, 30));
    }
    assertThat(orders).hasSize(20);
  }

  /** In a comparison the two get the same seed. */
  @Test
  void theNoiseIsNotThatOfRandomSampling() {
    Arrays3 arrays = TestPools.random(30, 2, 1, 0, 4);
    for (double[][] member : arrays.members()) {
      Arrays.fill(member, new double[] {.5, .5});
    }
    ArrayPool pool = arrays.pool();
    assertThat(strategy().select(pool, 30, 8).ids())
        .isNotEqualTo(new RandomSampling().select(pool, 30, 8).ids());
  }
}
