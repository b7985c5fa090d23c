package org.medal.datasets.published;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * ISIC 2016, part 3: {@code ISBI2016_ISIC_Part3_Training_Data/*.jpg} with a ground truth without
 * header (image, benign or malignant) and, where it is there, the test part, whose ground truth
 * says 0.0 or 1.0. The two are one set, for the split is ours; the paper's protocol knows the
 * training part only, which is a set of its own name.
 *
 * @param trainingOnly whether the test part is left alone, whether it is there or not
 */
record Isic2016(boolean trainingOnly) implements PublishedDataSet {
  private static final Published TRAINING = new Published("ISIC 2016 training images", 900);
  private static final Published TEST = new Published("ISIC 2016 test images", 379);

  @Override
  public String name() {
    return trainingOnly ? "isic2016-train" : "isic2016";
  }

  @Override
  public DataSetReading read(Path data, Path cache) {
    Download download = Download.in(data);
    AnnotatedImages images = new AnnotatedImages();
    Path training = download.requiredAnnotations(csv("Training"));
    add(training, TRAINING, images, download.images(folder("Training")));
    if (!trainingOnly) {
      addTest(download, images);
    }
    return images.reading(data);
  }

  private static void addTest(Download download, AnnotatedImages images) {
    Optional<Path> test = download.annotations(csv("Test"));
    if (test.isEmpty() && download.hasFolder(folder("Test"))) {
      throw download.missing(csv("Test"));
    }
    test.ifPresentOrElse(
        csv -> add(csv, TEST, images, download.images(folder("Test"))),
        () -> images.remark(TEST.beside(0)));
  }

  private static String csv(String part) {
    return "ISBI2016_ISIC_Part3_" + part + "_GroundTruth.csv";
  }

  private static String folder(String part) {
    return "ISBI2016_ISIC_Part3_" + part + "_Data";
  }

  private static void add(Path csv, Published part, AnnotatedImages images, NamedImages files) {
    List<Annotation> annotations =
        AnnotationCsv.read(csv).stream()
            .map(row -> new Annotation(row.cell(0), label(row), Optional.empty(), row))
            .toList();
    images.remark(part.beside(images.add(annotations, files).size()));
  }

  private static String label(TableRow row) {
    return switch (row.cell(1)) {
      case "benign", "0.0" -> "benign";
      case "malignant", "1.0" -> "malignant";
      default ->
          throw row.wrong(
              "the class is '"
                  + row.cell(1)
                  + "'; it must be benign or malignant, in the test part 0.0 or 1.0");
    };
  }
}
