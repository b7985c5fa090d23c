package org.medal.core.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.SampleId;
import org.medal.core.random.KeyedRandom;

class RowSampleTest {
  @Test
  void theRowsComeInTheOrderOfTheirIds() {
    PoolView pool = TestPools.random(12, 2, 1, 4, 1).pool();
    assertThat(ids(pool, RowSample.of(pool, 50, 1)))
        .isSorted()
        .hasSize(12)
        .startsWith(new SampleId("s0"), new SampleId("s1"), new SampleId("s10"));
    assertThat(RowSample.labelled(pool, 50, 1)).containsExactly(0, 1, 2, 3);
    assertThat(RowSample.unlabelled(pool, 50, 1)).containsExactly(10, 11, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void theSampleDependsOnTheSeedAndNotOnTheOrderOfTheRows() {
    Arrays3 arrays = TestPools.random(300, 2, 1, 100, 1);
    PoolView pool = arrays.pool();
    List<SampleId> drawn = ids(pool, RowSample.unlabelled(pool, 40, 7));
    assertThat(drawn).hasSize(40).isSorted().doesNotHaveDuplicates();
    PoolView permuted = arrays.permuted(new KeyedRandom(3).permutation(300)).pool();
    assertThat(ids(permuted, RowSample.unlabelled(permuted, 40, 7))).isEqualTo(drawn);
    assertThat(ids(pool, RowSample.unlabelled(pool, 40, 8))).isNotEqualTo(drawn);
  }

  @Test
  void everyRowHasItsChance() {
    PoolView pool = TestPools.random(20, 2, 1, 0, 1).pool();
    Set<Integer> seen = new TreeSet<>();
    for (long seed = 0; seed < 100; seed++) {
      Arrays.stream(RowSample.of(pool, 3, seed)).forEach(seen::add);
    }
    assertThat(seen).hasSize(20);
  }

  private static List<SampleId> ids(PoolView pool, int[] rows) {
    return Arrays.stream(rows).mapToObj(pool::id).toList();
  }
}
