package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries on arrays made elsewhere. */
class SelectTest {
  private static final double[][] FEATURES = {{0, 0}, {1, 0}, {5, 0}, {0, 9}};
  private static final double[][] PROBABILITIES = {{.9, .1}, {.5, .5}, {.6, .4}, {.7, .3}};

  @TempDir Path root;
  private Path pool;

  @BeforeEach
  void aPoolOfFour() throws IOException {
    pool = root.resolve("pool.npz");
    try (Npy npy = new Npy(pool)) {
      npy.doubles("features", FEATURES).doubles("probabilities", PROBABILITIES);
      npy.longs("labels", 0, -1, -1, -1);
    }
  }

  @Test
  void printsOneJsonObjectBestFirst() {
    String out = Cli.ok("select", "--pool", pool, "--strategy", "medal", "--batch", 2).out();
    assertThat(out.strip())
        .isEqualTo(
            "{\"strategy\":\"medal\",\"seed\":0,\"picks\":["
                + "{\"index\":3,\"utility\":9.0,\"id\":\"3\"},"
                + "{\"index\":2,\"utility\":%s,\"id\":\"2\"}]}"
                    .formatted((5 + Math.sqrt(106)) / 2));
  }

  @Test
  void printsCsvWithTheNamesBesideThePool() throws IOException {
    Files.writeString(root.resolve("pool.ids.txt"), "a\n\u00fc b,c\nd\ne\n");
    Cli.Outcome outcome =
        Cli.ok("select", "--pool", pool, "--strategy", "entropy", "--batch", 1, "--format", "csv");
    assertThat(outcome.out())
        .isEqualTo("rank,index,id,utility\n1,1,\"\u00fc b,c\"," + Math.log(2) + "\n");
  }

  @Test
  void theExampleOfTheReadmeIsAPool() {
    Path example = Path.of("..", "examples", "pool.npz");
    String out =
        Cli.ok("select", "--pool", example, "--strategy", "medal", "--batch", 3, "--format", "csv")
            .out();
    assertThat(out).startsWith("rank,index,id,utility\n1,").hasLineCount(4);
  }

  @Test
  void aCommitteeOfOneIsSaidToBeNone() throws IOException {
    ByteBuffer ones = ByteBuffer.allocate(4 * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < 4; row++) {
      ones.putDouble(1);
    }
    try (Npy npy = new Npy(pool)) {
      npy.raw("members", "<f8", false, "1, 4, 1", ones.array()).longs("labels", 0, -1, -1, -1);
    }
    Cli.Outcome outcome = Cli.ok("select", "--pool", pool, "--strategy", "bald", "--batch", 1);
    assertThat(outcome.err()).contains("one member").hasLineCount(1);
  }

  @Test
  void theOrderOfTheFileDoesNotMatter() throws IOException {
    Path other = root.resolve("other.npz");
    try (Npy npy = new Npy(other)) {
      npy.fortran("features", FEATURES).fortran("probabilities", PROBABILITIES);
      npy.longs("labels", 0, -1, -1, -1);
    }
    String[] outputs = new String[2];
    for (int i = 0; i < 2; i++) {
      Path file = i == 0 ? pool : other;
      outputs[i] = Cli.ok("select", "--pool", file, "--strategy", "medal", "--batch", 3).out();
    }
    assertThat(outputs[1]).isEqualTo(outputs[0]);
  }

  @Test
  void medalPicksAtOnceByDistanceToTheLabelledAlone() {
    String out =
        Cli.ok(
                "select",
                "--pool",
                pool,
                "--strategy",
                "medal",
                "--batch",
                2,
                "--picks",
                "at-once",
                "--format",
                "csv")
            .out();
    assertThat(out.lines()).containsExactly("rank,index,id,utility", "1,3,3,9.0", "2,2,2,5.0");
  }

