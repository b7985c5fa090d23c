package org.medal.datasets.published;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * EyePACS, the training part: {@code trainLabels.csv} with the columns image ({@code
 * <patient>_left} or {@code _right}) and level (0 to 4). Classes: healthy (level 0) and dr (above).
 * Both eyes of a patient are a group.
 */
final class EyePacs implements PublishedDataSet {
  private static final Published IMAGES = new Published("EyePACS training images", 35_126);
  private static final int HIGHEST_LEVEL = 4;
  private static final Pattern EYE = Pattern.compile("(.+)_(left|right)");

  @Override
  public String name() {
    return "eyepacs";
  }

  @Override
  public DataSetReading read(Path data, Path cache) {
    Download download = Download.in(data);
    List<TableRow> rows = AnnotationCsv.read(download.requiredAnnotations("trainLabels.csv"));
    Columns columns = new Columns(rows.get(0));
    int image = columns.of("image");
    int level = columns.of("level");
    List<Annotation> annotations =
        rows.subList(1, rows.size()).stream().map(row -> annotation(row, image, level)).toList();
    AnnotatedImages images = new AnnotatedImages();
    images.remark(IMAGES.beside(images.add(annotations, download.images()).size()));
    return images.reading(data);
  }

  private static Annotation annotation(TableRow row, int image, int level) {
    String name = row.cell(image);
    Matcher eye = EYE.matcher(name);
    if (!eye.matches()) {
      throw row.wrong("the image is '" + name + "'; it must be <patient>_left or <patient>_right");
    }
    String label = Retinopathy.label(Retinopathy.grade(row, level, HIGHEST_LEVEL));
    return new Annotation(name, label, Optional.of(eye.group(1)), row);
  }
}
