package org.medal.studio.api;

import java.util.List;
import java.util.Optional;
import org.medal.studio.project.AnswerKind;

/** Reads what a request says of an image. */
final class Verdict {
  private Verdict() {}

  /** The class, which belongs to a label and to nothing else. */
  static Optional<String> label(JsonBody body, AnswerKind kind, List<String> classes) {
    Optional<String> label = body.optionalText("label", 200);
    if ((kind == AnswerKind.LABEL) != label.isPresent()) {
      throw Refusal.badRequest("'label' belongs to the kind 'label' and to no other.");
    }
    label.ifPresent(name -> requireKnown(name, classes));
    return label;
  }

  private static void requireKnown(String name, List<String> classes) {
    if (!classes.contains(name)) {
      throw Refusal.badRequest("'label' must be one of " + String.join(", ", classes) + ".");
    }
  }
}