  @Test
  void thePublishedCodesEntropyIsOfTheClassThatSortsLastOfTwo() throws IOException {
    Object[] arguments = {
      "select",
      "--pool",
      pool,
      "--strategy",
      "entropy",
      "--batch",
      3,
      "--format",
      "csv",
      "--entropy",
      "as-published-code"
    };
    assertThat(Cli.ok(arguments).out().lines().map(line -> line.split(",", -1)[1]))
        .containsExactly("index", "3", "2", "1");
    try (Npy npy = new Npy(pool)) {
      npy.doubles("probabilities", new double[][] {{.2, .3, .5}, {.2, .2, .6}});
      npy.longs("labels", 0, -1);
    }
    Cli.Outcome refused = Cli.run(arguments);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("two classes, but there are 3").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -4, Long.MAX_VALUE})
  void theSeedDecidesRandomPicksAndIsPrinted(long seed) {
    Object[] arguments = {
      "select", "--pool", pool, "--strategy", "random", "--batch", 3, "--seed", seed
    };
    JsonObject json = JsonParser.parseString(Cli.ok(arguments).out()).getAsJsonObject();
    assertThat(json.get("seed").getAsLong()).isEqualTo(seed);
    assertThat(json.getAsJsonArray("picks")).hasSize(3);
    assertThat(Cli.ok(arguments).out()).isEqualTo(Cli.ok(arguments).out());
  }

  @Test
  void whereLessIsLeftThanAskedForAllOfItIsChosen() throws IOException {
    Cli.Outcome outcome = Cli.ok("select", "--pool", pool, "--strategy", "margin", "--batch", 4);
    assertThat(outcome.err()).contains("only 3 unlabelled rows");
    assertThat(outcome.out()).containsOnlyOnce("\"index\":1").doesNotContain("\"index\":0");
  }

  @Test
  void aBatchLargerThanThePoolIsThePoolAndSaysSo() {
    Cli.Outcome outcome = Cli.ok("select", "--pool", pool, "--strategy", "margin", "--batch", 5);
    assertThat(outcome.err()).contains("only 3 unlabelled rows").hasLineCount(1);
    assertThat(JsonParser.parseString(outcome.out()).getAsJsonObject().getAsJsonArray("picks"))
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, .5, 'array ''probabilities'': Row 2, column 0 is NaN'",
    "Infinity, .5, 'Row 2, column 0 is Infinity'",
    ".5, .6, Row 2 of the probabilities sums to 1.1",
    "-.5, 1.5, Row 2",
  })
  void aBadRowIsNamed(double p, double q, String words) throws IOException {
    double[][] bad = {{.9, .1}, {.5, .5}, {p, q}, {.7, .3}};
    try (Npy npy = new Npy(pool)) {
      npy.doubles("features", FEATURES).doubles("probabilities", bad);
    }
    Cli.Outcome outcome = Cli.run("select", "--pool", pool, "--strategy", "margin", "--batch", 1);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.messages().get(outcome.messages().size() - 1))
        .contains(pool.toString(), words);
  }

  @Test
  void aMissingArrayIsNamed() throws IOException {
    try (Npy npy = new Npy(pool)) {
      npy.doubles("probabilities", PROBABILITIES);
    }
    Cli.Outcome outcome = Cli.run("select", "--pool", pool, "--strategy", "medal", "--batch", 1);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("medal", "'features'", pool.toString()).hasLineCount(1);
  }

  @Test
  void whatTheHeadExpectsToLoseIsAChoice() {
    Object[] log = {"select", "--pool", pool, "--strategy", "eer", "--batch", 3};
    Object[] zeroOne = Arrays.copyOf(log, log.length + 2);
    zeroOne[log.length] = "--expected-loss";
    zeroOne[log.length + 1] = "zero-one";
    assertThat(Cli.ok(zeroOne).out()).isNotEqualTo(Cli.ok(log).out());
  }

  @Test
  void arraysHaveNoNetworkToTakeGradientsOf() {
    Object[] emc = {
      "select", "--pool", pool, "--strategy", "emc", "--batch", 1, "--gradient", "network"
    };
    Cli.Outcome outcome = Cli.run(emc);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--gradient last-layer").hasLineCount(1);
    emc[8] = "last-layer";
    assertThat(Cli.ok(emc).out()).contains("\"index\":3");
  }

  /** This pickle would create a file, if anybody loaded it. */
  @Test
  void picklesAreRefusedAndNotExecuted() throws IOException {
    Path proof = root.resolve("executed");
    String code = "cos\nsystem\n(S'touch " + proof + "'\ntR.";
    try (Npy npy = new Npy(pool)) {
      byte[] pickle = code.getBytes(StandardCharsets.US_ASCII);
      npy.raw("features", "|O", false, "4, 2", pickle).doubles("probabilities", PROBABILITIES);
    }
    Cli.Outcome outcome = Cli.run("select", "--pool", pool, "--strategy", "medal", "--batch", 1);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("'features'", "Python objects", "plain array");
    assertThat(proof).doesNotExist();
  }

  @Test
  void aFileCutShortIsNamed() throws IOException {
    byte[] whole = Files.readAllBytes(pool);
    Files.write(pool, Arrays.copyOf(whole, whole.length / 2));
    Cli.Outcome outcome = Cli.run("select", "--pool", pool, "--strategy", "medal", "--batch", 1);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains(pool.toString(), "numpy.savez").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\nb\nc', names 3 samples",
    "'a\nb\na\nc', already stands in line 1",
    "'a\n\nb\nc', line 2 is empty",
  })
  void namesThatDoNotFitAreRefused(String text, String words) throws IOException {
    Path ids = root.resolve("names.txt");
    Files.writeString(ids, text);
    Cli.Outcome outcome =
        Cli.run("select", "--pool", pool, "--strategy", "margin", "--batch", 1, "--ids", ids);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains(ids.toString(), words.replace("\"", "")).hasLineCount(1);
  }
}
