package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;

/** Real medical images, where they lie beside the checkout. */
class RealImagesTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data");

  @ParameterizedTest
  @ValueSource(strings = {"fundus", "skin", "histology"})
  void allAreDecodedAndDescribed(String set) {
    Path folder = DATA.resolve(set).resolve("images");
    assumeTrue(Files.isDirectory(folder), "the real images are not beside this checkout");
    Map<SampleId, Path> files = new LinkedHashMap<>();
    ImageFiles.list(folder).stream()
        .limit(60)
        .forEach(file -> files.put(ImageFiles.idOf(folder, file), file));
    try (DecodedImages images = new DecodedImages(files, 96, 1 << 20)) {
      assertThat(images.prepare(files.keySet(), 2, Progress.NONE).bad()).isEmpty();
    }
    OrbDescriptors orb = OrbDescriptors.of(files, Pooling.MEAN, 2, Progress.NONE);
    assertThat(orb.unreadable()).isEmpty();
    assertThat(orb.withoutKeypoints().size()).isLessThan(files.size() / 4);
  }
}
