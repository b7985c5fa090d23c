package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;

class DecodedImagesTest {
  private static final int SIZE = 24;
  private static final long IMAGE_BYTES = 3L * SIZE * SIZE;

  @TempDir Path folder;
  private final Map<SampleId, Path> files = new LinkedHashMap<>();

  @BeforeEach
  void writeImages() {
    for (int i = 0; i < 20; i++) {
      byte[] png = TestImages.encode(TestImages.shapes(50, 40, i), "png");
      files.put(new SampleId("i" + i), TestImages.write(folder, i + ".png", png));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7 * IMAGE_BYTES, Long.MAX_VALUE})
  void pixelsAreThoseOfTheFileWhereverTheyAreKept(long memory) {
    try (DecodedImages images = new DecodedImages(files, SIZE, memory)) {
      for (int pass = 0; pass < 2; pass++) {
        files.entrySet().parallelStream().forEach(file -> checkPixels(images, file));
      }
    }
  }

  private static void checkPixels(DecodedImages images, Map.Entry<SampleId, Path> file) {
    assertThat(images.image(file.getKey()).pixels())
        .isEqualTo(ImageDecoder.decode(file.getValue(), SIZE).pixels());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7 * IMAGE_BYTES, Long.MAX_VALUE})
  void eachFileIsReadOnce(long memory) throws IOException {
    try (DecodedImages images = new DecodedImages(files, SIZE, memory)) {
      images.prepare(files.keySet(), 2, Progress.NONE);
      for (Path file : files.values()) {
        Files.delete(file);
      }
      assertThat(files.keySet()).allSatisfy(id -> assertThat(images.image(id)).isNotNull());
    }
  }

  @Test
  void badImagesAreListedInOrderAndTheRestIsReady() {
    files.put(new SampleId("cut"), TestImages.write(folder, "cut.jpg", new byte[] {-1, -40, -1}));
    files.put(new SampleId("gone"), folder.resolve("gone.jpg"));
    List<Integer> told = new ArrayList<>();
    try (DecodedImages images = new DecodedImages(files, SIZE, 0)) {
      Prepared prepared = images.prepare(files.keySet(), 1, (done, total) -> told.add(done));
      assertThat(prepared.usable()).isEqualTo(20);
      assertThat(prepared.bad()).extracting(bad -> bad.id().value()).containsExactly("cut", "gone");
      assertThat(prepared.bad().get(0).message()).contains("cut.jpg ends early");
      assertThatThrownBy(() -> images.image(new SampleId("gone")))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("gone.jpg does not exist");
    }
    assertThat(told).containsExactlyElementsOf(IntStream.rangeClosed(1, 22).boxed().toList());
  }

  @Test
  void theTemporaryFileIsAsLargeAsWhatDoesNotFitAndGoneAfterClosing() throws IOException {
    List<Path> before = temporaryFiles();
    try (DecodedImages images = new DecodedImages(files, SIZE, 5 * IMAGE_BYTES)) {
      images.prepare(files.keySet(), 2, Progress.NONE);
      List<Path> made = temporaryFiles();
      made.removeAll(before);
      assertThat(made).hasSize(1);
      assertThat(made.get(0)).hasSize(15 * IMAGE_BYTES);
    }
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  private static List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return new ArrayList<>(
          all.filter(file -> file.getFileName().toString().startsWith("medal-pixels-")).toList());
    }
  }

  @Test
  void anInterruptEndsPreparingAndLaterUseGoesOn() {
    try (DecodedImages images = new DecodedImages(files, SIZE, 0)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> images.prepare(files.keySet(), 1, Progress.NONE))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(images.prepare(files.keySet(), 2, Progress.NONE).usable()).isEqualTo(20);
    }
  }

  @Test
  void anExceptionFromProgressEndsPreparing() {
    try (DecodedImages images = new DecodedImages(files, SIZE, 0)) {
      Progress broken =
          (done, total) -> {
            throw new IllegalStateException("no room on the screen");
          };
      assertThatThrownBy(() -> images.prepare(files.keySet(), 2, broken))
          .hasMessage("no room on the screen");
    }
  }

  @Test
  void unknownNamesClosedSourcesAndSillySizesAreRefused() {
    DecodedImages images = new DecodedImages(files, SIZE, 0);
    assertThatThrownBy(() -> images.image(new SampleId("other")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("other");
    images.close();
    assertThatThrownBy(() -> images.image(new SampleId("i1")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new DecodedImages(files, 0, 0)).isInstanceOf(InputException.class);
  }
}
