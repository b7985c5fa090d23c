package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.cluster.KMeans;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.distance.Distance;
import org.medal.core.pool.Pick;

class PreClusteringTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new PreClustering();
  }

  @Test
  void thePicksAreThoseOfASlowLoop() {
    for (long seed = 0; seed < 40; seed++) {
      Arrays3 arrays = TestPools.random(49, 3, 2, (int) (seed % 12), seed);
      List<Pick> picks = strategy().select(arrays.pool(), 17, seed).picks();
      SlowLoop slow = new SlowLoop(arrays);
      for (Pick pick : picks) {
        int expected = slow.next();
        assertThat(pick.row()).as("seed %d", seed).isEqualTo(expected);
        assertThat(pick.utility())
            .as("seed %d", seed)
            .isCloseTo(slow.risks[expected], within(1e-12));
      }
    }
  }

  /** The formulas, sample by sample. */
  private static final class SlowLoop {
    final Arrays3 arrays;
    final int size;
    final List<Integer> sorted;
    final KMeans clusters;
    final int[] medoids;
    final double variance;
    final double[] risks;
    final List<Integer> picked = new ArrayList<>();

    SlowLoop(Arrays3 arrays) {
      this.arrays = arrays;
      this.size = arrays.labels().length;
      this.sorted =
          IntStream.range(0, size).boxed().sorted(Comparator.comparing(arrays.ids()::get)).toList();
      double[][] points = sorted.stream().map(i -> arrays.features()[i]).toArray(double[][]::new);
      this.clusters =
          KMeans.fit(
              DoubleMatrix.of(points),
              (int) Math.ceil(Math.sqrt(size)),
              PreClustering.CLUSTERING_SEED);
      this.medoids = clusters.medoids(sorted.stream().mapToInt(row -> row).toArray());
      this.variance =
          IntStream.range(0, size).mapToDouble(i -> squared(i, clusterOf(i))).average().orElse(0);
      this.risks = IntStream.range(0, size).mapToDouble(this::risk).toArray();
    }

    int clusterOf(int row) {
      return clusters.clusterOf(sorted.indexOf(row));
    }

    double squared(int row, int cluster) {
      return Math.pow(
          Distance.EUCLIDEAN.between(arrays.features()[row], clusters.centre(cluster)), 2);
    }

    double share(int cluster, int label) {
      int medoid = sorted.get(medoids[cluster]);
      long labelled =
          IntStream.range(0, size)
              .filter(i -> arrays.labels()[i] >= 0 && clusterOf(i) == cluster)
              .count();
      long ofLabel =
          IntStream.range(0, size)
              .filter(i -> arrays.labels()[i] == label && clusterOf(i) == cluster)
              .count();
      return (arrays.probabilities()[medoid][label] + ofLabel) / (1.0 + labelled);
    }

    double risk(int row) {
      double[] weights = new double[clusters.size()];
      Arrays.setAll(
          weights,
          k -> clusters.members(k) / (double) size * Math.exp(-squared(row, k) / (2 * variance)));
      double density = Arrays.stream(weights).sum();
      double sum = 0;
      for (int label = 0; label < 3; label++) {
        double p = 0;
        for (int k = 0; k < weights.length; k++) {
          p += share(k, label) * weights[k] / density;
        }
        sum += p * p;
      }
      return density * (1 - sum);
    }

    long turns(int cluster) {
      boolean labelled =
          IntStream.range(0, size)
              .anyMatch(i -> arrays.labels()[i] >= 0 && clusterOf(i) == cluster);
      return picked.stream().filter(i -> clusterOf(i) == cluster).count() + (labelled ? 1 : 0);
    }

    int next() {
      List<Integer> open =
          IntStream.range(0, size)
              .filter(i -> arrays.labels()[i] < 0 && !picked.contains(i))
              .boxed()
              .toList();
      long fewest = open.stream().mapToLong(i -> turns(clusterOf(i))).min().orElseThrow();
      int next =
          open.stream()
              .filter(i -> turns(clusterOf(i)) == fewest)
              .filter(i -> fewest > 0 || isMedoid(i))
              .max(Comparator.comparingDouble(i -> risks[i]))
              .orElseThrow();
      picked.add(next);
      return next;
    }

    boolean isMedoid(int row) {
      return medoids[clusterOf(row)] == sorted.indexOf(row);
    }
  }

  /** Nine samples in three far groups: five at 0, three at 100, one at 200; one class each side. */
  private static Arrays3 threeGroups(double... unsure) {
    Arrays3 arrays = TestPools.random(9, 2, 1, 0, 1);
    double[] features = {-2, -1, 0, 1, 2, 99, 100, 101, 200};
    for (int i = 0; i < 9; i++) {
      double p = unsure[i < 5 ? 0 : i < 8 ? 1 : 2];
      arrays.features()[i][0] = features[i];
      arrays.probabilities()[i] = new double[] {p, 1 - p};
    }
    return arrays;
  }

  @Test
  void withNothingLabelledTheCentresComeFirstTheDensestBefore() {
    List<Pick> picks = strategy().select(threeGroups(.5, .5, .5).pool(), 3, 0).picks();
    assertThat(picks.stream().map(Pick::row)).containsExactly(2, 6, 8);
    // p(k) · 2 · ½ · ½, exactly at the centres
    assertThat(picks.get(0).utility()).isCloseTo(5 / 9.0 / 2, within(1e-12));
    assertThat(picks.get(1).utility()).isCloseTo(3 / 9.0 / 2, within(1e-12));
    assertThat(picks.get(2).utility()).isCloseTo(1 / 9.0 / 2, within(1e-12));
  }

  @Test
  void aSparseGroupOfMuchErrorBeatsADenseOneOfLittle() {
    // 5/9 · 2 · .05 · .95 = .053 against 3/9 · ½ = .167 and 1/9 · ½ = .056
    List<Pick> picks = strategy().select(threeGroups(.05, .5, .5).pool(), 3, 0).picks();
    assertThat(picks.stream().map(Pick::row)).containsExactly(6, 8, 2);
  }

  @Test
  void aLabelSpreadsOverItsGroup() {
    Arrays3 arrays = threeGroups(.5, .5, .5);
    arrays.labels()[1] = 0;
    arrays.labels()[5] = 0;
    arrays.labels()[6] = 0;
    List<Pick> picks = strategy().select(arrays.pool(), 4, 0).picks();
    // the group without a label, then the two that have one, by turns
    assertThat(picks.stream().map(Pick::row)).containsExactly(8, 2, 7, 3);
    // p(y|k) = (.5 + 1)/2, so 1 − Σ p² = 1 − .5625 − .0625
    assertThat(picks.get(1).utility()).isCloseTo(5 / 9.0 * .375, within(1e-12));
  }

  @Test
  void identicalSamplesAllLieOnTheirCentre() {
    Arrays3 arrays = threeGroups(.5, .5, .5);
    for (double[] row : arrays.features()) {
      row[0] = 7;
    }
    assertThat(strategy().select(arrays.pool(), 9, 0).picks())
        .allSatisfy(pick -> assertThat(pick.utility()).isCloseTo(.5, within(1e-12)));
  }

  @Test
  void theSeedChangesNothing() {
    Arrays3 arrays = TestPools.random(60, 3, 4, 6, 2);
    assertThat(strategy().select(arrays.pool(), 9, 1))
        .isEqualTo(strategy().select(arrays.pool(), 9, 2));
  }
}
