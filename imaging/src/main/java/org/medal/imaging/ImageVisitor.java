package org.medal.imaging;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Collects the images below a folder. */
final class ImageVisitor extends SimpleFileVisitor<Path> {
  private final Path root;
  private final List<Path> images;

  ImageVisitor(Path root, List<Path> images) {
    this.root = root;
    this.images = images;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean hidden = isHidden(folder) && !folder.equals(root);
    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    boolean fileOrLink = attributes.isRegularFile() || attributes.isSymbolicLink();
    if (fileOrLink && !isHidden(file) && ImageFiles.isImage(file)) {
      images.add(file);
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

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
