package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;

/** Results go to standard output, so native code must write nothing there. */
class QuietDecodingTest {
  @TempDir Path folder;

  /** Decodes the files named; run in a process of its own. */
  public static void main(String[] files) {
    for (String file : files) {
      try {
        ImageDecoder.decode(Path.of(file), 16);
        OrbDescriptor.of(Path.of(file), Pooling.MEAN);
      } catch (InputException e) {
        System.err.println(e.getMessage());
      }
    }
  }

  @Test
  void nothingIsWrittenToStandardOutputEvenForDamagedFiles()
      throws IOException, InterruptedException {
    byte[] tiff = TestImages.encode(TestImages.shapes(80, 80, 1), "tiff");
    Arrays.fill(tiff, tiff.length / 2, tiff.length / 2 + 40, (byte) 0x5A);
    byte[] jpeg = TestImages.encode(TestImages.shapes(80, 80, 1), "jpg");
    Path sound = TestImages.write(folder, "sound.jpg", jpeg.clone());
    Arrays.fill(jpeg, jpeg.length / 2, jpeg.length / 2 + 40, (byte) 0x5A);
    ProcessBuilder decoding =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            QuietDecodingTest.class.getName(),
            sound.toString(),
            TestImages.write(folder, "damaged.jpg", jpeg).toString(),
            TestImages.write(folder, "damaged.tiff", tiff).toString());
    decoding.environment().remove("OPENCV_LOG_LEVEL");
    Process process = decoding.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    assertThat(process.waitFor()).isZero();
  }
}
