package org.medal.studio.store;

import org.jdbi.v3.core.Handle;
import org.medal.studio.project.Counts;
import org.medal.studio.project.ProjectSettings;

/**
 * Who asks for an image, and what the project stands at.
 *
 * @param answers how many answers of the reader stand
 * @param activeReaders how many accounts are open
 * @param budgetSpent whether there are as many labels as wanted
 */
record Asking(
    long reader, int answers, ProjectSettings settings, int activeReaders, boolean budgetSpent) {
  /** Above every draw: each image is meant. */
  private static final double ALL = 2;

  /**
   * Of a reader.
   *
   * @throws org.medal.core.data.InputException if there is no such reader, or its account is closed
   */
  static Asking of(Handle handle, long reader) {
    AccountRows.active(handle, reader);
    ProjectSettings settings = SettingsProjection.get(handle);
    Counts counts = Tally.counts(handle);
    return new Asking(
        reader,
        AccountRows.answers(handle, reader),
        settings,
        AccountRows.countActive(handle),
        settings.budget() > 0 && counts.labelled() >= settings.budget());
  }

  /** How many readers read an image that more than one reads. */
  int wanted() {
    return switch (settings.assignment().mode()) {
      case SINGLE -> 1;
      case DOUBLE -> 2;
      case ALL -> activeReaders;
    };
  }

  /** How many readers read this image. */
  int wanted(Handle handle, long image) {
    boolean several =
        handle
            .select("SELECT second_draw < ? FROM image WHERE id = ?", secondShare(), image)
            .mapTo(Boolean.class)
            .one();
    return several ? wanted() : 1;
  }

  /** Images whose draw is below it are read by more than one. */
  double secondShare() {
    return switch (settings.assignment().mode()) {
      case SINGLE -> 0;
      case DOUBLE -> settings.assignment().doubleShare();
      case ALL -> ALL;
    };
  }
}
