package org.medal.datasets.published;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.medal.datasets.LabelledImage;

/**
 * BACH (ICIAR 2018), photographs: {@code Photos/{Normal,Benign,InSitu,Invasive}/*.tif} and {@code
 * microscopy_ground_truth.csv} without header (file, class), in UTF-8 or Latin-1. An image must lie
 * in the folder of its class. No patients are published, so each image is its own group.
 */
final class Bach implements PublishedDataSet {
  private static final List<String> CLASSES = List.of("Normal", "Benign", "InSitu", "Invasive");
  private static final int IMAGES_A_CLASS = 100;

  @Override
  public String name() {
    return "bach";
  }

  @Override
  public DataSetReading read(Path data, Path cache) {
    Download download = Download.in(data);
    Path csv = download.requiredAnnotations("microscopy_ground_truth.csv");
    NamedImages files = download.images(CLASSES.toArray(new String[0]));
    List<Annotation> annotations =
        AnnotationCsv.read(csv).stream().map(row -> annotation(row, files)).toList();
    AnnotatedImages images = new AnnotatedImages();
    List<LabelledImage> found = images.add(annotations, files);
    for (String label : CLASSES) {
      long count = found.stream().filter(image -> image.label().equals(label)).count();
      Published published = new Published("BACH images of class " + label, IMAGES_A_CLASS);
      images.remark(published.beside((int) count));
    }
    images.remark("BACH names no patients: images of one may lie on both sides of a split");
    return images.reading(data);
  }

  private static Annotation annotation(TableRow row, NamedImages files) {
    String label = row.cell(1);
    if (!CLASSES.contains(label)) {
      throw row.wrong("the class is '" + label + "'; it must be one of " + CLASSES);
    }
    String image = row.cell(0);
    files.take(image, row).ifPresent(file -> requireFolder(file, label, row));
    return new Annotation(image, label, Optional.empty(), row);
  }

  private static void requireFolder(Path file, String label, TableRow row) {
    for (Path part : file) {
      if (CLASSES.contains(part.toString()) && !part.toString().equals(label)) {
        throw row.wrong(
            "'"
                + file.getFileName()
                + "' is "
                + label
                + " but lies in "
                + file.getParent()
                + "; unpack the published archive again");
      }
    }
  }
}
