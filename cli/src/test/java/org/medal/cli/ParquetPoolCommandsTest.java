package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries on the table of a Spark job: of samples {@code b/00.png} to {@code b/11.png} number i has
 * the probabilities (i+1)/16 and the rest, and number 4 an error.
 */
class ParquetPoolCommandsTest {
  @TempDir private Path root;

  private static String table() {
    return PoolSource.PARQUET
        + Path.of(
            Objects.requireNonNull(ParquetPoolCommandsTest.class.getResource("parquet")).getPath());
  }

  @Test
  void theMostUncertainSamplesAreChosenAndErrorsAreTold() {
    Cli.Outcome chosen =
        Cli.ok(
            "select", "--pool", table(), "--strategy", "entropy", "--batch", 3, "--format", "csv");
    assertThat(chosen.out().lines().map(line -> line.replaceAll(".*(b/..).*", "$1")))
        .containsExactly("rank,index,id,utility", "b/07", "b/06", "b/08");
    assertThat(chosen.err()).contains("1 of 12 rows", "no labels");
  }

  @Test
  void labelsGoByTheNamesOfTheClasses() throws IOException {
    Path labels = Files.writeString(root.resolve("l.csv"), "path,label\nb/07.png,ill\n");
    Cli.Outcome chosen =
        Cli.ok(
            "select", "--pool", table(), "--labels", labels, "--strategy", "medal", "--batch", 2);
    assertThat(chosen.out()).doesNotContain("b/07", "b/04").contains("b/");
    Files.writeString(labels, "path,label\nb/07.png,2\n");
    Cli.Outcome wrong =
        Cli.run(
            "select", "--pool", table(), "--labels", labels, "--strategy", "medal", "--batch", 2);
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).contains("[healthy, ill]");
  }

  @Test
  void theFirstImagesAreChosenByItsFeatures() {
    Cli.Outcome chosen =
        Cli.ok("initial", "--pool", table(), "-n", 3, "--method", "typical", "--format", "csv");
    assertThat(chosen.out().lines()).hasSize(4);
    assertThat(chosen.err()).contains("1 of 12 rows");
  }
}
