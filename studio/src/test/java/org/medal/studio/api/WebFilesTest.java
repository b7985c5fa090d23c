package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebFilesTest {
  private static final String ROOT = "org/medal/studio/web/";

  @TempDir Path folder;

  @Test
  void thePageIsServedFromAFolderOfClasses() throws IOException {
    Files.createDirectories(folder.resolve(ROOT + "js/views"));
    Files.writeString(folder.resolve(ROOT + "index.html"), "<!doctype html>");
    Files.writeString(folder.resolve(ROOT + "js/views/label.js"), "export default 1;");
    assertThat(WebFiles.load(folder).paths()).contains("/", "/js/views/label.js", "/lib/vue.js");
  }

  @Test
  void thePageIsServedFromAJar() throws IOException {
    Path jar = folder.resolve("studio.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : new String[] {"index.html", "css/base.css"}) {
        zip.putNextEntry(new ZipEntry(ROOT + name));
        zip.write("text".getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(WebFiles.load(jar).paths())
        .containsExactlyInAnyOrder(
            "/",
            "/css/base.css",
            "/lib/vue.js",
            "/lib/uplot.js",
            "/lib/uplot.css",
            "/lib/leaflet.js",
            "/lib/leaflet.css");
  }

  @Test
  void thisProgramHasItsPage() {
    assertThat(WebFiles.load().paths()).contains("/", "/js/main.js", "/css/base.css");
  }
}
