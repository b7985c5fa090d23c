package org.medal.studio.store;

import com.google.gson.JsonParser;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.ProjectSettings;

/** The settings' table: one row of JSON. */
final class SettingsProjection {
  private static final String NAME = "project";

  private SettingsProjection() {}

  static void put(Handle handle, Event event) {
    handle.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        NAME,
        event.data().toString());
  }

  static Optional<ProjectSettings> find(Handle handle) {
    return handle
        .select("SELECT value FROM setting WHERE name = ?", NAME)
        .mapTo(String.class)
        .findOne()
        .map(json -> SettingsJson.settings(JsonParser.parseString(json).getAsJsonObject()));
  }

  /** The settings of a project in which one already labels. */
  static ProjectSettings get(Handle handle) {
    return find(handle)
        .orElseThrow(() -> new IllegalStateException("A project begins with its settings"));
  }
}
