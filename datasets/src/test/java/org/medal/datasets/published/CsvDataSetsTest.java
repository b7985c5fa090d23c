package org.medal.datasets.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.datasets.LabelledImage;

/** The data sets whose annotations are CSV files. */
class CsvDataSetsTest {
  @TempDir Path folder;
  private Tree tree;

  @BeforeEach
  void aTree() {
    tree = new Tree(folder);
  }

  private void assertRefused(PublishedDataSet set, String... words) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> set.read(folder, folder))
        .satisfies(e -> assertThat(e.getMessage()).contains(words).hasLineCount(1));
  }

  @Test
  void anUnknownDataSetIsAnsweredWithThoseThereAre() {
    assertThat(PublishedDataSets.named("EyePACS").name()).isEqualTo("eyepacs");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> PublishedDataSets.named("messi"))
        .withMessageContaining("'messi'")
        .withMessageContaining(
            "messidor, bach, isic2016, isic2016-training, medmnist, ham10000, eyepacs");
  }

  @Nested
  class Isic {
    private static final String PART = "ISBI2016_ISIC_Part3_";
    private final PublishedDataSet isic = PublishedDataSets.named("isic2016");

    @BeforeEach
    void trainingPart() {
      String data = PART + "Training_Data/";
      tree.image(data + "ISIC_0000000.jpg").image(data + "ISIC_0000001.jpg");
      tree.image(data + "ISIC_0000002.jpg");
      training("ISIC_0000000,benign", "ISIC_0000001,malignant", "ISIC_0000002,benign");
    }

    private void training(String... lines) {
      tree.text(PART + "Training_GroundTruth.csv", lines);
    }

    @Test
    void theTrainingPartIsReadAloneAndThatIsTold() {
      DataSetReading reading = isic.read(folder, folder);
      assertThat(reading.images().samples())
          .extracting(LabelledImage::label)
          .containsExactly("benign", "malignant", "benign");
      assertThat(reading.remarks())
          .containsExactly(
              "ISIC 2016 training images: published 900, found 3, 897 missing",
              "ISIC 2016 test images: published 379, found 0, 379 missing");
    }

    @Test
    void theTestPartWritesItsClassesAsNumbers() {
      tree.image(PART + "Test_Data/ISIC_0000003.jpg").image(PART + "Test_Data/ISIC_0000004.jpg");
      tree.text(PART + "Test_GroundTruth.csv", "ISIC_0000003,0.0", "ISIC_0000004,1.0");
      DataSetReading reading = isic.read(folder, folder);
      assertThat(reading.images().samples())
          .extracting(LabelledImage::label)
          .containsExactly("benign", "malignant", "benign", "malignant", "benign");
      assertThat(reading.remarks())
          .contains("ISIC 2016 test images: published 379, found 2, 377 missing");
    }

    @Test
    void theTrainingPartCanBeHadWithoutTheTestPartBesideIt() {
      tree.image(PART + "Test_Data/ISIC_0000003.jpg");
      tree.text(PART + "Test_GroundTruth.csv", "ISIC_0000003,2.0");
      PublishedDataSet training = PublishedDataSets.named("isic2016-training");
      DataSetReading reading = training.read(folder, folder);
      assertThat(reading.images().samples())
          .extracting(image -> image.id().value())
          .containsExactly(
              PART + "Training_Data/ISIC_0000000.jpg",
              PART + "Training_Data/ISIC_0000001.jpg",
              PART + "Training_Data/ISIC_0000002.jpg");
      assertThat(reading.images().unlabelledImages()).isEmpty();
      assertThat(reading.remarks())
          .containsExactly(
              "ISIC 2016 training images: published 900, found 3, 897 missing",
              "the test part of ISIC 2016 is left out, as in the paper");
    }

    @Test
    void aWholeDownloadIsOfThePublishedCounts() {
      String[] lines = new String[900];
      for (int i = 0; i < 1279; i++) {
        String name = "ISIC_%07d".formatted(i);
        String part = i < 900 ? "Training_Data/" : "Test_Data/";
        tree.copyOnce(PART + "Training_Data/ISIC_0000000.jpg", PART + part + name + ".jpg");
        if (i < 900) {
          lines[i] = name + (i < 727 ? ",benign" : ",malignant");
        }
      }
      training(lines);
      String[] test = new String[379];
      Arrays.setAll(test, i -> "ISIC_%07d,%s".formatted(900 + i, i < 304 ? "0.0" : "1.0"));
      tree.text(PART + "Test_GroundTruth.csv", test);
      DataSetReading reading = isic.read(folder, folder);
      assertThat(reading.images().size()).isEqualTo(1279);
      assertThat(reading.remarks())
          .containsExactly(
              "ISIC 2016 training images: published 900, found 900",
              "ISIC 2016 test images: published 379, found 379");
      assertThat(PublishedDataSets.named("isic2016-training").read(folder, folder).images().size())
          .isEqualTo(900);
    }

    @Test
    void whereEachImageIsAnnotatedIsKnown() {
      assertThat(isic.read(folder, folder).places())
          .containsEntry(
              new SampleId(PART + "Training_Data/ISIC_0000002.jpg"),
              PART + "Training_GroundTruth.csv, line 3");
    }

    @Test
    void mistakesAreNamedWithTheirLine() {
      training("ISIC_0000000,benign", "ISIC_0000001,2.0");
      assertRefused(isic, "Training_GroundTruth.csv, line 2: the class is '2.0'");
      training("ISIC_0000000,benign", "ISIC_0000000,malignant");
      assertRefused(isic, "line 2: 'ISIC_0000000' already stands in", "line 1");
      training("ISIC_0000000;benign");
      assertRefused(isic, "line 1: column 2 is empty");
    }

    @Test
    void aMissingGroundTruthOfEitherPartIsNamed() {
      tree.image(PART + "Test_Data/ISIC_0000003.jpg");
      assertRefused(isic, PART + "Test_GroundTruth.csv is not below");
      tree.delete(PART + "Training_GroundTruth.csv");
      assertRefused(isic, PART + "Training_GroundTruth.csv is not below");
    }
  }

  @Nested
  class Ham {
    private static final String HEADER =
        "lesion_id,image_id,dx,dx_type,age,sex,localization,dataset";
    private final PublishedDataSet ham = PublishedDataSets.named("ham10000");

    @BeforeEach
    void twoFolders() {
      tree.image("HAM10000_images_part_1/ISIC_0027419.jpg");
      tree.image("HAM10000_images_part_1/ISIC_0025030.jpg");
      tree.image("HAM10000_images_part_2/ISIC_0029306.jpg");
      metadata("HAM10000_metadata.csv", "bkl");
    }

    private void metadata(String file, String first) {
      tree.text(
          file,
          HEADER,
          "HAM_0000118,ISIC_0027419," + first + ",histo,80.0,male,scalp,vidir_modern",
          "HAM_0000118,ISIC_0025030,bkl,histo,80.0,male,scalp,vidir_modern",
          "HAM_0002730,ISIC_0029306,mel,histo,,female,back,rosendahl");
    }

    @Test
    void imagesOfOneLesionAreAGroupWhicheverFolderTheyLieIn() {
      DataSetReading reading = ham.read(folder, folder);
      assertThat(reading.images().samples())
          .extracting(LabelledImage::label, LabelledImage::group)
          .containsExactly(
              tuple("bkl", "HAM_0000118"),
              tuple("bkl", "HAM_0000118"),
              tuple("mel", "HAM_0002730"));
      assertThat(reading.remarks())
          .containsExactly("HAM10000 images: published 10015, found 3, 10012 missing");
    }

    @Test
    void theNameWithoutExtensionThatTheArchiveHasIsKnown() {
      tree.delete("HAM10000_metadata.csv");
      assertRefused(ham, "HAM10000_metadata.csv is not below");
      metadata("HAM10000_metadata", "bkl");
      assertThat(ham.read(folder, folder).images().size()).isEqualTo(3);
    }

    @Test
    void aDoubledNameIsNamedWithBothLinesAndEachImageHasItsLine() {
      assertThat(ham.read(folder, folder).places())
          .containsEntry(
              new SampleId("HAM10000_images_part_2/ISIC_0029306.jpg"),
              "HAM10000_metadata.csv, line 4");
      tree.text(
          "HAM10000_metadata.csv",
          "lesion_id,image_id,dx",
          "HAM_0000118,ISIC_0027419,bkl",
          "HAM_0002730,ISIC_0027419,mel");
      assertRefused(ham, "line 3: 'ISIC_0027419' already stands in HAM10000_metadata.csv, line 2");
    }

    @Test
    void twoDifferentImagesOfOneNameAreNamed() {
      tree.image("HAM10000_images_part_2/ISIC_0027419.jpg");
      assertRefused(ham, "line 2: two different images bear this name", "part_1", "part_2");
    }

    @Test
    void anUnknownDiagnosisAndAMissingColumnAreNamedWithTheirLine() {
      metadata("HAM10000_metadata.csv", "melanoma");
      assertRefused(ham, "HAM10000_metadata.csv, line 2: dx is 'melanoma'", "akiec, bcc, bkl");
      tree.text("HAM10000_metadata.csv", "image_id,dx", "ISIC_0027419,bkl");
      assertRefused(ham, "line 1: there is no column 'lesion_id'");
    }
  }

  @Nested
  class Eyes {
    private final PublishedDataSet eyepacs = PublishedDataSets.named("eyepacs");

    @BeforeEach
    void twoPatients() {
      for (String eye : new String[] {"10_left", "10_right", "13_left", "13_right"}) {
        tree.image("train/" + eye + ".jpeg");
      }
      labels("10_left,0", "10_right,0", "13_left,1", "13_right,4");
    }

    private void labels(String... lines) {
      tree.text("trainLabels.csv", "image,level\n" + String.join("\n", lines));
    }

    @Test
    void bothEyesOfAPatientAreAGroup() {
      DataSetReading reading = eyepacs.read(folder, folder);
      assertThat(reading.images().samples())
          .extracting(LabelledImage::label, LabelledImage::group)
          .containsExactly(
              tuple("healthy", "10"), tuple("healthy", "10"), tuple("dr", "13"), tuple("dr", "13"));
      assertThat(reading.remarks())
          .containsExactly("EyePACS training images: published 35126, found 4, 35122 missing");
    }

    @Test
    void mistakesAreNamedWithTheirLine() {
      labels("10_left,0", "10_right,5");
      assertRefused(eyepacs, "trainLabels.csv, line 3: the grade is '5'", "from 0 to 4");
      labels("10_left,0", "10,1");
      assertRefused(eyepacs, "line 3: the image is '10'", "<patient>_left");
      labels("10_left,0", "10_left,0");
      assertRefused(eyepacs, "line 3: '10_left' already stands in trainLabels.csv, line 2");
      tree.delete("trainLabels.csv");
      assertRefused(eyepacs, "trainLabels.csv is not below " + folder);
    }

    @Test
    void whereEachImageIsAnnotatedIsKnown() {
      assertThat(eyepacs.read(folder, folder).places())
          .containsEntry(new SampleId("train/13_right.jpeg"), "trainLabels.csv, line 5");
    }

    @Test
    void imagesOfThePartWithoutLabelsAreLeftOutAsUnlabelled() {
      tree.image("test/1_left.jpeg");
      assertThat(eyepacs.read(folder, folder).images().unlabelledImages())
          .containsExactly(folder.resolve("test/1_left.jpeg"));
    }
  }
}
