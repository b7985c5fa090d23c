package org.medal.datasets.published;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * HAM10000: {@code HAM10000_metadata.csv} with the columns lesion_id, image_id and dx, and the
 * images in one folder or several ({@code HAM10000_images_part_1}, {@code …_2}). Classes: the seven
 * of dx. Images of one lesion are a group.
 */
final class Ham10000 implements PublishedDataSet {
  private static final Published IMAGES = new Published("HAM10000 images", 10_015);
  private static final Set<String> CLASSES =
      Set.of("akiec", "bcc", "bkl", "df", "mel", "nv", "vasc");

  @Override
  public String name() {
    return "ham10000";
  }

  @Override
  public DataSetReading read(Path data, Path cache) {
    Download download = Download.in(data);
    // the archive at Harvard holds it without an extension
    Path csv = download.requiredAnnotations("HAM10000_metadata.csv", "HAM10000_metadata");
    List<TableRow> rows = AnnotationCsv.read(csv);
    Columns columns = new Columns(rows.get(0));
    int lesion = columns.of("lesion_id");
    int image = columns.of("image_id");
    int diagnosis = columns.of("dx");
    List<Annotation> annotations =
        rows.subList(1, rows.size()).stream()
            .map(
                row ->
                    new Annotation(
                        row.cell(image), label(row, diagnosis), Optional.of(row.cell(lesion)), row))
            .toList();
    AnnotatedImages images = new AnnotatedImages();
    images.remark(IMAGES.beside(images.add(annotations, download.images()).size()));
    return images.reading(data);
  }

  private static String label(TableRow row, int column) {
    String label = row.cell(column);
    if (!CLASSES.contains(label)) {
      throw row.wrong(
          "dx is '" + label + "'; it must be one of " + CLASSES.stream().sorted().toList());
    }
    return label;
  }
}
