package org.medal.datasets;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.medal.core.data.InputException;

/** The header of a {@code labels.csv}: which column holds what. */
record LabelColumns(Path csv, List<String> names) {
  private static final String PATH = "path";
  private static final String LABEL = "label";
  private static final String GROUP = "group";

  static LabelColumns of(List<String> header, Path csv) {
    List<String> names = header.stream().map(String::strip).toList();
    if (!names.contains(PATH) || !names.contains(LABEL)) {
      throw new InputException(
          csv
              + ", line 1: the header is '"
              + String.join(",", names)
              + "'; it must hold the columns 'path' and 'label', separated by commas");
    }
    if (new HashSet<>(names).size() != names.size()) {
      throw new InputException(csv + ", line 1: a column stands twice in the header " + names);
    }
    return new LabelColumns(csv, names);
  }

  /** Names of the columns that are not known here. */
  List<String> extra() {
    return names.stream().filter(n -> !List.of(PATH, LABEL, GROUP).contains(n)).toList();
  }

  LabelRow row(List<String> values, long line) {
    String where = csv + ", line " + line;
    if (values.size() != names.size()) {
      throw new InputException(
          where
              + ": there are "
              + values.size()
              + " fields, the header has "
              + names.size()
              + "; put quotes around a field that holds a comma");
    }
    List<String> fields = values.stream().map(String::strip).toList();
    String path = ImagePath.normalized(fields.get(names.indexOf(PATH)), where);
    String label = fields.get(names.indexOf(LABEL));
    if (label.isEmpty()) {
      throw new InputException(
          where + ": '" + path + "' has an empty label; fill it in or drop the line");
    }
    int group = names.indexOf(GROUP);
    Optional<String> named =
        group < 0 ? Optional.empty() : Optional.of(fields.get(group)).filter(g -> !g.isEmpty());
    return new LabelRow(path, label, named, extra(fields), line);
  }

  private Map<String, String> extra(List<String> fields) {
    return extra().stream()
        .collect(Collectors.toMap(name -> name, name -> fields.get(names.indexOf(name))));
  }
}
