package org.medal.deep.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.random.KeyedRandom;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.Rows;

class BootstrapHeadsTest {
  private static final int MEMBERS = 5;

  /** Only which samples are drawn is looked at, so nothing is fitted. */
  private static BootstrapHeads heads(int[] labels, int round, long seed) {
    return new BootstrapHeads(
        new HeadData(new Rows(labels.length), labels),
        MEMBERS,
        round,
        seed,
        data -> new LinearHead(new float[2], new float[2]));
  }

  /** One image of class 0, two of class 3, none of class 1, many of class 2, in random order. */
  private static int[] skewed(long seed) {
    int[] labels = new int[40];
    Arrays.fill(labels, 2);
    int[] order = new KeyedRandom(seed).permutation(labels.length);
    labels[order[0]] = 0;
    labels[order[1]] = 3;
    labels[order[2]] = 3;
    return labels;
  }

  private static int[] sorted(int[] labels, int[] positions) {
    return Arrays.stream(positions).map(at -> labels[at]).sorted().toArray();
  }

  @Test
  void everyClassKeepsItsSizeHoweverRareItIs() {
    for (long seed = 0; seed < 300; seed++) {
      int[] labels = skewed(seed);
      int[] sizes = sorted(labels, IntStream.range(0, labels.length).toArray());
      for (int member = 0; member < MEMBERS; member++) {
        assertThat(sorted(labels, heads(labels, 0, seed).bootstrap(member)))
            .as("seed %d, member %d", seed, member)
            .isEqualTo(sizes);
      }
    }
  }

  @Test
  void aClassIsDrawnWithReplacementFromAllOfIt() {
    int[] labels = new int[50];
    Set<Integer> ever = new HashSet<>();
    for (int member = 0; member < MEMBERS; member++) {
      int[] drawn = heads(labels, 0, 1).bootstrap(member);
      assertThat(Arrays.stream(drawn).distinct().count()).isBetween(20L, 42L);
      Arrays.stream(drawn).forEach(ever::add);
    }
    assertThat(ever).hasSizeGreaterThan(46);
  }

  @Test
  void drawsDifferBySeedRoundAndMemberAndByNothingElse() {
    int[] labels = skewed(1);
    int[] first = heads(labels, 2, 9).bootstrap(3);
    assertThat(heads(labels, 2, 9).bootstrap(3)).isEqualTo(first);
    assertThat(heads(labels, 2, 8).bootstrap(3)).isNotEqualTo(first);
    assertThat(heads(labels, 1, 9).bootstrap(3)).isNotEqualTo(first);
    assertThat(heads(labels, 2, 9).bootstrap(4)).isNotEqualTo(first);
  }
}
