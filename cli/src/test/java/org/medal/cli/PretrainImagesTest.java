package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An encoder learns from a folder of images, and other commands use what it has learnt. */
class PretrainImagesTest {
  private static final String BROKEN = "images/broken.jpg";

  @TempDir static Path root;
  private static Path data;
  private static Path weights;
  private static Cli.Outcome outcome;

  @BeforeAll
  static void adapt() throws IOException {
    data = Photographs.in(root.resolve("data"), 44);
    Files.writeString(data.resolve(BROKEN), "no image");
    weights = root.resolve("adapted.safetensors");
    outcome = Cli.ok(arguments(weights));
  }

  private static Object[] arguments(Path out, Object... more) {
    List<Object> all =
        new ArrayList<>(List.of("pretrain", "--images", data.resolve("images"), "--out", out));
    all.addAll(List.of("--model", "tiny", "--size", 32, "--seed", 3));
    all.addAll(List.of("--epochs", 4, "--batch", 8, "--learning-rate", 0.002));
    all.addAll(List.of(more));
    return all.toArray();
  }

  @Test
  void tellsWhatItMeasuresAndHowItEnded() {
    assertThat(outcome.out().strip()).isEqualTo(weights.toString());
    assertThat(outcome.err())
        .contains("broken.jpg")
        .contains("start, retrieval")
        .contains("start, normalised anew, retrieval")
        .contains("epoch 1: loss")
        .contains("no better for 3 epochs");
  }

  @Test
  void theResultIsTheStartOfARunAndTheNetworkOfFrozenHeads() {
    for (String mode : List.of("--mode=frozen", "--max-epochs=1")) {
      Cli.ok(
          "run",
          "--data",
          data,
          "--labels",
          data.resolve("labels.csv"),
          "--out",
          root.resolve("run" + mode),
          "--model",
          "tiny",
          "--weights",
          weights,
          "--size",
          32,
          "--initial-size",
          6,
          "--batch",
          4,
          "--budget",
          10,
          mode);
    }
  }

  @Test
  void killedTheSameCommandGoesOnToTheSameBytes() throws Exception {
    Path out = root.resolve("killed.safetensors");
    Path state = root.resolve("killed.safetensors.state");
    try (Child child = Child.start(root.resolve("log"), arguments(out))) {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
      while (child.isAlive() && !Files.exists(state)) {
        assertThat(System.nanoTime()).isLessThan(deadline);
        Thread.sleep(2);
      }
      child.kill();
    }
    assertThat(out).doesNotExist();
    Cli.Outcome resumed = Cli.ok(arguments(out));
    assertThat(resumed.err()).contains("goes on after epoch");
    assertThat(out).hasSameBinaryContentAs(weights);
  }

  @Test
  void oneSourceIsNeeded() {
    assertThat(Cli.run("pretrain", "--out", weights).code()).isEqualTo(2);
    assertThat(Cli.run(arguments(weights, "--procedural")).code()).isEqualTo(2);
  }

  @Test
  void mistakesAreToldInASentence() {
    assertThat(Cli.run(arguments(weights, "--colour-jitter", 2)).messages())
        .containsExactly("medal: --colour-jitter must lie between 0 and 1, not 2.0");
    assertThat(Cli.run(arguments(weights, "--modality", "teeth")).code()).isEqualTo(2);
    assertThat(Cli.run(arguments(weights, "--layer", "block1")).err()).contains("leave it out");
  }
}
