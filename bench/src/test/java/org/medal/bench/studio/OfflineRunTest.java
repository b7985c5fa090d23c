package org.medal.bench.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.cli.Main;
import org.medal.datasets.fundus.FundusFolder;
import org.medal.datasets.fundus.FundusOptions;

/** On a machine that has nothing but loopback and an empty cache, a run ends with a model. */
class OfflineRunTest {
  private static final long PATIENCE_SECONDS = 300;

  @TempDir Path folder;

  @Test
  void aRunWithoutWeightsNeedsNothingFromOutside() throws Exception {
    assumeTrue(LoopbackNamespace.canBeMade(), LoopbackNamespace.NEEDS);
    Path data = folder.resolve("data");
    FundusFolder.write(data, FundusOptions.of(60, 96), 1);
    Path out = folder.resolve("out");
    File log = folder.resolve("log").toFile();
    ProcessBuilder builder = new ProcessBuilder(command(data, out)).directory(folder.toFile());
    builder.environment().put("MEDAL_CACHE", folder.resolve("cache").toString());
    Process run = builder.redirectErrorStream(true).redirectOutput(log).start();
    try {
      assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      run.destroyForcibly();
    }
    String said = Files.readString(log.toPath());
    assertThat(run.exitValue()).as(said).isZero();
    assertThat(said).contains("encoder: procedural, weights: shipped (sha256 ");
    assertThat(out.resolve("model/model.json")).exists();
    assertThat(out.resolve("model/model.safetensors")).isNotEmptyFile();
    assertThat(out.resolve("report.html")).exists();
  }

  private static List<String> command(Path data, Path out) {
    List<String> command = new ArrayList<>(LoopbackNamespace.PREFIX);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("run", "--data", data.toString(), "--out", out.toString()));
    command.addAll(List.of("--labels", data.resolve("labels.csv").toString()));
    command.addAll(List.of("--initial-size", "12", "--batch", "6", "--budget", "24"));
    return command;
  }
}
