package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.core.Shared;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.distance.Distance;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.random.KeyedRandom;

class KCenterTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new KCenter();
  }

  @Test
  void agreesWithTheReference() {
    JsonObject golden = Shared.goldenValues().getAsJsonObject("k_center_greedy");
    double[][] x = Shared.rows(golden.get("X"));
    int[] labels = {0, 0, 0, 0, -1, -1, -1, -1, -1, -1};
    ArrayPool pool = new ArrayPool(TestPools.ids(10), labels, null, DoubleMatrix.of(x));
    List<Pick> picks = strategy().select(pool, 6, 0).picks();
    JsonArray expected = golden.getAsJsonArray("order_and_radius");
    for (int i = 0; i < 6; i++) {
      JsonArray pair = expected.get(i).getAsJsonArray();
      assertThat(picks.get(i).row()).isEqualTo(pair.get(0).getAsInt());
      assertThat(picks.get(i).utility()).isCloseTo(pair.get(1).getAsDouble(), within(1e-12));
    }
  }

  /** Few or many labelled rows, loose or in clusters, so that bounds rule out much or nothing. */
  @Test
  void picksWhatTheObviousLoopPicks() {
    for (long seed = 0; seed < 40; seed++) {
      KeyedRandom random = new KeyedRandom(seed);
      int size = 20 + random.nextInt(700);
      Arrays3 arrays = TestPools.random(size, 2, 1 + random.nextInt(9), random.nextInt(size), seed);
      double spread = random.nextInt(2) * 20;
      for (int i = 0; i < size; i++) {
        int cluster = i * 5 / size;
        arrays.features()[i][0] += spread * cluster;
      }
      int batch = 1 + random.nextInt(60);
      List<Pick> expected = obvious(arrays, batch);
      List<Pick> actual = strategy().select(arrays.pool(), batch, 0).picks();
      assertThat(actual).as("seed %d", seed).extracting(Pick::row).isEqualTo(rows(expected));
      for (int i = 0; i < actual.size(); i++) {
        assertThat(actual.get(i).utility()).isCloseTo(expected.get(i).utility(), within(1e-9));
      }
    }
  }

  private static List<Integer> rows(List<Pick> picks) {
    return picks.stream().map(Pick::row).toList();
  }

  /** The definition, word for word, without any saving. */
  private static List<Pick> obvious(Arrays3 arrays, int batch) {
    double[][] x = arrays.features();
    List<Integer> chosen = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      (arrays.labels()[i] < 0 ? open : chosen).add(i);
    }
    List<Pick> picks = new ArrayList<>();
    while (picks.size() < batch && !open.isEmpty()) {
      int best = -1;
      double most = -1;
      for (int i : open) {
        double nearest =
            chosen.isEmpty()
                ? Distance.EUCLIDEAN.between(x[i], new double[x[i].length])
                : chosen.stream()
                    .mapToDouble(j -> Distance.EUCLIDEAN.between(x[i], x[j]))
                    .min()
                    .orElseThrow();
        if (nearest > most) {
          best = i;
          most = nearest;
        }
      }
      picks.add(new Pick(best, arrays.ids().get(best), most));
      open.remove(Integer.valueOf(best));
      chosen.add(best);
    }
    return picks;
  }
}
