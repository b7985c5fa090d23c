package org.medal.datasets.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.datasets.LabelledImage;

class BachTest {
  private static final String PHOTOS = "ICIAR2018_BACH_Challenge/Photos/";
  private static final String CSV = PHOTOS + "microscopy_ground_truth.csv";

  @TempDir Path folder;
  private Tree tree;
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void threeImagesAClass() {
    tree = new Tree(folder);
    for (String label : List.of("Normal", "Benign", "InSitu", "Invasive")) {
      for (int i = 1; i <= 3; i++) {
        String name = label + "00" + i + ".tif";
        tree.image(PHOTOS + label + "/" + name);
        lines.add(name + "," + label);
      }
    }
    write();
  }

  private void write() {
    tree.text(CSV, lines.toArray(new String[0]));
  }

  private DataSetReading read() {
    return new Bach().read(folder, folder.resolve("cache"));
  }

  private void assertRefused(String... words) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(this::read)
        .satisfies(e -> assertThat(e.getMessage()).contains(words).hasLineCount(1));
  }

  @Test
  void theFourClassesAreCountedBesideThePublishedNumbers() {
    DataSetReading reading = read();
    assertThat(reading.images().size()).isEqualTo(12);
    assertThat(reading.images().classes().names())
        .containsExactly("Benign", "InSitu", "Invasive", "Normal");
    assertThat(reading.images().samples())
        .first()
        .extracting(image -> image.id().value(), LabelledImage::label)
        .containsExactly(PHOTOS + "Benign/Benign001.tif", "Benign");
    assertThat(reading.remarks())
        .contains(
            "BACH images of class Normal: published 100, found 3, 97 missing",
            "BACH images of class Invasive: published 100, found 3, 97 missing");
  }

  @Test
  void aWholeDownloadIsOfThePublishedCounts() {
    lines.clear();
    for (String label : List.of("Normal", "Benign", "InSitu", "Invasive")) {
      for (int i = 1; i <= 100; i++) {
        String name = label + "%03d.tif".formatted(i);
        tree.copyOnce(PHOTOS + "Normal/Normal001.tif", PHOTOS + label + "/" + name);
        lines.add(name + "," + label);
      }
    }
    write();
    DataSetReading reading = read();
    assertThat(reading.images().size()).isEqualTo(400);
    assertThat(reading.remarks())
        .hasSize(5)
        .contains("BACH images of class InSitu: published 100, found 100");
    assertThat(reading.places())
        .containsEntry(
            new SampleId(PHOTOS + "Benign/Benign007.tif"), "microscopy_ground_truth.csv, line 107");
  }

  @Test
  void theFolderOfPhotosAloneWillDo() {
    DataSetReading reading = new Bach().read(folder.resolve(PHOTOS), folder.resolve("cache"));
    assertThat(reading.images().size()).isEqualTo(12);
    assertThat(reading.images().samples().get(0).id().value()).isEqualTo("Benign/Benign001.tif");
  }

  @Test
  void namesInLatin1AreRead() {
    tree.image(PHOTOS + "Benign/\u00e9t\u00e9.tif");
    lines.add("\u00e9t\u00e9.tif,Benign");
    tree.text(CSV, StandardCharsets.ISO_8859_1, lines.toArray(new String[0]));
    assertThat(read().images().size()).isEqualTo(13);
    write();
    assertThat(read().images().size()).isEqualTo(13);
  }

  @Test
  void imagesOfOtherPartsOfTheChallengeAreNotLookedAt() {
    tree.image("ICIAR2018_BACH_Challenge/WSI/thumbnails/A01.png");
    tree.image(PHOTOS + "Benign/unknown.tif");
    assertThat(read().images().unlabelledImages())
        .containsExactly(folder.resolve(PHOTOS + "Benign/unknown.tif"));
  }

  @Test
  void anImageInTheFolderOfAnotherClassIsNamedWithItsLine() {
    lines.set(4, "Benign002.tif,Invasive");
    write();
    assertRefused(
        "microscopy_ground_truth.csv, line 5", "'Benign002.tif' is Invasive but lies in", "Benign");
  }

  @Test
  void anUnknownClassADoubledNameAndAMissingCellAreNamedWithTheirLine() {
    lines.set(2, "Normal003.tif,normal");
    write();
    assertRefused("line 3: the class is 'normal'", "InSitu");
    lines.set(2, "Normal002.tif,Normal");
    write();
    assertRefused("line 3: 'Normal002.tif' already stands in microscopy_ground_truth.csv, line 2");
    lines.set(2, "Normal003.tif");
    write();
    assertRefused("line 3: column 2 is empty");
  }

  @Test
  void twoDifferentImagesOfOneNameAreNamedAndTwoCopiesAreNot() {
    tree.copy(PHOTOS + "Benign/Benign001.tif", PHOTOS + "Benign/copy/Benign001.tif");
    assertThat(read().images().size()).isEqualTo(12);
    tree.image(PHOTOS + "Benign/copy/Benign001.tif");
    assertRefused("line 4: two different images bear this name", "copy");
  }

  @Test
  void missingAnnotationsAndMissingImagesAreNamed() {
    tree.delete(CSV);
    assertRefused("microscopy_ground_truth.csv is not below " + folder);
    tree.text("sub/microscopy_ground_truth.csv", "x.tif,Benign", "y.tif,Normal");
    assertRefused("None of the 2 annotated images is below", "'x.tif'", "line 1");
    tree.text("sub/microscopy_ground_truth.csv", "");
    assertRefused("microscopy_ground_truth.csv is empty");
  }
}
