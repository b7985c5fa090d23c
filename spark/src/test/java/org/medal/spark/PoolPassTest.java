package org.medal.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void aBrokenImageCostsItsRow() {
    Path out = folder.resolve("broken");
    PassReport report = PoolPass.run(spark, pool.pass(out));
    assertThat(report.errors()).isEqualTo(1);
    assertThat(report.examples()).singleElement().asString().contains(pool.broken(), "ends early");
    Row row = PassRows.read(spark, out).rows().get(pool.broken());
    assertThat(IntStream.range(1, 5).allMatch(row::isNullAt)).isTrue();
  }
}
