package org.medal.studio.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.InputException;
import org.medal.imaging.ImageWriter;
import org.medal.imaging.RgbImage;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.Standing;

class PicturesTest {
  @TempDir Path folder;
  private Path root;
  private Pictures pictures;

  @BeforeEach
  void open() throws IOException {
    root = Files.createDirectories(folder.resolve("images"));
    pictures = new Pictures(root, folder.resolve("cache"), 64L << 20);
  }

  @AfterEach
  void close() {
    pictures.close();
  }

  private static ProjectImage image(String path) {
    return new ProjectImage(
        1,
        path,
        path,
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalLong.empty(),
        Standing.POOL,
        Optional.empty(),
        OptionalLong.empty(),
        false,
        Optional.empty(),
        false,
        false,
        false,
        0);
  }

  /** Red grows to the right and green downwards, so that a place shows in its colour. */
  private static RgbImage gradient(int width, int height) {
    byte[] pixels = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[3 * (y * width + x)] = (byte) (255 * x / width);
        pixels[3 * (y * width + x) + 1] = (byte) (255 * y / height);
      }
    }
    return new RgbImage(width, height, pixels);
  }

  private ProjectImage write(String path, int width, int height) throws IOException {
    Files.write(root.resolve(path), ImageWriter.jpeg(gradient(width, height), 95));
    return image(path);
  }

  private static BufferedImage read(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static void assertSides(byte[] jpeg, int width, int height) throws IOException {
    BufferedImage image = read(jpeg);
    assertThat(List.of(image.getWidth(), image.getHeight())).isEqualTo(List.of(width, height));
  }

  @Test
  void aLargeImageFitsTheScreenAndASmallOneStaysAsItIs() throws IOException {
    assertSides(pictures.screen(write("large.jpg", 3000, 1500)), 1600, 800);
    assertSides(pictures.screen(write("high.jpg", 900, 1800)), 800, 1600);
    assertSides(pictures.screen(write("small.jpg", 300, 200)), 300, 200);
    assertSides(pictures.thumbnail(write("large.jpg", 3000, 1500)), 160, 80);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 512, 512",
    "0, 2, 1, 176, 288",
    "1, 0, 0, 512, 400",
    "1, 1, 0, 88, 400",
    "3, 0, 0, 150, 100"
  })
  void tilesCoverEachLevel(int level, int column, int row, int width, int height)
      throws IOException {
    ProjectImage image = write("image.jpg", 1200, 800);
    assertSides(pictures.tile(image, level, column, row), width, height);
  }

  @Test
  void aTileShowsItsPlace() throws IOException {
    ProjectImage image = write("image.jpg", 1200, 800);
    int pixel = read(pictures.tile(image, 1, 1, 0)).getRGB(44, 200);
    assertThat(pixel >> 16 & 0xFF).isCloseTo(255 * 1112 / 1200, within(6));
    assertThat(pixel >> 8 & 0xFF).isCloseTo(255 * 400 / 800, within(6));
  }

  private static org.assertj.core.data.Offset<Integer> within(int steps) {
    return org.assertj.core.data.Offset.offset(steps);
  }

  @ParameterizedTest
  @CsvSource({"0, 3, 0", "0, 0, 2", "-1, 0, 0", "0, -1, 0", "99, 0, 0", "0, 2147483647, 0"})
  void aTileThatIsNotThereIsRefused(int level, int column, int row) throws IOException {
    ProjectImage image = write("image.jpg", 1200, 800);
    assertThatThrownBy(() -> pictures.tile(image, level, column, row))
        .isInstanceOf(InputException.class)
        .hasMessage("Image image.jpg has no such tile");
  }

  @Test
  void afterTheFirstTimeAPictureIsReadFromTheCache() throws IOException {
    ProjectImage image = write("image.jpg", 100, 100);
    byte[] first = pictures.screen(image);
    Path file = root.resolve("image.jpg");
    FileTime time = Files.getLastModifiedTime(file);
    Files.write(file, new byte[(int) Files.size(file)]); // no picture any more, but as long and old
    Files.setLastModifiedTime(file, time);
    assertThat(pictures.screen(image)).isEqualTo(first);
    try (Pictures restarted = new Pictures(root, folder.resolve("cache"), 1000)) {
      assertThat(restarted.screen(image)).isEqualTo(first);
    }
  }

  @Test
  void aFileThatChangedIsDecodedAgain() throws IOException {
    ProjectImage image = write("image.jpg", 100, 100);
    pictures.screen(image);
    Path file = root.resolve("image.jpg");
    write("image.jpg", 120, 100);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    assertSides(pictures.screen(image), 120, 100);
  }

  @Test
  void messagesNameTheImageAndNotTheMachinesFolders() throws IOException {
    Files.write(root.resolve("broken.jpg"), new byte[] {1, 2, 3});
    for (String path : List.of("broken.jpg", "absent.jpg")) {
      assertThatThrownBy(() -> pictures.screen(image(path)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("Image " + path)
          .hasMessageNotContaining(folder.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.jpg", "a/../../secret.jpg", "", ".", "../images"})
  void nothingOutsideTheFolderIsRead(String path) throws IOException {
    Files.write(folder.resolve("secret.jpg"), ImageWriter.jpeg(gradient(20, 20), 90));
    assertThatThrownBy(() -> pictures.screen(image(path)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not lie in the images' folder");
  }

  @Test
  void anAbsolutePathIsRefused() throws IOException {
    Path secret = folder.resolve("secret.jpg");
    Files.write(secret, ImageWriter.jpeg(gradient(20, 20), 90));
    assertThatThrownBy(() -> pictures.screen(image(secret.toString())))
        .hasMessageContaining("does not lie in the images' folder");
  }

  @Test
  void aLinkThatTheOwnerPlacedInTheFolderIsFollowed() throws IOException {
    Path elsewhere = folder.resolve("elsewhere.jpg");
    Files.write(elsewhere, ImageWriter.jpeg(gradient(20, 20), 90));
    Files.createSymbolicLink(root.resolve("link.jpg"), elsewhere);
    assertSides(pictures.screen(image("link.jpg")), 20, 20);
  }

  @Test
  void manyWhoAskAtOnceGetTheSamePicture() throws IOException {
    ProjectImage image = write("image.jpg", 1200, 800);
    List<byte[]> all =
        Stream.generate(() -> image).limit(16).parallel().map(pictures::screen).toList();
    assertThat(all).allSatisfy(one -> assertThat(one).isEqualTo(all.get(0)));
  }

  @Test
  void picturesMadeAheadNeedNoImageAnyMore() throws Exception {
    ProjectImage image = write("image.jpg", 100, 100);
    pictures.prefetch(List.of(image("absent.jpg"), image));
    for (int i = 0; i < 500 && cached() == 0; i++) {
      Thread.sleep(10);
    }
    assertThat(cached()).isEqualTo(1);
  }

  private long cached() throws IOException {
    Path cache = folder.resolve("cache");
    if (!Files.isDirectory(cache)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(file -> file.toString().endsWith(".jpg")).count();
    }
  }
}
