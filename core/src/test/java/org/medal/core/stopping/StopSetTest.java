package org.medal.core.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.data.SampleId;

class StopSetTest {
  @Test
  void aSmallPoolIsTheStopSetSortedById() {
    List<SampleId> pool = TestPools.ids(StopSet.LARGEST);
    assertThat(StopSet.of(pool, 1)).isSorted().containsExactlyInAnyOrderElementsOf(pool);
  }

  @Test
  void ofALargePoolAFixedSampleIsDrawnByTheSeedWhateverItsOrder() {
    List<SampleId> pool = new ArrayList<>(TestPools.ids(5000));
    List<SampleId> drawn = StopSet.of(pool, 1);
    assertThat(drawn).hasSize(2000).isSorted().doesNotHaveDuplicates();
    Collections.shuffle(pool, new java.util.Random(3));
    assertThat(StopSet.of(pool, 1)).isEqualTo(drawn);
    assertThat(StopSet.of(pool, 2)).isNotEqualTo(drawn);
  }

  @Test
  void samplesThatJoinThePoolDrawForThemselvesOnly() {
    List<SampleId> pool = TestPools.ids(3000);
    Set<SampleId> smaller = new HashSet<>(StopSet.of(pool.subList(0, 2990), 1));
    assertThat(StopSet.of(pool, 1)).filteredOn(id -> !smaller.contains(id)).hasSizeLessThan(11);
  }
}
