package org.medal.studio.store;

import java.util.List;
import java.util.OptionalLong;

/** Gives images back that readers have before them. */
final class Releases {
  private Releases() {}

  static void all(Transaction change, List<OpenAssignment> assignments) {
    for (OpenAssignment assignment : assignments) {
      change.append(
          EventKind.RELEASED,
          OptionalLong.empty(),
          OptionalLong.of(assignment.image()),
          new Facts()
              .with("assignment", assignment.id())
              .with("reader", assignment.reader())
              .json());
    }
  }
}
