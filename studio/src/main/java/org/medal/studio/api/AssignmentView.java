package org.medal.studio.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * An assignment as its reader sees it: why it was given is never told, save a ranking's reasons.
 */
record AssignmentView(long id, int sequence, Seen image, Optional<Why> why) {
  record Seen(
      long id,
      String path,
      String group,
      OptionalInt width,
      OptionalInt height,
      boolean flagged,
      List<Sibling> siblings) {}

  /**
   * Why this image.
   *
   * @param guess the model's probabilities of the classes, unless they are hidden until the answer
   */
  record Why(
      String by,
      OptionalInt round,
      OptionalInt rank,
      OptionalDouble utility,
      OptionalDouble entropy,
      OptionalDouble distance,
      Optional<List<Double>> guess,
      List<Neighbour> neighbours) {}

  record Neighbour(long id, String path, Optional<String> label) {}
}
