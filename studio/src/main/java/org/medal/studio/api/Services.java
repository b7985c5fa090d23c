package org.medal.studio.api;

import com.google.gson.JsonObject;
import java.util.OptionalLong;
import org.medal.studio.images.Pictures;
import org.medal.studio.jobs.Background;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.store.Store;

/** What the routes stand on. */
public record Services(Store store, Pictures pictures, Background background) {
  ProjectSettings settings() {
    return store.settings().find().orElseThrow();
  }

  ProjectImage image(long id) {
    return store
        .images()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("There is no image " + id + "."));
  }

  /** Writes what changes nothing, but what an auditor wants to know. */
  void note(String what, OptionalLong reader, String... namesAndValues) {
    JsonObject data = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      data.addProperty(namesAndValues[i], namesAndValues[i + 1]);
    }
    store.journal().note(what, data, reader);
  }
}
