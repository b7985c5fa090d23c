package org.medal.datasets.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects Messidor base by base, corrected by its errata. */
final class MessidorBases {
  private static final int HIGHEST_GRADE = 3;
  private static final int IMAGES_A_BASE = 100;

  private final Download download;
  private final AnnotatedImages images = new AnnotatedImages();
  private final List<String> errata = new ArrayList<>();
  private final List<String> duplicates = new ArrayList<>();
  private final List<String> incomplete = new ArrayList<>();
  private int total;

  MessidorBases(Download download) {
    this.download = download;
  }

  /**
   * Adds a base, or notes that it is not there.
   *
   * @throws org.medal.core.data.InputException if its images are there without their annotations
   */
  void add(String base) {
    String name = "Annotation_" + base + ".xls";
    Optional<Path> xls = download.annotations(name);
    if (xls.isEmpty() && download.hasFolder(base)) {
      throw download.missing(name);
    }
    int found = xls.map(file -> add(base, AnnotationXls.read(file))).orElse(0);
    total += found;
    if (found != IMAGES_A_BASE) {
      incomplete.add(base + " " + found);
    }
  }

  private int add(String base, List<TableRow> rows) {
    NamedImages files = download.images(base);
    Columns columns = new Columns(rows.get(0));
    int image = columns.of("Image name");
    int grade = columns.of("Retinopathy grade");
    List<Annotation> annotations = new ArrayList<>();
    int before = duplicates.size();
    for (TableRow row : rows.subList(1, rows.size())) {
      String name = row.cell(image);
      int published = Retinopathy.grade(row, grade, HIGHEST_GRADE);
      if (MessidorErrata.isDuplicate(base, name)) {
        leaveOut(name, row, files);
      } else {
        String label = Retinopathy.label(corrected(name, published, row));
        annotations.add(new Annotation(name, label, Optional.empty(), row));
      }
    }
    return images.add(annotations, files).size() + duplicates.size() - before;
  }

  private void leaveOut(String name, TableRow row, NamedImages files) {
    images.requireFirst(name, row);
    files.take(name, row).ifPresent(file -> duplicates.add(name));
  }

  private int corrected(String name, int published, TableRow row) {
    int right = MessidorErrata.GRADES.getOrDefault(name, published);
    if (right != published) {
      errata.add(name + " is of grade " + right + ", not " + published + " (" + row.place() + ")");
    }
    return right;
  }

  /**
   * All bases.
   *
   * @throws org.medal.core.data.InputException if nothing of Messidor is there
   */
  DataSetReading reading() {
    if (images.isEmpty()) {
      throw download.missing("Annotation_" + Messidor.BASES.get(0) + ".xls");
    }
    int published = Messidor.BASES.size() * IMAGES_A_BASE;
    images.remark(new Published("Messidor images", published).beside(total));
    if (!incomplete.isEmpty()) {
      images.remark(
          "bases of other than the " + IMAGES_A_BASE + " published images: " + listed(incomplete));
    }
    errata.forEach(erratum -> images.remark("erratum applied: " + erratum));
    if (!duplicates.isEmpty()) {
      images.remark(
          "erratum applied: "
              + duplicates.size()
              + " duplicates left out, which leaves "
              + (total - duplicates.size())
              + " images: "
              + listed(duplicates));
    }
    return images.reading(download.root());
  }

  private static String listed(List<String> parts) {
    return String.join(", ", parts);
  }
}
