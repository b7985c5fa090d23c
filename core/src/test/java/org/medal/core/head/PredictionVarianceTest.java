package org.medal.core.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.core.random.KeyedRandom;

class PredictionVarianceTest {
  private static double[] distribution(int classes, KeyedRandom random) {
    double[] p = new double[classes];
    Arrays.setAll(p, c -> -Math.log(1 - random.nextDouble()));
    double sum = Arrays.stream(p).sum();
    Arrays.setAll(p, c -> p[c] / sum);
    return p;
  }

  @Test
  void theRootSquaredIsTheCovarianceOfOneDraw() {
    double[][] distributions = {
      {.2, .5, .3}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {.5, 0, .5}, {0, .4, .6}, {.7, .3, 0}
    };
    for (double[] p : distributions) {
      double[][] root = FisherTerm.of(new double[] {1}, p).root();
      for (int a = 0; a < 3; a++) {
        for (int b = 0; b < 3; b++) {
          double covariance = (a == b ? p[a] : 0) - p[a] * p[b];
          double product = root[a][0] * root[b][0] + root[a][1] * root[b][1];
          assertThat(product).as(Arrays.toString(p)).isCloseTo(covariance, within(1e-15));
        }
      }
    }
  }

  @Test
  void agreesWithExplicitMatricesAndTheirInverses() {
    for (long seed = 0; seed < 30; seed++) {
      KeyedRandom random = new KeyedRandom(seed);
      int classes = 2 + random.nextInt(3);
      int d = 1 + random.nextInt(5);
      double prior = .01 + random.nextDouble();
      List<double[][]> labelled = samples(random.nextInt(8), d, classes, random);
      List<double[][]> evaluation = samples(6, d, classes, random);
      double[][] candidate = samples(1, d, classes, random).get(0);
      PredictionVariance variance =
          new PredictionVariance(new FisherInformation(terms(labelled), prior), terms(evaluation));
      double before = summedVariance(labelled, evaluation, prior, d, classes);
      labelled.add(candidate);
      double after = summedVariance(labelled, evaluation, prior, d, classes);
      assertThat(variance.reduction(FisherTerm.of(candidate[0], candidate[1])))
          .as("seed %d", seed)
          .isCloseTo(before - after, within(1e-8 * Math.max(1, before)));
    }
  }

  /** Pairs of features and probabilities. */
  private static List<double[][]> samples(int n, int d, int classes, KeyedRandom random) {
    List<double[][]> samples = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double[] x = new double[d];
      Arrays.setAll(x, c -> random.nextGaussian());
      samples.add(new double[][] {x, distribution(classes, random)});
    }
    return samples;
  }

  private static List<FisherTerm> terms(List<double[][]> samples) {
    return samples.stream().map(sample -> FisherTerm.of(sample[0], sample[1])).toList();
  }

  /** tr(A·F⁻¹), every matrix written out: weight (c, j) is entry c·d + j. */
  private static double summedVariance(
      List<double[][]> labelled, List<double[][]> evaluation, double prior, int d, int classes) {
    int size = classes * d;
    double[][] fisher = new double[size][size];
    for (int i = 0; i < size; i++) {
      fisher[i][i] = prior;
    }
    for (double[][] sample : labelled) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          fisher[i][j] += covariance(sample[1], i / d, j / d) * sample[0][i % d] * sample[0][j % d];
        }
      }
    }
    double[][] inverse = inverse(fisher);
    double sum = 0;
    for (double[][] sample : evaluation) {
      for (int c = 0; c < classes; c++) {
        for (int i = 0; i < size; i++) {
          for (int j = 0; j < size; j++) {
            // dp_c/dw_kj = p_c·([c = k] − p_k)·x_j
            double left = covariance(sample[1], c, i / d) * sample[0][i % d];
            double right = covariance(sample[1], c, j / d) * sample[0][j % d];
            sum += left * inverse[i][j] * right;
          }
        }
      }
    }
    return sum;
  }

  private static double covariance(double[] p, int a, int b) {
    return (a == b ? p[a] : 0) - p[a] * p[b];
  }

  /** Gauss–Jordan; the matrix is positive definite, so no pivot is 0. */
  private static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      a[i] = Arrays.copyOf(matrix[i], 2 * n);
      a[i][n + i] = 1;
    }
    for (int i = 0; i < n; i++) {
      double pivot = a[i][i];
      for (int c = 0; c < 2 * n; c++) {
        a[i][c] /= pivot;
      }
      for (int r = 0; r < n; r++) {
        double factor = a[r][i];
        for (int c = 0; r != i && c < 2 * n; c++) {
          a[r][c] -= factor * a[i][c];
        }
      }
    }
    return Arrays.stream(a).map(row -> Arrays.copyOfRange(row, n, 2 * n)).toArray(double[][]::new);
  }
}
