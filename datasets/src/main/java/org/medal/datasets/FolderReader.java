package org.medal.datasets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.imaging.ImageFiles;

/** Reads a folder that holds one folder of images per class; deeper folders are looked into too. */
public final class FolderReader {
  private FolderReader() {}

  /**
   * Finds the images; none is decoded. A class's name is its folder's. Nothing is known of groups,
   * so each image is its own. Images beside the class folders come back as unlabelled.
   *
   * @throws InputException if the folder cannot be read or holds fewer than two classes
   */
  public static ImageSet read(Path root) {
    List<LabelledImage> images = new ArrayList<>();
    List<Path> unlabelled = new ArrayList<>();
    for (Path file : ImageFiles.list(root)) {
      Path relative = root.relativize(file);
      if (relative.getNameCount() < 2) {
        unlabelled.add(file);
      } else {
        SampleId id = ImageFiles.idOf(root, file);
        String label = relative.getName(0).toString();
        images.add(new LabelledImage(id, file, label, id.value()));
      }
    }
    if (images.isEmpty()) {
      throw new InputException(
          root + " holds no images in class folders; put the images of each class in a folder");
    }
    return ImageSet.of(root, images, unlabelled);
  }
}
