package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

class ImageFilesTest {
  @TempDir Path root;

  private void touch(String... names) throws IOException {
    for (String name : names) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
  }

  private List<String> listed() {
    return ImageFiles.list(root).stream().map(file -> ImageFiles.idOf(root, file).value()).toList();
  }

  @Test
  void imagesAreFoundInAllFoldersAndSortedByTheirNames() throws IOException {
    touch("b/1.png", "a.jpg", "b.tif", "B.JPEG", "b/a/z.TIFF", "c.bmp", "10.jpg", "9.jpg");
    assertThat(listed())
        .containsExactly(
            "10.jpg", "9.jpg", "B.JPEG", "a.jpg", "b.tif", "b/1.png", "b/a/z.TIFF", "c.bmp");
  }

  @Test
  void otherFilesAndHiddenOnesAreLeftOut() throws IOException {
    touch("a.jpg", "labels.csv", "._a.jpg", ".cache/b.jpg", "jpg", "a.jpg.txt");
    Files.createDirectory(root.resolve("folder.png"));
    assertThat(listed()).containsExactly("a.jpg");
  }

  @Test
  void aFolderWhoseOwnNameIsHiddenMayBeGiven() throws IOException {
    touch(".mine/a.jpg");
    assertThat(ImageFiles.list(root.resolve(".mine"))).hasSize(1);
  }

  @Test
  void linksAreFollowedButNotInCircles() throws IOException {
    touch("a/x.jpg");
    Files.createSymbolicLink(root.resolve("a/back"), root);
    Files.createSymbolicLink(root.resolve("y.jpg"), root.resolve("a/x.jpg"));
    Files.createSymbolicLink(root.resolve("gone.jpg"), root.resolve("nowhere.jpg"));
    assertThat(listed()).containsExactly("a/x.jpg", "gone.jpg", "y.jpg");
  }

  @Test
  void missingAndEmptyFoldersAreNamed() {
    assertThatThrownBy(() -> ImageFiles.list(root.resolve("none")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(root.resolve("none").toString());
    assertThatThrownBy(() -> ImageFiles.list(root))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(root + " holds no image");
  }

  @Test
  void aNameIsTheRelativePathHoweverTheRootIsWritten() throws IOException {
    touch("a/x.jpg");
    Path detour = root.resolve("a").resolve("..");
    assertThat(ImageFiles.idOf(detour, root.resolve("a/x.jpg"))).isEqualTo(new SampleId("a/x.jpg"));
    assertThatThrownBy(() -> ImageFiles.idOf(root.resolve("a"), root.resolve("y.jpg")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("y.jpg does not lie in");
  }
}
