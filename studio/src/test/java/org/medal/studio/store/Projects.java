package org.medal.studio.store;

import java.util.List;
import java.util.Optional;
import org.medal.studio.project.AssignmentMode;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ProjectSettings;

/** Settings for tests. */
final class Projects {
  private Projects() {}

  static ProjectSettings settings(AssignmentPolicy policy, int budget) {
    return new ProjectSettings(
        "Fundus",
        "/images",
        Optional.of("groups.csv"),
        List.of("normal", "dr"),
        new ModelSettings(
            "tiny", ModelSettings.Training.BOTH, Optional.empty(), true, Optional.of("pool"), 64),
        "medal",
        "orb",
        10,
        5,
        budget,
        0,
        policy,
        Long.MIN_VALUE + 7,
        true,
        30);
  }

  static AssignmentPolicy twice(double share) {
    return new AssignmentPolicy(AssignmentMode.DOUBLE, share, 0);
  }

  static AssignmentPolicy byAll() {
    return new AssignmentPolicy(AssignmentMode.ALL, 0, 0);
  }

  static AssignmentPolicy repeated(double share) {
    return new AssignmentPolicy(AssignmentMode.SINGLE, 0, share);
  }
}
