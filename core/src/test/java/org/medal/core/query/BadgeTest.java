package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medal.core.Shared;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Probabilities;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.pool.Selection;
import org.medal.core.random.KeyedRandom;

class BadgeTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new Badge();
  }

  @Test
  void theFactorsGiveTheReferencesEmbedding() {
    JsonObject golden = Shared.goldenValues().getAsJsonObject("badge_embedding");
    double[] p = Shared.vector(golden.get("p"));
    double[] h = Shared.vector(golden.get("h"));
    Gradients gradients = new Gradients(Probabilities.of(p), DoubleMatrix.of(h));
    assertThat(gradients.squaredLengths()[0])
        .isCloseTo(golden.get("norm2").getAsDouble(), within(1e-12));
    assertThat(embedding(p, h))
        .containsExactly(Shared.vector(golden.get("g_row_major_class_feature")), within(1e-12));
  }

  private static double[] embedding(double[] p, double[] h) {
    int predicted = 0;
    for (int c = 0; c < p.length; c++) {
      predicted = p[c] > p[predicted] ? c : predicted;
    }
    double[] g = new double[p.length * h.length];
    for (int i = 0; i < g.length; i++) {
      int c = i / h.length;
      g[i] = (p[c] - (c == predicted ? 1 : 0)) * h[i % h.length];
    }
    return g;
  }

  @Test
  void picksWhatTheObviousLoopPicks() {
    for (long seed = 0; seed < 30; seed++) {
      Arrays3 arrays = TestPools.random(70, 4, 6, 8, seed);
      List<Pick> expected = obvious(arrays, 12, seed);
      List<Pick> actual = strategy().select(arrays.pool(), 12, seed).picks();
      assertThat(actual)
          .as("seed %d", seed)
          .extracting(Pick::row)
          .isEqualTo(expected.stream().map(Pick::row).toList());
      for (int i = 0; i < 12; i++) {
        assertThat(actual.get(i).utility()).isCloseTo(expected.get(i).utility(), within(1e-9));
      }
    }
  }

  /** k-means++ seeding on gradients written out, with the strategy's keyed draws. */
  private static List<Pick> obvious(Arrays3 arrays, int batch, long seed) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < arrays.labels().length; i++) {
      if (arrays.labels()[i] < 0) {
        rows.add(i);
      }
    }
    rows.sort(Comparator.comparing(arrays.ids()::get));
    List<double[]> centres = new ArrayList<>();
    List<Pick> picks = new ArrayList<>();
    while (picks.size() < batch) {
      double[] weights =
          rows.stream().mapToDouble(row -> toNearest(gradient(arrays, row), centres)).toArray();
      int chosen = 0;
      if (picks.isEmpty()) {
        for (int i = 0; i < weights.length; i++) {
          chosen = weights[i] > weights[chosen] ? i : chosen;
        }
      } else {
        chosen = firstHome(weights, KeyedRandom.of(seed, "badge", picks.size(), 0));
      }
      int row = rows.get(chosen);
      picks.add(new Pick(row, arrays.ids().get(row), weights[chosen]));
      centres.add(gradient(arrays, row));
    }
    return picks;
  }

  /** The least of exponential times with the weights as rates, which is a draw by weight. */
  private static int firstHome(double[] weights, KeyedRandom random) {
    double[] times = Arrays.stream(weights).map(w -> -Math.log(random.nextDouble()) / w).toArray();
    int first = 0;
    for (int i = 0; i < times.length; i++) {
      first = times[i] < times[first] ? i : first;
    }
    return first;
  }

  private static double[] gradient(Arrays3 arrays, int row) {
    return embedding(arrays.probabilities()[row], arrays.features()[row]);
  }

  private static double toNearest(double[] g, List<double[]> centres) {
    return (centres.isEmpty() ? Stream.of(new double[g.length]) : centres.stream())
        .mapToDouble(
            centre -> {
              double sum = 0;
              for (int i = 0; i < g.length; i++) {
                sum += (g[i] - centre[i]) * (g[i] - centre[i]);
              }
              return sum;
            })
        .min()
        .orElseThrow();
  }

  @Test
  void aCopyOfAPickIsPickedOnlyWhenNothingElseIsLeft() {
    for (long seed = 0; seed < 20; seed++) {
      Arrays3 arrays = TestPools.random(40, 3, 5, 0, seed);
      for (int i = 0; i < 20; i++) {
        arrays.probabilities()[i + 20] = arrays.probabilities()[i];
        arrays.features()[i + 20] = arrays.features()[i];
      }
      Selection selection = strategy().select(arrays.pool(), 40, seed);
      assertThat(selection.picks().stream().limit(20).map(pick -> pick.row() % 20))
          .as("seed %d", seed)
          .doesNotHaveDuplicates();
      assertThat(selection.picks().subList(20, 40))
          .isSortedAccordingTo(Comparator.comparingInt(Pick::row))
          .allMatch(pick -> pick.utility() == 0);
    }
  }

  @Test
  void theSameGradientByOtherFactorsIsNoDistanceAway() {
    for (long seed = 0; seed < 50; seed++) {
      KeyedRandom random = new KeyedRandom(seed);
      Arrays3 arrays = TestPools.random(3, 2, 5, 0, seed);
      double p = random.nextDouble(.5, .7);
      double q = random.nextDouble(.7, .9);
      arrays.probabilities()[0] = new double[] {p, 1 - p};
      arrays.probabilities()[1] = new double[] {q, 1 - q};
      Arrays.setAll(arrays.features()[0], c -> 10 + random.nextGaussian());
      Arrays.setAll(arrays.features()[1], c -> arrays.features()[0][c] * (1 - p) / (1 - q));
      List<Pick> picks = strategy().select(arrays.pool(), 3, seed).picks();
      assertThat(picks.get(1).row()).as("seed %d", seed).isEqualTo(2);
      assertThat(picks.get(2).utility()).as("seed %d", seed).isZero();
    }
  }

  @Test
  void onAnyNumberOfThreadsThePicksAreTheSame() throws Exception {
    ArrayPool pool = TestPools.random(5000, 3, 7, 10, 1).pool();
    Selection here = strategy().select(pool, 20, 1);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      assertThat(one.submit(() -> strategy().select(pool, 20, 1)).get()).isEqualTo(here);
    } finally {
      one.shutdown();
    }
  }
}
