package org.medal.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedRandomTest {
  @Test
  void isSplitMix64() {
    // first outputs for seed 1234567 as published with the reference implementation (Vigna)
    KeyedRandom random = new KeyedRandom(1234567);
    assertThat(random.nextLong()).isEqualTo(6457827717110365317L);
    assertThat(random.nextLong()).isEqualTo(3203168211198807973L);
  }

  @Test
  void anotherConsumerOrNumberIsAnotherStream() {
    long[] seeds = {
      Seeds.derive(1, "split"),
      Seeds.derive(2, "split"),
      Seeds.derive(1, "query"),
      Seeds.derive(1, "query", 0),
      Seeds.derive(1, "query", 1),
      Seeds.derive(1, "query", 0, 0),
      Seeds.derive(1, "query", 0, 1),
      Seeds.derive(1, "query", 1, 0)
    };
    assertThat(Arrays.stream(seeds).distinct().count()).isEqualTo(seeds.length);
  }

  @Test
  void integersAreUniform() {
    KeyedRandom random = new KeyedRandom(7);
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[random.nextInt(7)]++;
    }
    // 5 standard deviations of a binomial with n = 70 000, p = 1/7
    assertThat(Arrays.stream(counts).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(10_000 - 463, 10_000 + 463));
  }

  @Test
  void gaussiansHaveMeanZeroAndVarianceOne() {
    KeyedRandom random = new KeyedRandom(8);
    double[] draws = IntStream.range(0, 50_000).mapToDouble(i -> random.nextGaussian()).toArray();
    assertThat(Arrays.stream(draws).average().orElseThrow()).isBetween(-.025, .025);
    assertThat(Arrays.stream(draws).map(x -> x * x).average().orElseThrow()).isBetween(.96, 1.04);
  }

  @Test
  void aPermutationHoldsEachNumberOnce() {
    int[] order = new KeyedRandom(9).permutation(100);
    assertThat(Arrays.stream(order).sorted().toArray())
        .isEqualTo(IntStream.range(0, 100).toArray());
    assertThat(order).isNotEqualTo(IntStream.range(0, 100).toArray());
  }
}
