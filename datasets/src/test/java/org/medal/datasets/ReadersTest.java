package org.medal.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

class ReadersTest {
  @TempDir Path folder;

  @Test
  void aFolderPerClassGivesTheClasses() throws IOException {
    touch("melanoma/2.png", "benign/deep/1.jpg", "melanoma/1.png", "benign/notes.txt", "odd.png");
    ImageSet set = FolderReader.read(folder);
    assertThat(set.classes().names()).containsExactly("benign", "melanoma");
    assertThat(set.samples())
        .extracting(image -> image.id().value())
        .containsExactly("benign/deep/1.jpg", "melanoma/1.png", "melanoma/2.png");
    LabelledImage first = set.image(new SampleId("benign/deep/1.jpg"));
    assertThat(first.label()).isEqualTo("benign");
    assertThat(first.group()).isEqualTo("benign/deep/1.jpg");
    assertThat(first.file()).exists();
    assertThat(set.label(first.id())).isZero();
    assertThat(set.unlabelledImages()).containsExactly(folder.resolve("odd.png"));
  }

  @Test
  void imagesWithoutClassFoldersAreExplained() throws IOException {
    touch("1.png");
    assertRefused(() -> FolderReader.read(folder), "put the images of each class in a folder");
  }

  @Test
  void oneClassIsNotEnoughAndIsNamed() throws IOException {
    touch("melanoma/2.png");
    assertRefused(() -> FolderReader.read(folder), "knows only the class 'melanoma'");
  }

  @Test
  void labelsAreMatchedAndTheRestIsReported() throws IOException {
    touch("images/b.png", "images/a.png", "images/new.png");
    Path csv = csv("path,label,group\nimages/b.png,dr,p1\nimages/a.png,healthy,\n");
    ImageSet set = CsvReader.read(folder, csv);
    assertThat(set.samples())
        .extracting(LabelledImage::label, LabelledImage::group)
        .containsExactly(tuple("healthy", "images/a.png"), tuple("dr", "p1"));
    assertThat(set.unlabelledImages()).containsExactly(folder.resolve("images/new.png"));
    assertThat(set.contains(new SampleId("images/new.png"))).isFalse();
    assertRefused(() -> set.image(new SampleId("images/new.png")), "'images/new.png'");
  }

  @Test
  void labelsWithoutAnImageAreAnErrorThatCountsThem() throws IOException {
    touch("a.png");
    Path csv = csv("path,label\na.png,dr\nb.png,healthy\nc.png,dr\n");
    assertRefused(
        () -> CsvReader.read(folder, csv), "labels.csv, line 3: 'b.png' is not in ", "(2 of 3");
    assertRefused(() -> CsvReader.read(folder.resolve("none"), csv), "is not a folder");
  }

  @Test
  void readsTheRealFundusSet() {
    Path data = Path.of("../../shared/data/fundus");
    assumeTrue(Files.exists(data), "the real fundus photographs are not on this machine");
    ImageSet set = CsvReader.read(data, data.resolve("labels.csv"));
    assertThat(set.size()).isEqualTo(1200);
    assertThat(set.classes().names()).containsExactly("dr", "healthy");
    assertThat(set.unlabelledImages()).isEmpty();
    Split split = GroupedSplit.of(set, 0.25, 7);
    assertThat(split.test()).hasSize(300);
  }

  private void touch(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }

  private Path csv(String content) throws IOException {
    return Files.writeString(folder.resolve("labels.csv"), content);
  }

  private static void assertRefused(Runnable work, String... messages) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.getMessage()).contains(messages));
  }
}
