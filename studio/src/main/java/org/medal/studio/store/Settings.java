package org.medal.studio.store;

import java.util.Optional;
import java.util.OptionalLong;
import org.medal.core.data.UsageException;
import org.medal.studio.project.ProjectSettings;

/** What the project's owner has decided. */
public final class Settings {
  private final Transactions transactions;

  Settings(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The settings; empty in a project that has just been made. */
  public Optional<ProjectSettings> find() {
    return transactions.read(SettingsProjection::find);
  }

  /**
   * Sets or changes them.
   *
   * @param reader who did it; empty for the command line
   * @throws UsageException if images or classes of a project would change
   */
  public void put(ProjectSettings settings, OptionalLong reader) {
    transactions.write(
        change -> {
          Optional<ProjectSettings> before = SettingsProjection.find(change.handle());
          before.ifPresent(old -> requireSameProject(old, settings));
          if (!before.equals(Optional.of(settings))) {
            change.append(
                EventKind.SETTINGS, reader, OptionalLong.empty(), SettingsJson.of(settings));
          }
          return settings;
        });
  }

  private static void requireSameProject(ProjectSettings old, ProjectSettings settings) {
    if (!old.images().equals(settings.images())) {
      throw new UsageException(
          "The project labels the images in " + old.images() + "; begin another one for others");
    }
    if (!old.classes().equals(settings.classes())) {
      throw new UsageException(
          "The project has the classes " + old.classes() + "; begin another one for others");
    }
  }
}
