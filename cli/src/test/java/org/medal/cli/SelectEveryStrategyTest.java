package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medal.core.query.Need;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyOptions;
import org.medal.core.random.KeyedRandom;

/** Each strategy from arrays alone. */
class SelectEveryStrategyTest {
  private static final int ROWS = 40;
  private static final int CLASSES = 3;
  private static final int MEMBERS = 4;

  @TempDir Path root;

  static List<String> strategies() {
    return Strategies.names();
  }

  private static Set<String> needs(String strategy) {
    return Strategies.named(strategy, StrategyOptions.standard()).needs().stream()
        .map(Need::array)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void findsWhatItNeedsInTheFile(String strategy) throws IOException {
    Path pool = pool(needs(strategy));
    Cli.Outcome outcome =
        Cli.ok("select", "--pool", pool, "--strategy", strategy, "--batch", 5, "--seed", 3);
    JsonObject json = JsonParser.parseString(outcome.out()).getAsJsonObject();
    assertThat(json.get("strategy").getAsString()).isEqualTo(strategy);
    assertThat(json.getAsJsonArray("picks")).hasSize(5);
    for (JsonElement pick : json.getAsJsonArray("picks")) {
      assertThat(pick.getAsJsonObject().get("index").getAsInt()).isBetween(10, ROWS - 1);
      assertThat(pick.getAsJsonObject().get("utility").getAsDouble()).isFinite();
    }
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void whatTheFileLacksIsNamed(String strategy) throws IOException {
    for (String lacking : needs(strategy)) {
      Set<String> others =
          Stream.of("features", "probabilities", "members")
              .filter(array -> !array.equals(lacking))
              .collect(Collectors.toSet());
      Cli.Outcome outcome =
          Cli.run("select", "--pool", pool(others), "--strategy", strategy, "--batch", 5);
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).contains("'" + lacking + "'", strategy).hasLineCount(1);
    }
  }

  private Path pool(Set<String> arrays) throws IOException {
    Path pool = root.resolve("pool.npz");
    KeyedRandom random = new KeyedRandom(5);
    try (Npy npy = new Npy(pool)) {
      long[] labels = new long[ROWS];
      for (int i = 0; i < ROWS; i++) {
        labels[i] = i < 10 ? i % CLASSES : -1;
      }
      npy.longs("labels", labels);
      if (arrays.contains("features")) {
        npy.doubles("features", gaussian(random));
      }
      if (arrays.contains("probabilities")) {
        npy.doubles("probabilities", distributions(ROWS, random));
      }
      if (arrays.contains("members")) {
        String shape = MEMBERS + ", " + ROWS + ", " + CLASSES;
        npy.raw("members", "<f8", false, shape, bytes(distributions(MEMBERS * ROWS, random)));
      }
    }
    return pool;
  }

  private static double[][] gaussian(KeyedRandom random) {
    double[][] rows = new double[ROWS][6];
    for (double[] row : rows) {
      Arrays.setAll(row, c -> random.nextGaussian());
    }
    return rows;
  }

  private static double[][] distributions(int n, KeyedRandom random) {
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      double a = random.nextDouble();
      double b = random.nextDouble() * (1 - a);
      rows[i] = new double[] {a, b, 1 - a - b};
    }
    return rows;
  }

  private static byte[] bytes(double[][] rows) {
    ByteBuffer bytes =
        ByteBuffer.allocate(8 * rows.length * CLASSES).order(ByteOrder.LITTLE_ENDIAN);
    for (double[] row : rows) {
      for (double value : row) {
        bytes.putDouble(value);
      }
    }
    return bytes.array();
  }
}
