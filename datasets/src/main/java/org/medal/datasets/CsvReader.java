package org.medal.datasets;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.imaging.ImageFiles;

/** Reads a data folder whose labels stand in a {@code labels.csv}. */
public final class CsvReader {
  private CsvReader() {}

  /**
   * Matches labels and images; none is decoded.
   *
   * @param data the folder that the paths in the file are relative to
   * @param labelsCsv see {@link LabelsCsv}
   * @throws InputException if the file is not usable, an image it names is not there, or all images
   *     are of one class
   */
  public static ImageSet read(Path data, Path labelsCsv) {
    if (!Files.isDirectory(data)) {
      throw new InputException(data + " is not a folder; give the folder that holds the images");
    }
    LabelTable table = LabelsCsv.read(labelsCsv);
    List<LabelledImage> images = table.rows().stream().map(row -> image(data, table, row)).toList();
    requireFiles(table, images, data);
    return ImageSet.of(labelsCsv, images, unlabelled(data, images));
  }

  private static LabelledImage image(Path data, LabelTable table, LabelRow row) {
    try {
      String group = row.group().orElse(row.path());
      Path file = data.resolve(row.path());
      return new LabelledImage(new SampleId(row.path()), file, row.label(), group);
    } catch (InvalidPathException e) {
      throw new InputException(
          table.file()
              + ", line "
              + row.line()
              + ": this system cannot name the file '"
              + row.path()
              + "'; rename it, or set LANG to a UTF-8 locale",
          e);
    }
  }

  private static void requireFiles(LabelTable table, List<LabelledImage> images, Path data) {
    List<LabelRow> missing = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      if (!Files.isRegularFile(images.get(i).file())) {
        missing.add(table.rows().get(i));
      }
    }
    if (!missing.isEmpty()) {
      LabelRow first = missing.get(0);
      throw new InputException(
          table.file()
              + ", line "
              + first.line()
              + ": '"
              + first.path()
              + "' is not in "
              + data
              + " ("
              + missing.size()
              + " of "
              + images.size()
              + " images are missing); paths must be relative to that folder");
    }
  }

  private static List<Path> unlabelled(Path data, List<LabelledImage> images) {
    Set<SampleId> labelled = new HashSet<>();
    images.forEach(image -> labelled.add(image.id()));
    return ImageFiles.list(data).stream()
        .filter(file -> !labelled.contains(ImageFiles.idOf(data, file)))
        .toList();
  }
}
