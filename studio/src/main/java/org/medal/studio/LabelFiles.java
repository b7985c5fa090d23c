package org.medal.studio;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.medal.datasets.LabelRow;
import org.medal.datasets.LabelsCsv;
import org.medal.studio.store.Store;

/** Labels that were given as files when the studio was started. */
record LabelFiles(Map<String, String> test, Map<String, String> known) {
  /**
   * Reads the files.
   *
   * @throws org.medal.core.data.InputException if one cannot be used
   */
  static LabelFiles read(StudioOptions options) {
    return new LabelFiles(labels(options.testLabels()), labels(options.importLabels()));
  }

  private static Map<String, String> labels(Optional<Path> csv) {
    Map<String, String> labels = new LinkedHashMap<>();
    csv.ifPresent(
        file -> {
          for (LabelRow row : LabelsCsv.read(file).rows()) {
            labels.put(row.path(), row.label());
          }
        });
    return labels;
  }

  boolean isEmpty() {
    return test.isEmpty() && known.isEmpty();
  }

  /** Takes them as answers of a reader; those it has given before stay. */
  void importInto(Store store, long reader) {
    if (!test.isEmpty()) {
      store.readings().importLabels(test, true, reader);
    }
    if (!known.isEmpty()) {
      store.readings().importLabels(known, false, reader);
    }
  }
}
