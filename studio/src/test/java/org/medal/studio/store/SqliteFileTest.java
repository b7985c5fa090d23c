package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.studio.project.AssignmentPolicy;
import org.sqlite.SQLiteDataSource;

/** Files that are no projects, or no longer. */
class SqliteFileTest {
  @TempDir Path folder;

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndKept() throws IOException {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "Dear diary, ".repeat(1000));

    assertRefused(file);
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).startsWith("Dear diary");
  }

  @Test
  void aDamagedProjectIsRefused() throws IOException {
    Path file = folder.resolve("project.db");
    make(file);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() / 2);
      bytes.write(new byte[8192]);
    }

    assertRefused(file);
  }

  @Test
  void aTruncatedProjectIsRefused() throws IOException {
    Path file = folder.resolve("project.db");
    make(file);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(bytes.length() / 3);
    }

    assertRefused(file);
  }

  private static void assertRefused(Path file) {
    assertThatThrownBy(() -> Store.sqlite(file))
        .isInstanceOf(InputException.class)
        .hasMessage(
            file + " is damaged or no project of MedAL; choose another place, or restore a copy");
  }

  private static void make(Path file) {
    List<Images.Found> images = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      images.add(new Images.Found("image-" + i, "group-" + i));
    }
    try (Store store = Store.sqlite(file)) {
      store.settings().put(Projects.settings(AssignmentPolicy.SINGLE, 0), OptionalLong.empty());
      store.images().add(images);
    }
  }

  @Test
  void anEmptyFileBecomesAProject() throws IOException {
    Path file = folder.resolve("project.db");
    Files.createFile(file);
    make(file);
    try (Store store = Store.sqlite(file)) {
      assertThat(store.images().all()).hasSize(2000);
    }
  }

  @Test
  void aProjectIsMadeInAFolderThatIsNotThereYet() {
    Path file = folder.resolve("a/b/project.db");
    Store.sqlite(file).close();
    assertThat(file).exists();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> Store.sqlite(file.resolve("project.db")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void commitsAreSyncedToADurableLog() {
    Path file = folder.resolve("project.db");
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      for (var source : List.of(database.writes(), database.reads())) {
        Jdbi jdbi = Jdbi.create(source);
        assertThat(pragma(jdbi, "journal_mode")).isEqualTo("wal");
        assertThat(pragma(jdbi, "synchronous")).isEqualTo("2");
      }
    }
    SQLiteDataSource plain = new SQLiteDataSource();
    plain.setUrl("jdbc:sqlite:" + file);
    assertThat(pragma(Jdbi.create(plain), "application_id")).isEqualTo("1298490433");
  }

  private static String pragma(Jdbi jdbi, String name) {
    return jdbi.withHandle(h -> h.createQuery("PRAGMA " + name).mapTo(String.class).one());
  }
}
