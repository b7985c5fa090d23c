package org.medal.studio.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.medal.studio.project.EvaluatedModel;

/** A point of the learning curve as the journal keeps it. */
final class EvaluationJson {
  private EvaluationJson() {}

  /**
   * An evaluation as JSON.
   *
   * @throws IllegalArgumentException if one of its numbers is not finite
   */
  static JsonObject of(EvaluatedModel model) {
    return new Facts()
        .with("round", model.round())
        .with("mode", model.mode())
        .with("labels", model.labels())
        .with("tested", model.tested())
        .with("accuracy", finite(model.accuracy()))
        .with("balancedAccuracy", finite(model.balancedAccuracy()))
        .with("auc", finite(model.auc()))
        .with("calibrationError", finite(model.calibrationError()))
        .with("confusion", rows(model.confusion()))
        .with("bins", rows(model.bins()))
        .with("meanEntropy", finite(model.meanEntropy()))
        .with("trainSeconds", finite(model.trainSeconds()))
        .with("rankSeconds", finite(model.rankSeconds()))
        .with("at", model.at().toString())
        .json();
  }

  static EvaluatedModel model(JsonObject json) {
    return new EvaluatedModel(
        Facts.small(json, "round"),
        Facts.text(json, "mode"),
        Facts.small(json, "labels"),
        Facts.small(json, "tested"),
        Facts.real(json, "accuracy"),
        Facts.real(json, "balancedAccuracy"),
        Facts.real(json, "auc"),
        Facts.real(json, "calibrationError"),
        rows(json, "confusion", JsonElement::getAsInt),
        rows(json, "bins", JsonElement::getAsDouble),
        Facts.real(json, "meanEntropy"),
        Facts.real(json, "trainSeconds"),
        Facts.real(json, "rankSeconds"),
        Instant.parse(Facts.text(json, "at")));
  }

  private static JsonArray rows(List<? extends List<? extends Number>> rows) {
    JsonArray array = new JsonArray();
    for (List<? extends Number> row : rows) {
      JsonArray cells = new JsonArray();
      for (Number cell : row) {
        finite(cell.doubleValue());
        cells.add(cell);
      }
      array.add(cells);
    }
    return array;
  }

  private static <T> List<List<T>> rows(
      JsonObject json, String name, Function<JsonElement, T> read) {
    List<List<T>> rows = new ArrayList<>();
    for (JsonElement row : json.getAsJsonArray(name)) {
      List<T> cells = new ArrayList<>();
      row.getAsJsonArray().forEach(cell -> cells.add(read.apply(cell)));
      rows.add(List.copyOf(cells));
    }
    return List.copyOf(rows);
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("An evaluation holds the number " + value);
    }
    return value;
  }
}
