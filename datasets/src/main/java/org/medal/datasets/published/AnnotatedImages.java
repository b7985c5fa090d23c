package org.medal.datasets.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.datasets.ImageSet;
import org.medal.datasets.LabelledImage;
import org.medal.imaging.ImageFiles;

/** Collects annotations and the images they name, and what is to be said of them. */
final class AnnotatedImages {
  private final Map<String, TableRow> rows = new HashMap<>();
  private final List<LabelledImage> images = new ArrayList<>();
  private final Map<SampleId, String> places = new HashMap<>();
  private final List<Path> unlabelled = new ArrayList<>();
  private final List<Annotation> missing = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /**
   * Notes that a row names an image; to be called once for each row.
   *
   * @throws InputException if an earlier row names it too
   */
  void requireFirst(String image, TableRow row) {
    TableRow earlier = rows.putIfAbsent(image, row);
    if (earlier != null) {
      throw row.wrong(
          "'" + image + "' already stands in " + earlier.place() + "; keep one of the two rows");
    }
  }

  /**
   * Adds the images of a part of the data set.
   *
   * @return those that are there
   * @throws InputException if an image is annotated twice, or two different files bear its name
   */
  List<LabelledImage> add(List<Annotation> annotations, NamedImages files) {
    int before = images.size();
    for (Annotation annotation : annotations) {
      requireFirst(annotation.image(), annotation.row());
      Optional<Path> file = files.take(annotation.image(), annotation.row());
      file.ifPresentOrElse(
          found -> images.add(image(annotation, found, files.root())),
          () -> missing.add(annotation));
    }
    unlabelled.addAll(files.left());
    return List.copyOf(images.subList(before, images.size()));
  }

  private LabelledImage image(Annotation annotation, Path file, Path root) {
    SampleId id = ImageFiles.idOf(root, file);
    places.put(id, annotation.row().place());
    return new LabelledImage(id, file, annotation.label(), annotation.group().orElse(id.value()));
  }

  /** Whether no row was added. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  void remark(String line) {
    remarks.add(line);
  }

  /**
   * All that was added.
   *
   * @param origin where it was looked for, for messages
   * @throws InputException if no annotated image is there, or all are of one class
   */
  DataSetReading reading(Path origin) {
    if (!missing.isEmpty()) {
      remarks.add(missing(origin));
    }
    return new DataSetReading(ImageSet.of(origin, images, unlabelled), remarks, places);
  }

  private String missing(Path origin) {
    Annotation first = missing.get(0);
    String firstOf = ", the first: '" + first.image() + "' (" + first.row().place() + ")";
    if (images.isEmpty()) {
      throw new InputException(
          "None of the " + missing.size() + " annotated images is below " + origin + firstOf);
    }
    return "annotated images that are not below " + origin + ": " + missing.size() + firstOf;
  }
}
