package org.medal.lab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.SampleId;
import org.medal.imaging.ImageSource;
import org.medal.imaging.RgbImage;

class ThumbnailsTest {
  private static final ImageSource BLACK =
      new ImageSource() {
        @Override
        public int size() {
          return 8;
        }

        @Override
        public RgbImage image(SampleId id) {
          return new RgbImage(8, 8, new byte[192]);
        }
      };

  @TempDir private Path folder;

  @Test
  void whoeverMayReadTheReportMayReadItsPictures() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    Path report = Files.writeString(folder.resolve("report.html"), "");
    Thumbnails.of(folder).keep(new SampleId("a"), BLACK);
    List<Path> pictures;
    try (Stream<Path> files = Files.list(folder.resolve("thumbnails"))) {
      pictures = files.toList();
    }
    assertThat(pictures).hasSize(1);
    assertThat(Files.getPosixFilePermissions(pictures.get(0)))
        .isEqualTo(Files.getPosixFilePermissions(report));
  }
}
