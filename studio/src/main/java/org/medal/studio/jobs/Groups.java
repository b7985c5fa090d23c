package org.medal.studio.jobs;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medal.core.data.SampleId;
import org.medal.datasets.GroupsCsv;

/**
 * What belongs together. Without a file that says so, the two eyes of one name: {@code
 * 10_left.jpeg} and {@code 10_right.jpeg} are the group {@code 10}. Else an image is a group of its
 * own.
 */
final class Groups {
  /** folder/name, a side, an ending. */
  private static final Pattern EYE =
      Pattern.compile(
          "(.*[^/_\\- ])[_\\- ]+(left|right|l|r|od|os)\\.[^./]+", Pattern.CASE_INSENSITIVE);

  private final Optional<Map<SampleId, String>> known;

  private Groups(Optional<Map<SampleId, String>> known) {
    this.known = known;
  }

  /**
   * Reads the groups.
   *
   * @param csv the file that names them, if there is one
   * @throws org.medal.core.data.InputException if the file is not usable
   */
  static Groups of(Optional<String> csv) {
    return new Groups(csv.map(file -> GroupsCsv.read(Path.of(file), "--groups")));
  }

  /** The group of an image. */
  String of(String path) {
    return known
        .map(groups -> groups.getOrDefault(new SampleId(path), path))
        .orElseGet(() -> byName(path));
  }

  private static String byName(String path) {
    Matcher eye = EYE.matcher(path);
    return eye.matches() ? eye.group(1) : path;
  }
}
