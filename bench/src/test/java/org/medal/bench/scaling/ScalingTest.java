package org.medal.bench.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.bench.scaling.Curve.Point;
import org.medal.core.data.Matrix;
import org.medal.datasets.store.StoredPool;
import org.medal.datasets.store.ValueType;

class ScalingTest {
  @TempDir private Path folder;

  @Test
  void thePowerOfACurveIsFound() {
    List<Point> points =
        IntStream.of(10, 100, 1_000).mapToObj(x -> new Point(x, 3e-6 * x * x)).toList();
    Curve curve = new Curve("phase", "x", "nothing", points);
    assertThat(curve.exponent()).isCloseTo(2, within(1e-9));
    assertThat(new LogLogChart("Title", "x", List.of(curve)).svg())
        .contains("phase", "grows as x^2.00", "1000");
  }

  @Test
  void aSweepTimesOneOfTheItemsOfEachSize() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    Sweep sweep = new Sweep(new PrintStream(told, true, StandardCharsets.UTF_8), 0.5);
    Curve curve = sweep.of("adding", "n", "nothing", ScalingTest::adding, 1_000, 2_000);
    assertThat(curve.points()).extracting(Point::size).containsExactly(500.0, 1_000.0);
    assertThat(curve.points()).extracting(Point::seconds).allMatch(seconds -> seconds > 0);
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("adding, n = 500").hasLineCount(2);
  }

  private static Sweep.Work adding(int n) {
    double[] values = new double[n];
    return () -> {
      for (int i = 1; i < n; i++) {
        values[i] += Math.sin(values[i - 1]) + 1;
      }
    };
  }

  @Test
  void aRandomPoolIsTheSameOnEveryRunAndOfTheSizeAskedFor() {
    RandomStore.main(new String[] {folder.resolve("a").toString(), "5000", "3"});
    RandomStore.write(folder.resolve("b"), 5_000, 3, ValueType.FLOAT32);
    assertThat(folder.resolve("a/features.rows"))
        .hasSameBinaryContentAs(folder.resolve("b/features.rows"));
    try (StoredPool pool = StoredPool.open(folder.resolve("a"))) {
      Matrix features = pool.features().orElseThrow();
      assertThat(features.rows()).isEqualTo(5_000);
      assertThat(features.columns()).isEqualTo(3);
      assertThat(pool.probabilities().orElseThrow().classes()).isEqualTo(5);
    }
  }
}
