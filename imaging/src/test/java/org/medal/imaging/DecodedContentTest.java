package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/** Content that was read elsewhere is decoded as its file is. */
class DecodedContentTest {
  private static final SampleId ID = new SampleId("ward/a.png");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "bmp", "tiff"})
  void pixelsAndDescriptorsAreThoseOfTheFile(String format) throws IOException {
    BufferedImage image = TestImages.shapes(150, 110, 4);
    Path file = TestImages.write(folder, "a", TestImages.encode(image, format));
    byte[] content = Files.readAllBytes(file);
    assertThat(ImageDecoder.decode(ID, content, 64).pixels())
        .isEqualTo(ImageDecoder.decode(file, 64).pixels());
    OrbDescriptor orb = OrbDescriptor.of(ID, content, Pooling.MEAN);
    assertThat(orb.keypoints()).isPositive();
    assertThat(orb.values()).isEqualTo(OrbDescriptor.of(file, Pooling.MEAN).values());
  }

  @Test
  void whatIsNoPictureIsRefusedByName() {
    byte[] png = TestImages.encode(TestImages.shapes(40, 40, 5), "png");
    assertRefused(new byte[0], "is empty");
    assertRefused(new byte[] {1}, "is not a JPEG");
    assertRefused(Arrays.copyOf(png, png.length - 20), "ends early");
  }

  private static void assertRefused(byte[] content, String why) {
    assertThatThrownBy(() -> ImageDecoder.decode(ID, content, 64))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ward/a.png")
        .hasMessageContaining(why);
  }
}
