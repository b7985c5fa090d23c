package org.medal.studio;

import java.util.Optional;
import org.medal.studio.project.ProjectSettings;

/** What whoever starts a studio wants of its project. */
@FunctionalInterface
public interface SettingsChoice {
  /**
   * The settings from now on.
   *
   * @param earlier those the project has; empty for a new one
   * @throws org.medal.core.data.UsageException if something that a new project needs was not given
   */
  ProjectSettings settings(Optional<ProjectSettings> earlier);
}
