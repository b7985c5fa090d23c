package org.medal.datasets.published;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.medal.core.data.InputException;

/** Finds files by their name, however deep an archive was unpacked. */
final class FilesNamed extends SimpleFileVisitor<Path> {
  /** Archives nest two or three folders; a whole disk is not searched. */
  private static final int DEPTH = 6;

  private final Set<String> names;
  private final List<Path> found = new ArrayList<>();

  private FilesNamed(Set<String> names) {
    this.names = names;
  }

  /**
   * All files below {@code root} that bear one of the names, sorted.
   *
   * @throws InputException if a folder cannot be listed
   */
  static List<Path> below(Path root, Set<String> names) {
    FilesNamed visitor = new FilesNamed(names);
    try {
      Files.walkFileTree(root, Set.of(FileVisitOption.FOLLOW_LINKS), DEPTH, visitor);
    } catch (IOException e) {
      throw new InputException(
          "Cannot list " + e.getMessage() + ": check that the folder may be read", e);
    }
    return visitor.found.stream().sorted().toList();
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && names.contains(file.getFileName().toString())) {
      found.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (e instanceof FileSystemLoopException) {
      return FileVisitResult.CONTINUE;
    }
    throw e;
  }
}
