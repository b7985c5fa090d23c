package org.medal.datasets;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.InputException;

/** Paths inside a data folder, in one spelling: relative, with {@code /}, without detours. */
final class ImagePath {
  private ImagePath() {}

  /**
   * The one spelling of a path that somebody wrote down.
   *
   * @param where file and line, for the message
   * @throws InputException if the path is empty, absolute or leaves the data folder
   */
  static String normalized(String path, String where) {
    if (path.isEmpty() || path.chars().anyMatch(Character::isISOControl)) {
      throw new InputException(where + ": the path is empty or holds a control character");
    }
    if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
      throw new InputException(
          where + ": '" + path + "' is absolute; write it relative to the data folder");
    }
    if (path.indexOf('\\') >= 0) {
      throw new InputException(where + ": '" + path + "' uses '\\' between folders; write '/'");
    }
    return String.join("/", segments(path, where));
  }

  private static List<String> segments(String path, String where) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        throw new InputException(
            where + ": '" + path + "' leaves the data folder; '..' is not allowed");
      }
      if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
    }
    if (segments.isEmpty()) {
      throw new InputException(where + ": '" + path + "' names no image");
    }
    return segments;
  }
}
