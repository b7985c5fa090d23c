package org.medal.core.data;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * The classes of a task in a fixed order; a label is a position in it.
 *
 * @param names at least two distinct, non-empty names
 */
public record ClassSet(List<String> names) {
  public ClassSet {
    names = List.copyOf(names);
    if (names.size() < 2) {
      throw new InputException(
          "At least two classes are needed to learn from, but there is only " + names);
    }
    if (new HashSet<>(names).size() != names.size() || names.contains("")) {
      throw new InputException("Class names must be distinct and not empty: " + names);
    }
  }

  /** The distinct names in {@code labels}, sorted; the last one is the positive class of an AUC. */
  public static ClassSet sorted(Collection<String> labels) {
    return new ClassSet(List.copyOf(new TreeSet<>(labels)));
  }

  public int size() {
    return names.size();
  }

  public String name(int label) {
    return names.get(label);
  }

  /**
   * Checks that samples are labelled by these classes.
   *
   * @throws InputException if one is not; the message names it
   */
  public void requireLabelsOf(List<Labelled> samples) {
    for (Labelled sample : samples) {
      if (sample.label() >= size()) {
        throw new InputException(
            "Sample %s has label %d, but there are only the classes %s"
                .formatted(sample.id(), sample.label(), names));
      }
    }
  }

  /**
   * The label of a class.
   *
   * @throws InputException if there is no such class
   */
  public int label(String name) {
    int label = names.indexOf(name);
    if (label < 0) {
      throw new InputException("Unknown class '" + name + "'; the classes are " + names);
    }
    return label;
  }
}
