package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.deep.engine.Precision;

/** Runs whose convolutions are computed in 16-bit numbers. */
class PrecisionRunTest {
  @TempDir static Path root;
  private static Path data;

  @BeforeAll
  static void photographs() {
    data = Photographs.in(root.resolve("data"), 40);
  }

  @AfterEach
  void backTo32Bits() {
    Precision.use(Precision.FLOAT32);
  }

  private static Object[] arguments(String mode, Path out, Object... more) {
    List<Object> all =
        new ArrayList<>(
            List.of("run", "--data", data, "--labels", data.resolve("labels.csv"), "--out", out));
    all.addAll(List.of("--initial-size", 6, "--batch", 4, "--budget", 14, "--size", 64));
    all.addAll(List.of("--mode", mode, "--max-epochs", 3));
    all.addAll(List.of(more));
    return all.toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"finetune", "frozen"})
  void aRunRemembersItsNumbersAndGoesOnInNoOthers(String mode) throws IOException {
    Path out = root.resolve(mode);
    Cli.ok(arguments(mode, out, "--precision", "bfloat16"));
    assertThat(Files.readString(out.resolve("run.json"))).contains("\"precision\": \"bfloat16\"");
    Cli.Outcome other = Cli.run(arguments(mode, out, "--resume"));
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("--precision bfloat16, not nothing");
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    Path first = root.resolve("first");
    Path second = root.resolve("second");
    Cli.ok(arguments("finetune", first, "--precision", "bfloat16"));
    Cli.ok(arguments("finetune", second, "--precision", "bfloat16"));
    for (String name : List.of("picks.csv", "model/model.safetensors")) {
      assertThat(first.resolve(name)).hasSameBinaryContentAs(second.resolve(name));
    }
  }

  /** A pool on disk takes no rows that were computed in other numbers. */
  @Test
  void rowsOfOtherNumbersAreNotMixed() {
    Path pool = root.resolve("rows.pool");
    Cli.ok("embed", "--images", data, "--out", pool, "--precision", "bfloat16");
    Cli.Outcome other = Cli.run("embed", "--images", data, "--out", pool);
    assertThat(other.code()).isNotZero();
    assertThat(other.err()).contains("in bfloat16");
  }

  @Test
  void doctorTellsWhetherItIsWorthIt() {
    assertThat(Cli.run("doctor").out()).containsPattern("bfloat16 +a convolution takes \\d+\\.\\d");
  }
}
