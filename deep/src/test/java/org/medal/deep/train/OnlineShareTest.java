package org.medal.deep.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;

class OnlineShareTest {
  private static List<Labelled> samples(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> new Labelled(new SampleId("image-%03d".formatted(i)), i % 2))
        .toList();
  }

  private static Set<SampleId> ids(List<Labelled> samples) {
    return samples.stream().map(Labelled::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<SampleId> shown(double share, List<Labelled> train, int earlier, int round) {
    return ids(new OnlineShare(share).of(train, ids(samples(0, earlier)), round, 5));
  }

  @ParameterizedTest
  @CsvSource({"0, 20", "0.125, 28", "0.25, 35", "0.5, 50", "1, 80"})
  void allNewLabelsAndTheShareOfTheEarlierOnesAreShown(double share, int count) {
    // an eighth of 60 is 7.5, which is rounded up
    Set<SampleId> shown = shown(share, samples(0, 80), 60, 1);
    assertThat(shown).hasSize(count).containsAll(ids(samples(60, 80)));
    assertThat(ids(samples(0, 80))).containsAll(shown);
  }

  @Test
  void whichAreNewIsToldByTheirIdsWhereverTheyStand() {
    List<Labelled> shuffled = new ArrayList<>(samples(0, 80));
    Collections.reverse(shuffled);
    assertThat(shown(0.25, shuffled, 60, 1)).isEqualTo(shown(0.25, samples(0, 80), 60, 1));
    assertThat(new OnlineShare(0.25).of(shuffled, ids(samples(0, 60)), 1, 5))
        .isSortedAccordingTo((a, b) -> b.id().compareTo(a.id()));
  }

  @Test
  void anotherRoundDrawsOthersAndTheSameRoundTheSame() {
    assertThat(shown(0.25, samples(0, 80), 60, 2)).isNotEqualTo(shown(0.25, samples(0, 80), 60, 1));
    assertThat(shown(0.25, samples(0, 80), 60, 2)).isEqualTo(shown(0.25, samples(0, 80), 60, 2));
  }

  @Test
  void atLeastTwoImagesAreShown() {
    assertThat(shown(0, samples(0, 61), 60, 1)).hasSize(2).contains(new SampleId("image-060"));
    assertThat(shown(0, samples(0, 60), 60, 1)).hasSize(2);
    assertThat(shown(0.01, samples(0, 62), 60, 1)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void aShareOutOfRangeIsRefused(double share) {
    assertThatThrownBy(() -> new OnlineShare(share))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--online must lie between 0")
        .hasMessageContaining("not " + share);
  }
}
