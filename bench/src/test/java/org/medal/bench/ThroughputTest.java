package org.medal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.imaging.ImageWriter;
import org.medal.imaging.RgbImage;

/** That both programs run to their end, on a small network; their figures mean nothing here. */
class ThroughputTest {
  @TempDir Path folder;

  private String printed(BiConsumer<Setting, PrintStream> program) throws IOException {
    for (int i = 0; i < 16; i++) {
      RgbImage black = new RgbImage(64, 64, new byte[3 * 64 * 64]);
      Files.write(folder.resolve(i + ".jpg"), ImageWriter.jpeg(black, 90));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    program.accept(
        Setting.parse(new String[] {folder.toString(), "-", "1", "tiny"}, 16),
        new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void trainingTellsFirstAndLaterEpochsApart() throws IOException {
    assertThat(printed(TrainingThroughput::measure))
        .containsPattern("first epoch, decoding the files: median ratio [0-9.]+")
        .containsPattern("later epoch, files decoded: median ratio [0-9.]+");
  }

  @Test
  void theSplitNamesEachPart() throws IOException {
    assertThat(printed(TrainingSplit::measure))
        .containsPattern("background: decode and resize, once: [0-9.]+ ms per image")
        .containsPattern("background: augment: [0-9.]+ ms")
        .containsPattern("step: waiting: [0-9.]+ ms")
        .containsPattern("step: backward: [0-9.]+ ms")
        .containsPattern("Java memory taken by the thread that trains: [0-9]+ kB per batch of 8");
  }

  @Test
  void embeddingGivesARatio() throws IOException {
    assertThat(printed(EmbedThroughput::measure))
        .containsPattern("embedding files: median ratio [0-9.]+");
  }
}
