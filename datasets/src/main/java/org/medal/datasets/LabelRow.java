package org.medal.datasets;

import java.util.Map;
import java.util.Optional;

/**
 * One line of a {@code labels.csv}.
 *
 * @param path the image, relative to the data folder, with {@code /} between folders
 * @param label the class's name, not empty
 * @param group what must not be split between training and test, for example a patient
 * @param extra the further columns, by name
 * @param line where the row starts in the file, from 1
 */
public record LabelRow(
    String path, String label, Optional<String> group, Map<String, String> extra, long line) {
  public LabelRow {
    extra = Map.copyOf(extra);
  }
}
