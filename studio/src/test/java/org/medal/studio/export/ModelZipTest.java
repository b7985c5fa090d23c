package org.medal.studio.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelZipTest {
  @TempDir private Path root;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(root.resolve("frozen"));
  }

  private byte[] zipped() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Exports.model(folder, out);
    return out.toByteArray();
  }

  private List<String> contents() throws IOException {
    List<String> contents = new ArrayList<>();
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped()));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      contents.add(entry.getName() + ": " + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
    }
    return contents;
  }

  @Test
  void theFilesOfTheModelAreInIt() throws IOException {
    Files.writeString(folder.resolve("model.safetensors"), "weights");
    Files.writeString(folder.resolve("model.json"), "card");
    assertThat(contents())
        .containsExactly("model/model.json: card", "model/model.safetensors: weights");
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Files.writeString(folder.resolve("model.json"), "card");
    Path secret = Files.writeString(root.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.resolve("link"), secret);
    assertThat(contents()).containsExactly("model/model.json: card");
  }

  @Test
  void theSameModelGivesTheSameBytes() throws IOException {
    Path file = Files.writeString(folder.resolve("model.json"), "card");
    byte[] first = zipped();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    assertThat(zipped()).isEqualTo(first);
  }
}
