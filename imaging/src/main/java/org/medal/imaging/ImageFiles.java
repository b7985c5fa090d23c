package org.medal.imaging;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/** Finds the images in a folder and names them. */
public final class ImageFiles {
  private static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "png", "tif", "tiff", "bmp");

  private ImageFiles() {}

  /**
   * All files below {@code folder} that end in jpg, jpeg, png, tif, tiff or bmp, in any case,
   * sorted by {@link #idOf}. Files and folders whose name begins with a dot are left out; links are
   * followed, but not in circles. A link that leads nowhere is listed, so that decoding names it.
   *
   * @throws InputException if the folder is missing, unreadable or holds no image
   */
  public static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          "There is no folder " + folder + ": give the folder that holds the images");
    }
    List<Path> images = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          Set.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new ImageVisitor(folder, images));
    } catch (IOException e) {
      throw new InputException(
          "Cannot list " + e.getMessage() + ": check that the folder may be read", e);
    }
    if (images.isEmpty()) {
      throw new InputException(
          "Folder " + folder + " holds no image (jpg, jpeg, png, tif, tiff, bmp): give another");
    }
    Map<SampleId, Path> byId = new TreeMap<>();
    images.forEach(file -> byId.put(idOf(folder, file), file));
    return List.copyOf(byId.values());
  }

  /**
   * The name of an image: its path relative to {@code root}, with {@code /} on every platform.
   *
   * @throws InputException if {@code file} does not lie below {@code root}
   */
  public static SampleId idOf(Path root, Path file) {
    Path base = root.toAbsolutePath().normalize();
    Path full = file.toAbsolutePath().normalize();
    if (!full.startsWith(base) || full.equals(base)) {
      throw new InputException("Image " + file + " does not lie in " + root + ": move it there");
    }
    return new SampleId(
        StreamSupport.stream(base.relativize(full).spliterator(), false)
            .map(Path::toString)
            .collect(Collectors.joining("/")));
  }

  static boolean isImage(Path file) {
    return isImage(file.getFileName().toString());
  }

  /** Whether a file of this name is taken for an image: by its ending, in any case. */
  public static boolean isImage(String name) {
    int dot = name.lastIndexOf('.');
    String extension = name.substring(dot + 1);
    return dot > 0 && EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT));
  }
}
