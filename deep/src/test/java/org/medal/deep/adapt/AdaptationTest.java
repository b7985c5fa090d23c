package org.medal.deep.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;
import org.medal.deep.weights.SafetensorsFile;
import org.medal.imaging.MemoryImages;
import org.medal.imaging.Modality;
import org.medal.imaging.RgbImage;
import org.medal.imaging.procedural.PictureStream;

class AdaptationTest {
  private static final int SIZE = 32;
  private static final NetworkSpec START = NetworkSpec.untrained(Architecture.PROCEDURAL, 5);

  @TempDir private Path folder;

  private final Map<SampleId, RgbImage> images = pictures(72);
  private final List<SampleId> ids = images.keySet().stream().sorted().toList();

  private static Map<SampleId, RgbImage> pictures(int count) {
    PictureStream stream = new PictureStream(SIZE, 3);
    Map<SampleId, RgbImage> images = new HashMap<>();
    for (int i = 0; i < count; i++) {
      images.put(new SampleId("ward-7/secret-%02d.png".formatted(i)), stream.picture(i % 9, i, i));
    }
    return images;
  }

  private static AdaptOptions options(double rate, int epochs) {
    return new AdaptOptions(Modality.SKIN.views(), 16, rate, epochs, 60, 11);
  }

  private Adapted adapt(AdaptOptions options, AdaptListener listener, Path out) throws IOException {
    return adapt(START, options, listener, out);
  }

  private Adapted adapt(NetworkSpec start, AdaptOptions options, AdaptListener listener, Path out)
      throws IOException {
    return new Adaptation(start, ids, new MemoryImages(images), options, listener).run("skin", out);
  }

  @Test
  void theLossFallsAndViewsAreFoundMoreEasily() throws IOException {
    Told told = new Told();
    Adapted adapted = adapt(options(2e-3, 4), told, folder.resolve("a.safetensors"));
    assertThat(told.loss(24, 32)).isLessThan(told.loss(0, 8) - 1);
    assertThat(told.scored).hasSize(6).startsWith("start", "start, normalised anew");
    assertThat(adapted.epoch()).isPositive();
    assertThat(adapted.after().retrieval()).isLessThan(adapted.before().retrieval());
    assertThat(adapted.reason()).isEqualTo("all 4 epochs are done");
  }

  @Test
  void whoGoesOnAfterAnInterruptionGetsTheSameBytes() throws IOException {
    Path whole = folder.resolve("whole.safetensors");
    Path broken = folder.resolve("broken.safetensors");
    adapt(options(2e-3, 3), new Told(), whole);
    Told killed = new Told();
    killed.lastStep = 13; // within the second of three epochs of eight steps
    assertThatThrownBy(() -> adapt(options(2e-3, 3), killed, broken))
        .isInstanceOf(CancellationException.class);
    assertThat(broken).doesNotExist();
    Told later = new Told();
    adapt(options(2e-3, 3), later, broken);
    assertThat(later.notes).containsExactly("goes on after epoch 1");
    assertThat(broken).hasSameBinaryContentAs(whole);
    assertThat(folder.resolve("broken.safetensors.state")).doesNotExist();
  }

  @Test
  void whatIsLeftOfOtherOptionsIsNotGoneOnFrom() throws IOException {
    Path out = folder.resolve("a.safetensors");
    Told killed = new Told();
    killed.lastStep = 13;
    assertThatThrownBy(() -> adapt(options(2e-3, 3), killed, out))
        .isInstanceOf(CancellationException.class);
    Told other = new Told();
    adapt(options(1e-3, 1), other, out);
    assertThat(other.notes).isEmpty();
  }

  @Test
  void weightsThatGetWorseAreNotKept() throws IOException {
    Path good = folder.resolve("good.safetensors");
    Path out = folder.resolve("a.safetensors");
    adapt(options(2e-3, 4), new Told(), good);
    NetworkSpec start = NetworkSpec.of(Architecture.PROCEDURAL, good);
    Adapted adapted = adapt(start, options(0.5, 2), new Told(), out);
    assertThat(adapted.epoch()).isZero();
    assertThat(adapted.kept()).isFalse();
    assertThat(adapted.after()).isEqualTo(adapted.before());
    assertThat(weights(out)).isEqualTo(weights(good));
  }

  private static Map<String, String> weights(Path file) {
    Map<String, String> weights = new HashMap<>();
    try (SafetensorsFile tensors = SafetensorsFile.open(file)) {
      for (String name : tensors.names()) {
        weights.put(name, Arrays.toString(tensors.read(name, tensors.shape(name))));
      }
    }
    return weights;
  }

  @Test
  void theFileSaysWhereItComesFromAndNamesNoImage() throws IOException {
    Path out = folder.resolve("a.safetensors");
    adapt(options(1e-3, 1), new Told(), out);
    try (SafetensorsFile file = SafetensorsFile.open(out)) {
      assertThat(file.metadata())
          .containsEntry("network", "procedural")
          .containsEntry("modality", "skin")
          .containsEntry("images", "72")
          .containsEntry("size", "32");
    }
    String bytes = Files.readString(out, StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("ward-7", "secret", folder.getFileName().toString());
  }

  @Test
  void tooFewImagesAreRefused() {
    assertThatThrownBy(
            () ->
                new Adaptation(
                    START,
                    ids.subList(0, 39),
                    new MemoryImages(images),
                    options(1e-3, 1),
                    new Told()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at least 40 images, not 39");
  }
}
