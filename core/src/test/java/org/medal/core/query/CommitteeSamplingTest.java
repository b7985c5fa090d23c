package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.InputException;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.pool.Selection;
import org.medal.core.random.KeyedRandom;
import org.medal.core.uncertainty.Disagreement;

class CommitteeSamplingTest {
  @Nested
  class VoteEntropy extends CountedVotes {
    @Override
    QueryStrategy strategy() {
      return new CommitteeSampling(Disagreement.VOTE_ENTROPY);
    }
  }

  @Nested
  class VariationRatio extends CountedVotes {
    @Override
    QueryStrategy strategy() {
      return new CommitteeSampling(Disagreement.VARIATION_RATIO);
    }
  }

  @Nested
  class Kl extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return new CommitteeSampling(Disagreement.KL);
    }
  }

  @Nested
  class MutualInformation extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return new CommitteeSampling(Disagreement.MUTUAL_INFORMATION);
    }
  }

  @Nested
  class MeanStd extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return new CommitteeSampling(Disagreement.MEAN_STD);
    }
  }

  /** Few votes make many ties, which the lower row wins: the order may change which of them. */
  abstract static class CountedVotes extends QueryStrategyContract {
    @Test
    @Override
    void anotherOrderOfTheRowsPicksTheSameSamples() {
      Arrays3 arrays = TestPools.random(60, 3, 5, 10, 7);
      Selection expected = strategy().select(arrays.pool(), 45, 9);
      assertThat(aboveTheLast(expected)).isNotEmpty();
      for (int seed = 0; seed < 5; seed++) {
        Arrays3 permuted = arrays.permuted(new KeyedRandom(seed).permutation(60));
        Selection actual = strategy().select(permuted.pool(), 45, 9);
        assertThat(utilities(actual)).isEqualTo(utilities(expected));
        assertThat(aboveTheLast(actual)).isEqualTo(aboveTheLast(expected));
      }
    }

    private static Set<SampleId> aboveTheLast(Selection selection) {
      double last = selection.picks().get(selection.picks().size() - 1).utility();
      return selection.picks().stream()
          .filter(pick -> pick.utility() > last)
          .map(Pick::id)
          .collect(Collectors.toSet());
    }

    private static List<Double> utilities(Selection selection) {
      return selection.picks().stream().map(Pick::utility).toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "qbc-vote-entropy, VOTE_ENTROPY",
    "qbc-kl, KL",
    "bald, MUTUAL_INFORMATION",
    "dbal, MUTUAL_INFORMATION",
    "variation-ratios, VARIATION_RATIO",
    "mean-std, MEAN_STD"
  })
  void everyMeasureHasItsName(String name, Disagreement measure) {
    assertThat(Strategies.named(name, StrategyOptions.standard()))
        .isEqualTo(new CommitteeSampling(measure));
  }

  @Test
  void theSampleOnWhichMembersDisagreeComesFirstAndNotTheOneOfWhichTheyAreUnsure() {
    Arrays3 arrays = TestPools.random(20, 2, 1, 5, 1);
    for (int k = 0; k < 4; k++) {
      for (int i = 0; i < 20; i++) {
        arrays.members()[k][i] = new double[] {.5, .5};
      }
      arrays.members()[k][17] = k % 2 == 0 ? new double[] {.9, .1} : new double[] {.1, .9};
    }
    for (Disagreement measure : Disagreement.values()) {
      Pick first = new CommitteeSampling(measure).select(arrays.pool(), 1, 0).picks().get(0);
      assertThat(first.row()).as("%s", measure).isEqualTo(17);
    }
  }

  @Test
  void tiesGoToTheLowerRow() {
    Arrays3 arrays = TestPools.random(10, 2, 1, 2, 2);
    for (double[][] member : arrays.members()) {
      Arrays.fill(member, new double[] {.3, .7});
    }
    for (Disagreement measure : Disagreement.values()) {
      assertThat(new CommitteeSampling(measure).select(arrays.pool(), 3, 0).picks())
          .extracting(Pick::row)
          .containsExactly(2, 3, 4);
    }
  }

  @Test
  void membersThatKnowDifferentClassesAreRefused() {
    ArrayPool pool =
        new ArrayPool(
            TestPools.ids(1),
            new int[] {-1},
            null,
            null,
            List.of(
                Probabilities.of(new double[] {.5, .5}),
                Probabilities.of(new double[] {.2, .3, .5})));
    assertThatThrownBy(() -> new CommitteeSampling(Disagreement.KL).select(pool, 1, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Member 1")
        .hasMessageContaining("3 classes");
  }

  @Test
  void aPoolWithoutACommitteeIsRefusedByTheNameOfTheArray() {
    ArrayPool pool = new ArrayPool(TestPools.ids(1), new int[] {-1}, null, null);
    assertThatThrownBy(() -> new CommitteeSampling(Disagreement.KL).select(pool, 1, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'members'");
  }
}
