package org.medal.datasets;

import java.nio.file.Path;
import java.util.Map;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/** Reads which samples belong together, a patient's for example: a CSV file {@code id,group}. */
public final class GroupsCsv {
  private GroupsCsv() {}

  /**
   * Reads a whole file; a sample whose group is empty is left out.
   *
   * @param option the option it was given to, for messages
   * @throws InputException if a line is not usable; the message names file, line and culprit
   */
  public static Map<SampleId, String> read(Path csv, String option) {
    Map<SampleId, String> groups = SampleColumn.read(csv, option, "group", group -> group);
    groups.values().removeIf(String::isEmpty);
    return Map.copyOf(groups);
  }
}
