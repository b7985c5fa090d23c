package org.medal.datasets;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/**
 * A test set that somebody wrote down: one path a line, relative to the data folder, in UTF-8.
 *
 * @param file where it was read
 * @param lines each image with the line it stands in
 */
public record TestList(Path file, Map<SampleId, Integer> lines) {
  public TestList {
    lines = new LinkedHashMap<>(lines);
  }

  /**
   * Reads a whole file; blank lines and a byte-order mark do not count.
   *
   * @throws InputException if it cannot be read, holds no path, or a line is not usable or stands
   *     there twice; the message names file and line
   */
  public static TestList read(Path file) {
    Map<SampleId, Integer> lines = new LinkedHashMap<>();
    int number = 0;
    for (String line : text(file)) {
      number++;
      String path = line.replace("\uFEFF", "").strip();
      if (!path.isEmpty()) {
        String where = file + ", line " + number;
        SampleId id = new SampleId(ImagePath.normalized(path, where));
        Integer earlier = lines.putIfAbsent(id, number);
        if (earlier != null) {
          throw new InputException(
              where + ": '" + id + "' already stands in line " + earlier + "; keep one of the two");
        }
      }
    }
    if (lines.isEmpty()) {
      throw new InputException(file + " names no image; write one path a line for the test set");
    }
    return new TestList(file, lines);
  }

  private static List<String> text(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new InputException(file + " is not UTF-8; save it as UTF-8", e);
    } catch (IOException e) {
      throw new InputException(
          "Cannot read " + file + "; give --test-list a text file with one path a line", e);
    }
  }

  /**
   * The images of the test set.
   *
   * @param leftOut images that are there but cannot be decoded; they are passed over
   * @throws InputException if a path is no image of {@code set}; the message names file and line
   */
  public List<SampleId> in(ImageSet set, Set<SampleId> leftOut) {
    List<SampleId> ids = new ArrayList<>();
    lines.forEach(
        (id, line) -> {
          if (set.contains(id)) {
            ids.add(id);
          } else if (!leftOut.contains(id)) {
            throw new InputException(
                file + ", line " + line + ": '" + id + "' is no labelled image of this data set");
          }
        });
    return ids;
  }

  /** SHA-256 in hexadecimal over the paths: equal for files that name the same images. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.keySet().stream()
          .sorted()
          .forEach(id -> digest.update((id + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
