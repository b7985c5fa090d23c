package org.medal.datasets.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.datasets.LabelledImage;
import org.medal.datasets.npz.NpzBytes;
import org.medal.imaging.ImageDecoder;
import org.medal.imaging.RgbImage;

class MedMnistTest {
  private static final int[] SIZES = {5, 2, 3};

  @TempDir Path folder;

  /** A file of three parts whose pixels count upwards; the label of row i is i mod 2. */
  private Path npz(String name, String type, String inner, int bytes) throws IOException {
    return npz(name, type, inner, bytes, 2, 1);
  }

  private Path npz(String name, String type, String inner, int bytes, int classes, int columns)
      throws IOException {
    NpzBytes file = new NpzBytes();
    List<String> parts = List.of("train", "val", "test");
    for (int part = 0; part < 3; part++) {
      int rows = SIZES[part];
      byte[] images = new byte[rows * bytes];
      for (int i = 0; i < images.length; i++) {
        images[i] = (byte) (7 * i + part);
      }
      byte[] labels = new byte[rows * columns];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = (byte) (i % classes);
      }
      file.array(
          parts.get(part) + "_images",
          NpzBytes.header(type, "(" + rows + ", " + inner + ")"),
          images);
      file.array(
          parts.get(part) + "_labels",
          NpzBytes.header("|u1", "(" + rows + ", " + columns + ")"),
          labels);
    }
    return Files.write(folder.resolve(name), file.bytes());
  }

  private DataSetReading read(Path data) {
    return new MedMnist().read(data, folder.resolve("cache"));
  }

  private void assertRefused(Path data, String... words) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(data))
        .satisfies(e -> assertThat(e.getMessage()).contains(words).hasLineCount(1));
    assertThat(folder.resolve("cache/unpacked"))
        .satisfiesAnyOf(
            cache -> assertThat(cache).doesNotExist(),
            cache -> assertThat(cache).isEmptyDirectory());
  }

  @Test
  void theThreePartsBecomeOneSetWithThePublishedNamesOfClasses() throws IOException {
    npz("pneumoniamnist.npz", "|u1", "4, 6", 24);
    DataSetReading reading = read(folder);
    assertThat(reading.images().size()).isEqualTo(10);
    assertThat(reading.images().classes().names()).containsExactly("normal", "pneumonia");
    assertThat(reading.images().samples())
        .extracting(image -> image.id().value())
        .startsWith("test/000000.png")
        .endsWith("val/000001.png");
    assertThat(reading.images().image(new SampleId("train/000003.png")))
        .extracting(LabelledImage::label, LabelledImage::group)
        .containsExactly("pneumonia", "train/000003.png");
    assertThat(reading.places().get(new SampleId("train/000003.png")))
        .isEqualTo("pneumoniamnist.npz: array 'train_labels', row 3");
    assertThat(reading.remarks())
        .contains(
            "pneumoniamnist images of train: published 4708, found 5, 4703 missing",
            "pneumoniamnist images of val: published 524, found 2, 522 missing",
            "pneumoniamnist images of test: published 624, found 3, 621 missing");
  }

  @Test
  void greyAndColouredPixelsComeOutAsTheyWentIn() throws IOException {
    RgbImage grey = image(npz("breastmnist.npz", "|u1", "4, 6", 24), "val/000001.png");
    assertThat(grey.width()).isEqualTo(6);
    assertThat(grey.height()).isEqualTo(4);
    RgbImage colour = image(npz("retinamnist_64.npz", "|u1", "4, 6, 3", 72), "val/000001.png");
    for (int i = 0; i < 72; i++) {
      assertThat(colour.pixels()[i]).isEqualTo((byte) (7 * (72 + i) + 1));
      assertThat(grey.pixels()[i]).isEqualTo((byte) (7 * (24 + i / 3) + 1));
    }
  }

  private RgbImage image(Path npz, String id) {
    return ImageDecoder.decode(read(npz).images().image(new SampleId(id)).file());
  }

  @Test
  void imagesAreUnpackedOnceAndAnotherFileOfTheNameBesideThem() throws IOException {
    Path npz = npz("breastmnist.npz", "|u1", "4, 6", 24);
    Path png = read(npz).images().samples().get(0).file();
    Files.write(png, new byte[] {1});
    assertThat(read(npz).images().samples().get(0).file())
        .isEqualTo(png)
        .hasBinaryContent(new byte[] {1});
    npz("breastmnist.npz", "|u1", "6, 4", 24);
    npz = npz("breastmnist.npz", "|u1", "2, 6", 12);
    assertThat(read(npz).images().samples().get(0).file()).isNotEqualTo(png);
    assertThat(folder.resolve("cache/unpacked")).isDirectoryNotContaining("glob:**part-*");
  }

  @Test
  void whatMedMnistDoesNotPublishIsRefusedBeforeAnythingIsUnpacked() throws IOException {
    assertRefused(npz("chestmnist.npz", "|u1", "4, 6", 24), "chestmnist.npz", "pathmnist");
    assertRefused(
        npz("breastmnist.npz", "|u1", "4, 6, 5", 120), "array 'train_images'", "[5, 4, 6, 5]");
    assertRefused(
        npz("breastmnist.npz", "|u1", "4, 6", 24, 2, 14), "array 'train_labels'", "[5, 14]");
    assertRefused(
        npz("breastmnist.npz", "|u1", "4, 6", 24, 3, 1),
        "array 'train_labels', row 2: the label is 2; breastmnist has the classes 0 to 1");
    assertRefused(npz("breastmnist.npz", "<f4", "2, 3", 24), "'train_images' is float32");
  }

  @Test
  void aFileCutShortIsRefusedAndLeavesNothingInTheCache() throws IOException {
    Path npz = npz("breastmnist.npz", "|u1", "4, 6", 20);
    assertRefused(npz, "array 'train_images' cannot be read (the data ends early)");
    assertRefused(npz("breastmnist.npz", "|u1", "4, 6", 25), "holds more than it claims");
  }

  @Test
  void aDamagedArrayIsRefusedAndLeavesNothingInTheCache() throws IOException {
    Path npz = npz("breastmnist.npz", "|u1", "4, 6", 24);
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(npz)).order(ByteOrder.LITTLE_ENDIAN);
    int directory = 0;
    while (bytes.getInt(directory) != 0x02014b50) {
      directory++;
    }
    Files.write(npz, bytes.putInt(directory + 16, 12345).array());
    assertRefused(npz, "array 'train_images' is damaged (wrong checksum)");
  }

  @Test
  void aFolderOfSeveralFilesAsksForOne() throws IOException {
    npz("breastmnist.npz", "|u1", "4, 6", 24);
    npz("octmnist.npz", "|u1", "4, 6", 24);
    assertRefused(folder, "holds 2 .npz files", "give the one to read");
  }

  @Test
  void aMissingArrayIsNamed() throws IOException {
    Path npz = folder.resolve("breastmnist.npz");
    Files.write(npz, new NpzBytes().array("x", NpzBytes.header("|u1", "(1,)"), (byte) 0).bytes());
    assertRefused(npz, "has no array 'train_labels'");
  }
}
