package org.medal.studio.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A model folder as a ZIP file: its regular files under {@code model/}, by name, all with one date,
 * so that the same model gives the same bytes. Links are left out, folders inside as well: a saved
 * model has neither.
 */
final class ModelZip {
  private ModelZip() {}

  static void write(Path folder, OutputStream out) throws IOException {
    Map<String, InputStream> open = new LinkedHashMap<>();
    try {
      // all at once: a newer model may have them deleted while they are read
      for (Path file : files(folder)) {
        open.put("model/" + file.getFileName(), Files.newInputStream(file));
      }
      write(open, new ZipOutputStream(out));
      out.flush();
    } finally {
      for (InputStream in : open.values()) {
        in.close();
      }
    }
  }

  private static void write(Map<String, InputStream> files, ZipOutputStream zip)
      throws IOException {
    for (Map.Entry<String, InputStream> file : files.entrySet()) {
      ZipEntry entry = new ZipEntry(file.getKey());
      entry.setLastModifiedTime(FileTime.fromMillis(0));
      zip.putNextEntry(entry);
      file.getValue().transferTo(zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }
}
