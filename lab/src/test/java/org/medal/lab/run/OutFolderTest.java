package org.medal.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.UsageException;

/** What is checked of a folder for results before work begins. */
class OutFolderTest {
  @TempDir Path root;

  @Test
  void aNewFolderIsTriedAndNoTraceIsLeft() throws IOException {
    OutFolder.check(root.resolve("a/b/c"), false, "run.json");
    OutFolder.check(root.resolve("a/b/c"), true, "run.json");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void anEmptyFolderStays() throws IOException {
    Path empty = Files.createDirectory(root.resolve("empty"));
    OutFolder.check(empty, false, "run.json");
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void aFullFolderIsOnlyResumed() throws IOException {
    Files.createFile(root.resolve("run.json"));
    assertThatThrownBy(() -> OutFolder.check(root, false, "run.json"))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll(root.toString(), "not empty", "--resume");
    assertThatCode(() -> OutFolder.check(root, true, "run.json")).doesNotThrowAnyException();
  }

  @Test
  void onlyARunOfTheSameKindIsResumed() throws IOException {
    Files.createFile(root.resolve("thesis.doc"));
    assertThatThrownBy(() -> OutFolder.check(root, true, "run.json"))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll(root.toString(), "no run.json", "--out");
  }

  @Test
  void whatDiedBeforeItsFirstFileWasWholeIsResumed() throws IOException {
    Files.createFile(root.resolve("run.json.part"));
    assertThatCode(() -> OutFolder.check(root, true, "run.json")).doesNotThrowAnyException();
  }

  @Test
  void whatDiedWhileTheFolderWasTriedIsNoContent() throws IOException {
    Files.createFile(root.resolve(".medal.probe"));
    OutFolder.check(root, true, "run.json");
    assertThat(root).isEmptyDirectory();
    Files.createFile(root.resolve(".medal.probe"));
    OutFolder.check(root, false, "run.json");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void aPlaceBelowAFileIsRefused() throws IOException {
    Path file = Files.createFile(root.resolve("file"));
    assertThatThrownBy(() -> OutFolder.check(file, false, "run.json"))
        .hasMessageContainingAll("is a file", "--out");
    assertThatThrownBy(() -> OutFolder.check(file.resolve("x/y"), false, "run.json"))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll("Nothing can be written to", "x/y", "--out");
  }
}
