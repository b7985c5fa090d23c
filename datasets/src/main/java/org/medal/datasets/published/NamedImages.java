package org.medal.datasets.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.medal.core.data.InputException;

/**
 * Images by their names without folder and extension, as annotations name them. Images that were
 * never asked for have no annotation.
 */
final class NamedImages {
  private final Path root;
  private final Map<String, List<Path>> left;
  private final Map<String, Path> taken = new HashMap<>();

  private NamedImages(Path root, Map<String, List<Path>> files) {
    this.root = root;
    this.left = files;
  }

  static NamedImages of(Path root, List<Path> files) {
    Map<String, List<Path>> byName = new TreeMap<>();
    for (Path file : files) {
      byName
          .computeIfAbsent(stem(file.getFileName().toString()), name -> new ArrayList<>())
          .add(file);
    }
    return new NamedImages(root, byName);
  }

  /** The folder to which the images' ids are relative. */
  Path root() {
    return root;
  }

  boolean isEmpty() {
    return left.isEmpty() && taken.isEmpty();
  }

  /**
   * The image that a row names. Copies of it with the same bytes do not matter.
   *
   * @throws InputException if several different images bear the name
   */
  Optional<Path> take(String name, TableRow row) {
    String stem = stem(name);
    List<Path> files = left.remove(stem);
    if (files == null) {
      return Optional.ofNullable(taken.get(stem));
    }
    for (Path other : files.subList(1, files.size())) {
      requireSame(files.get(0), other, row);
    }
    taken.put(stem, files.get(0));
    return Optional.of(files.get(0));
  }

  private static void requireSame(Path first, Path other, TableRow row) {
    try {
      if (Files.mismatch(first, other) < 0) {
        return;
      }
    } catch (IOException e) {
      throw new InputException("Cannot compare " + first + " and " + other + ": " + e, e);
    }
    throw row.wrong(
        "two different images bear this name, " + first + " and " + other + "; keep one of them");
  }

  /** The images that no row has named. */
  List<Path> left() {
    return left.values().stream().flatMap(List::stream).toList();
  }

  private static String stem(String name) {
    return name.replaceFirst("(?i)\\.(jpe?g|png|tiff?|bmp)$", "");
  }
}
