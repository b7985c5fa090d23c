package org.medal.studio.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.medal.studio.project.AssignmentMode;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ProjectSettings;

/** Settings as the journal keeps them. */
final class SettingsJson {
  private SettingsJson() {}

  static JsonObject of(ProjectSettings settings) {
    JsonArray classes = new JsonArray();
    settings.classes().forEach(classes::add);
    return new Facts()
        .with("title", settings.title())
        .with("images", settings.images())
        .with("groups", settings.groups())
        .with("classes", classes)
        .with("model", of(settings.model()))
        .with("strategy", settings.strategy())
        .with("initial", settings.initial())
        .with("initialSize", settings.initialSize())
        .with("batch", settings.batch())
        .with("budget", settings.budget())
        .with("testSize", settings.testSize())
        .with("assignment", of(settings.assignment()))
        .with("seed", settings.seed())
        .with("hideGuess", settings.hideGuess())
        .with("leaseMinutes", settings.leaseMinutes())
        .json();
  }

  private static JsonObject of(ModelSettings model) {
    return new Facts()
        .with("architecture", model.architecture())
        .with("mode", model.mode())
        .with("weights", model.weights())
        .with("allowPartialWeights", model.allowPartialWeights())
        .with("layer", model.layer())
        .with("size", model.size())
        .json();
  }

  private static JsonObject of(AssignmentPolicy policy) {
    return new Facts()
        .with("mode", policy.mode())
        .with("doubleShare", policy.doubleShare())
        .with("repeatShare", policy.repeatShare())
        .json();
  }

  static ProjectSettings settings(JsonObject json) {
    return new ProjectSettings(
        Facts.text(json, "title"),
        Facts.text(json, "images"),
        Facts.textIfAny(json, "groups"),
        strings(json.getAsJsonArray("classes")),
        model(json.getAsJsonObject("model")),
        Facts.text(json, "strategy"),
        Facts.text(json, "initial"),
        Facts.small(json, "initialSize"),
        Facts.small(json, "batch"),
        Facts.small(json, "budget"),
        Facts.small(json, "testSize"),
        policy(json.getAsJsonObject("assignment")),
        Facts.number(json, "seed"),
        Facts.flag(json, "hideGuess"),
        Facts.small(json, "leaseMinutes"));
  }

  private static ModelSettings model(JsonObject json) {
    return new ModelSettings(
        Facts.text(json, "architecture"),
        Facts.constant(json, "mode", ModelSettings.Training.class),
        Facts.textIfAny(json, "weights"),
        Facts.flag(json, "allowPartialWeights"),
        Facts.textIfAny(json, "layer"),
        Facts.small(json, "size"));
  }

  private static AssignmentPolicy policy(JsonObject json) {
    return new AssignmentPolicy(
        Facts.constant(json, "mode", AssignmentMode.class),
        Facts.real(json, "doubleShare"),
        Facts.real(json, "repeatShare"));
  }

  private static List<String> strings(JsonArray array) {
    List<String> strings = new ArrayList<>();
    for (JsonElement element : array) {
      strings.add(element.getAsString());
    }
    return strings;
  }
}
