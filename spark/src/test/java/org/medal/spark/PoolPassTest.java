package org.medal.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.imaging.OrbDescriptor;
import org.medal.imaging.Pooling;

/** The pass in this process, two tasks side by side on one network. */
@RunsSpark
class PoolPassTest {
  private static final int IMAGES = 40;

  @TempDir private static Path folder;
  private static SparkSession spark;
  private static TestPool pool;
  private static OneMachine one;

  @BeforeAll
  static void start() throws IOException {
    pool = TestPool.in(folder, IMAGES);
    one = OneMachine.of(pool.images(), pool.model());
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void rowsAreThoseOfOneMachineHoweverTheyAreCut() {
    for (int imagesPerTask : List.of(1000, 7)) {
      Path out = folder.resolve("cut" + imagesPerTask);
      PassReport report =
          PoolPass.run(spark, pool.pass(out, "--images-per-task", imagesPerTask + ""));
      PassRows.read(spark, out).assertEqualTo(one);
      assertThat(report.images()).isEqualTo(IMAGES + 1);
    }
  }

  @Test
  void aTableOfFilesGivesTheSameRowsAsTheirFolder() {
    Path table = folder.resolve("table");
    spark
        .read()
        .format("binaryFile")
        .option("recursiveFileLookup", "true")
        .option("pathGlobFilter", "[!.]*.{png,PNG}")
        .load(pool.images().toString())
        .write()
        .parquet(table.toString());
    Path out = folder.resolve("of-table");
    PoolPass.run(
        spark,
        PassArguments.parse(
            "--table",
            table.toString(),
            "--root",
            "file:" + pool.images(),
            "--model",
            pool.model().toString(),
            "--out",
            out.toString()));
    PassRows.read(spark, out).assertEqualTo(one);
  }

  @Test
  void aBrokenImageCostsItsRow() {
    Path out = folder.resolve("broken");
    PassReport report = PoolPass.run(spark, pool.pass(out));
    assertThat(report.errors()).isEqualTo(1);
    assertThat(report.examples()).singleElement().asString().contains(pool.broken(), "ends early");
    Row row = PassRows.read(spark, out).rows().get(pool.broken());
    assertThat(IntStream.range(1, 5).allMatch(row::isNullAt)).isTrue();
    assertThat(Picks.remarks(out)).singleElement().asString().startsWith("1 of 41 rows");
  }

  @Test
  void filesThatAreGoneAndRowsWithoutContentCostTheirRow() {
    Path table = folder.resolve("holes");
    List<Row> rows =
        List.of(RowFactory.create("none.png", null), RowFactory.create("empty.png", new byte[0]));
    StructType columns =
        new StructType().add("path", DataTypes.StringType).add("content", DataTypes.BinaryType);
    spark.createDataFrame(rows, columns).write().parquet(table.toString());
    Path out = folder.resolve("of-holes");
    PassReport report =
        PoolPass.run(
            spark, PassArguments.parse("--table", table.toString(), "--out", out.toString()));
    assertThat(report.errors()).isEqualTo(2);
    assertThat(report.examples())
        .containsExactly(
            "Image empty.png is empty (0 bytes): copy it again from where it came",
            "Image none.png has no content: write its row again");
    StoredImage gone =
        new StoredImage("gone.png", folder.resolve("gone.png").toString(), storage());
    assertThatThrownBy(gone::content)
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("does not exist any more");
  }

  private static Broadcast<SerializableConfiguration> storage() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
  }

  @Test
  void theMostUncertainComeFirstAndKnowTheirEntropy() {
    Path out = folder.resolve("top");
    PassReport report = PoolPass.run(spark, pool.pass(out, "--top", "3"));
    List<String> best =
        spark.read().parquet(out.toString()).where("error is null").collectAsList().stream()
            .sorted((a, b) -> Double.compare(b.getDouble(3), a.getDouble(3)))
            .limit(3)
            .map(row -> row.getString(0))
            .toList();
    assertThat(report.top()).hasSize(3);
    for (int rank = 0; rank < 3; rank++) {
      assertThat(report.top().get(rank)).startsWith(rank + 1 + "," + Csv.field(best.get(rank)));
    }
  }

  @Test
  void orbDescriptorsAreThoseOfTheFiles() {
    Path out = folder.resolve("orb");
    PoolPass.run(spark, pool.pass(out, "--orb"));
    PassRows rows = PassRows.read(spark, out);
    for (String id : rows.good()) {
      double[] orb = OrbDescriptor.of(pool.images().resolve(id), Pooling.MEAN).values();
      assertThat(rows.floats(id, "orb")).hasSize(OrbDescriptor.LENGTH);
      for (int bit = 0; bit < orb.length; bit++) {
        assertThat(rows.floats(id, "orb")[bit]).isEqualTo((float) orb[bit]);
      }
    }
  }

  @Test
  void theShippedNetworkGivesFeaturesAndNoProbabilities() throws IOException {
    Path few = Files.createDirectories(folder.resolve("few"));
    Files.copy(pool.images().resolve(pool.odd()), few.resolve("one.png"));
    Path out = folder.resolve("shipped");
    PassReport report =
        PoolPass.run(
            spark,
            PassArguments.parse(
                "--images", few.toString(), "--size", "64", "--out", out.toString()));
    assertThat(report).isEqualTo(new PassReport(1, 0, List.of(), List.of()));
    PassRows rows = PassRows.read(spark, out);
    assertThat(rows.floats("one.png", "features")).isEqualTo(rows.floats("one.png", "features"));
    assertThat(rows.rows().get("one.png").isNullAt(2)).isTrue();
    assertThat(out.resolve(PassCard.NAME))
        .content()
        .contains("\"architecture\": \"procedural\"", "\"images\": 1");
  }

  @Test
  void whatCannotBeDoneIsSaidBeforeAnyWork() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThatThrownBy(() -> PoolPass.run(spark, pool.pass(empty)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("exists already");
    assertThatThrownBy(() -> pass("--images", empty.toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds no image");
    assertThatThrownBy(() -> pass("--images", folder.resolve("nowhere").toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> pass("--table", folder.resolve("nowhere").toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> pass("--images", pool.images().toString(), "--model", "squeezenet"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--weights");
    assertThatThrownBy(() -> pass("--images", pool.images().toString(), "--model", "typo"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("typo");
  }

  private static void pass(String... words) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--out";
    all[words.length + 1] = folder.resolve("never").toString();
    PoolPass.run(spark, PassArguments.parse(all));
  }

  @Test
  void tablesOfEveryCodecAndPageVersionAreReadAlike() {
    Path out = folder.resolve("plain");
    PoolPass.run(spark, pool.pass(out));
    for (String codec : List.of("snappy", "gzip", "zstd", "lz4_raw")) {
      for (String version : List.of("v1", "v2")) {
        Path packed = folder.resolve((codec + version).toLowerCase(Locale.ROOT));
        spark
            .read()
            .parquet(out.toString())
            .repartition(3, functions.col("id"))
            .write()
            .option("compression", codec)
            .option("parquet.writer.version", version)
            .option("parquet.page.row.count.limit", "5")
            .option("parquet.block.size", "10000")
            .parquet(packed.toString());
        Picks.assertEqual(packed, one);
      }
    }
  }
}
