package org.medal.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

class TestListTest {
  private static final Path ORIGIN = Path.of("labels.csv");

  @TempDir Path folder;

  /** Images 0 to 13, two a patient, of classes a and b in turn by patient. */
  private static ImageSet patients() {
    List<LabelledImage> images = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      String id = i + ".jpg";
      String label = i / 2 % 2 == 0 ? "a" : "b";
      images.add(new LabelledImage(new SampleId(id), Path.of(id), label, "patient " + i / 2));
    }
    return ImageSet.of(ORIGIN, images, List.of());
  }

  private TestList list(String... lines) throws IOException {
    return TestList.read(Files.write(folder.resolve("test.txt"), List.of(lines)));
  }

  private Split split(TestList list) {
    return GroupedSplit.ofTestSet(
        patients(), list.in(patients(), Set.of()), Portion.ofImages(4), 1);
  }

  @Test
  void theListIsTheTestSetAndValidationIsDrawnFromTheRest() throws IOException {
    Split split = split(list("\uFEFF0.jpg", "", "./1.jpg ", "2.jpg", "3.jpg"));
    assertThat(split.test())
        .extracting(SampleId::value)
        .containsExactly("0.jpg", "1.jpg", "2.jpg", "3.jpg");
    assertThat(split.validation()).hasSize(4).doesNotContainAnyElementsOf(split.test());
    assertThat(split.pool()).hasSize(6);
  }

  @Test
  void aGroupOnBothSidesIsNamedWithBothImages() throws IOException {
    TestList list = list("0.jpg", "2.jpg", "3.jpg");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> split(list))
        .withMessageContainingAll("'patient 0'", "'0.jpg'", "'1.jpg'", "test set");
  }

  @Test
  void aPathThatIsNoImageOrStandsTwiceIsNamedWithFileAndLine() throws IOException {
    TestList unknown = list("0.jpg", "", "x/9.jpg");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> split(unknown))
        .withMessageContainingAll("test.txt, line 3", "'x/9.jpg'");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> list("0.jpg", "./0.jpg"))
        .withMessageContainingAll("test.txt, line 2", "'0.jpg'", "line 1");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> list(" "))
        .withMessageContaining("names no image");
  }

  @Test
  void aListWithoutAClassOrWithAllOfOneIsRefused() throws IOException {
    TestList one = list("0.jpg", "1.jpg");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> split(one))
        .withMessageContainingAll("Class 'b'", "given test set");
    TestList all = list("0.jpg", "1.jpg", "2.jpg", "3.jpg", "6.jpg", "7.jpg", "10.jpg", "11.jpg");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> split(all))
        .withMessageContainingAll("Class 'b'", "what it leaves");
  }

  @Test
  void anImageThatCannotBeDecodedIsPassedOver() throws IOException {
    TestList list = list("0.jpg", "1.jpg", "broken.jpg");
    assertThat(list.in(patients(), Set.of(new SampleId("broken.jpg")))).hasSize(2);
  }

  @Test
  void theFingerprintIsOfTheImagesAndNotOfTheirOrder() throws IOException {
    String first = list("0.jpg", "1.jpg").fingerprint();
    assertThat(list("1.jpg", "0.jpg").fingerprint()).isEqualTo(first);
    assertThat(list("1.jpg", "2.jpg").fingerprint()).isNotEqualTo(first);
  }
}
