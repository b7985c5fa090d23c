package org.medal.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.pool.ArrayPool;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyOptions;

class RareDiseaseTest {
  @Test
  void isFoundByItsNameAndRanksByTheLastClass() {
    List<SampleId> ids = List.of(new SampleId("a"), new SampleId("b"), new SampleId("c"));
    double[][] p = {{.9, .1}, {.2, .8}, {.5, .5}};
    ArrayPool pool = new ArrayPool(ids, new int[] {-1, -1, -1}, Probabilities.of(p), null);
    assertThat(
            Strategies.named("rare-disease", StrategyOptions.standard()).select(pool, 2, 0).ids())
        .extracting(SampleId::value)
        .containsExactly("b", "c");
  }

  @Test
  void standsInTheTableOfTheProgram() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.medal.cli.Main",
                "strategies")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String table = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(table).contains("rare-disease").contains("probabilities");
  }
}
