package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.deep.engine.TorchEngine;

/** A run that trains the upper part of its network only. */
class FreezeBelowRunTest {
  @TempDir static Path root;
  private static Path data;
  private static Path whole;

  @BeforeAll
  static void aRunThatIsLeftAlone() {
    data = Photographs.in(root.resolve("data"), 40);
    whole = root.resolve("whole");
    Cli.ok(arguments(whole, "--freeze-below", "block3"));
  }

  private static Object[] arguments(Path out, Object... more) {
    List<Object> all =
        new ArrayList<>(
            List.of("run", "--data", data, "--labels", data.resolve("labels.csv"), "--out", out));
    all.addAll(
        List.of(
            "--initial-size", 6, "--batch", 4, "--budget", 18, "--size", 32, "--model", "tiny"));
    all.addAll(List.of("--max-epochs", 4, "--augment", "flips"));
    all.addAll(List.of(more));
    return all.toArray();
  }

  @Test
  void theRunRemembersWhatItTrainsAndWhere() throws IOException {
    assertThat(Files.readString(whole.resolve("run.json")))
        .contains("\"freeze-below\": \"block3\"", "\"augment\": \"flips\"")
        .contains("\"device\": \"" + TorchEngine.device() + "\"");
  }

  @Test
  void itGoesOnWithNothingElse() {
    Cli.Outcome other = Cli.run(arguments(whole, "--freeze-below", "block2", "--resume"));
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("--freeze-below block3, not block2");
    Cli.Outcome none = Cli.run(arguments(whole, "--resume"));
    assertThat(none.err()).contains("--freeze-below block3, not nothing");
  }

  @Test
  void killedItEndsInTheSameBytes() throws Exception {
    Path out = root.resolve("killed");
    Object[] arguments = arguments(out, "--resume", "--freeze-below", "block3");
    try (Child child = Child.start(root.resolve("log"), arguments)) {
      child.awaitLines(out.resolve("ledger.jsonl"), 4);
      child.kill();
    }
    Cli.ok(arguments);
    for (String name : List.of("picks.csv", "model/model.safetensors")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
  }
}
