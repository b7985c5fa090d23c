package org.medal.datasets.published;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.medal.core.data.InputException;
import org.medal.imaging.ImageFiles;

/** The files of a data set below the folder into which it was unpacked. */
final class Download {
  private final Path root;
  private final List<Path> images;

  private Download(Path root, List<Path> images) {
    this.root = root;
    this.images = images;
  }

  /**
   * Lists the images below a folder.
   *
   * @throws InputException if it is no folder, cannot be read or holds no image
   */
  static Download in(Path root) {
    return new Download(root, ImageFiles.list(root));
  }

  Path root() {
    return root;
  }

  /**
   * The annotation file of one of the names, wherever it lies.
   *
   * @throws InputException if there are several
   */
  Optional<Path> annotations(String... names) {
    List<Path> found = FilesNamed.below(root, Set.of(names));
    if (found.size() > 1) {
      throw new InputException(
          "There are several annotation files, "
              + found.get(0)
              + " and "
              + found.get(1)
              + "; keep one of them below "
              + root);
    }
    return found.stream().findFirst();
  }

  /**
   * As {@link #annotations}.
   *
   * @throws InputException if there is none or several
   */
  Path requiredAnnotations(String... names) {
    return annotations(names).orElseThrow(() -> missing(names[0]));
  }

  /** Says that an annotation file is not there. */
  InputException missing(String name) {
    return new InputException(
        "The annotation file " + name + " is not below " + root + "; download it and put it there");
  }

  /** Whether a folder of that name lies in the root; it may be empty. */
  boolean hasFolder(String name) {
    return Files.isDirectory(root.resolve(name)) || !images(name).isEmpty();
  }

  /** All images. */
  NamedImages images() {
    return NamedImages.of(root, images);
  }

  /** The images that lie in a folder of one of the names, however deep. */
  NamedImages images(String... folders) {
    Set<String> names = Set.of(folders);
    return NamedImages.of(root, images.stream().filter(image -> isIn(image, names)).toList());
  }

  private boolean isIn(Path image, Set<String> folders) {
    Path folder = root.relativize(image).getParent();
    return folder != null
        && StreamSupport.stream(folder.spliterator(), false)
            .anyMatch(part -> folders.contains(part.toString()));
  }
}
