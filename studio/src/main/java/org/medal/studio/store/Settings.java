package org.medal.studio.store;

import java.util.Optional;
import java.util.OptionalLong;
import org.medal.studio.project.ProjectSettings;

/** What the project's owner has decided. */
public final class Settings {
  Settings() {}

  /** The settings; empty in a project that has just been made. */
  public Optional<ProjectSettings> find() {
    throw new UnsupportedOperationException();
  }

  /**
   * Sets or changes them.
   *
   * @param reader who did it; empty for the command line
   * @throws org.medal.core.data.UsageException if images or classes of a project would change
   */
  public void put(ProjectSettings settings, OptionalLong reader) {
    throw new UnsupportedOperationException();
  }
}
