package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RanksTest {
  /**
   * Demšar, JMLR 7, 2006, table 6: ranks of C4.5, with -m, with -cf and with both, 14 data sets.
   */
  private static final double[][] DEMSAR = {
    {4, 3, 2, 1},
    {1, 2, 3, 4},
    {4, 1, 2, 3},
    {4, 1, 3, 2},
    {4, 2, 3, 1},
    {1, 2.5, 4, 2.5},
    {3, 2, 4, 1},
    {2.5, 2.5, 4, 1},
    {4, 3, 2, 1},
    {2.5, 2.5, 2.5, 2.5},
    {4, 2.5, 1, 2.5},
    {3, 2, 4, 1},
    {4, 1, 2, 3},
    {3, 1, 4, 2}
  };

  private static List<double[]> scores(double[][] ranks) {
    return IntStream.range(0, ranks[0].length)
        .mapToObj(j -> Arrays.stream(ranks).mapToDouble(block -> -block[j]).toArray())
        .toList();
  }

  /** His average ranks are 3.143, 2.000, 2.893 and 1.964. */
  @Test
  void agreesWithDemsarsAverageRanks() {
    Ranks ranks = Ranks.of(List.of("C4.5", "C4.5+m", "C4.5+cf", "C4.5+m+cf"), scores(DEMSAR));
    assertThat(ranks.strategies())
        .extracting(Ranks.Ranked::strategy)
        .containsExactly("C4.5+m+cf", "C4.5+m", "C4.5+cf", "C4.5");
    double[] expected = {1.964, 2, 2.893, 3.143};
    for (int i = 0; i < 4; i++) {
      assertThat(ranks.strategies().get(i).rank()).isCloseTo(expected[i], within(5e-4));
    }
  }

  /**
   * He gives χ² = 9.28 without regard to ties; these, three pairs and one of four, divide it by 1 −
   * 78/840.
   */
  @Test
  void agreesWithDemsarsFriedmanStatisticButForTheTies() {
    assertThat(Friedman.of(DEMSAR).chiSquare() * (1 - 78 / 840.0)).isCloseTo(9.28, within(.005));
  }

  /** He gives CD = 1.25 for these four over 14 data sets at 5 %. */
  @Test
  void agreesWithDemsarsCriticalDifference() {
    assertThat(Ranks.criticalDifference(4, 14)).isCloseTo(1.25, within(.005));
  }

  @Test
  void strategiesCloserThanTheCriticalDifferenceAreGrouped() {
    Ranks ranks =
        new Ranks(
            List.of(
                new Ranks.Ranked("a", 1),
                new Ranks.Ranked("b", 2),
                new Ranks.Ranked("c", 2.9),
                new Ranks.Ranked("d", 3.5),
                new Ranks.Ranked("e", 6)),
            9,
            new Friedman(1, 1, 1),
            1.95);
    // b to d holds c to d; e stands alone
    assertThat(ranks.groups()).containsExactly(new Ranks.Group(0, 2), new Ranks.Group(1, 3));
  }

  @Test
  void equalScoresShareTheirRank() {
    Ranks ranks =
        Ranks.of(
            List.of("a", "b", "c"),
            List.of(new double[] {.1 + .2, 1}, new double[] {.3, 2}, new double[] {.2, 3}));
    assertThat(ranks.strategies())
        .containsExactly(
            new Ranks.Ranked("b", 1.75), new Ranks.Ranked("c", 2), new Ranks.Ranked("a", 2.25));
  }
}
