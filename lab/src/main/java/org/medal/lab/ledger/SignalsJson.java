package org.medal.lab.ledger;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.medal.core.metrics.Confusion;
import org.medal.core.metrics.Evaluation;
import org.medal.core.stopping.RoundSignals;

/** Scores and signals inside a line of the ledger; what was not measured has no entry. */
final class SignalsJson {
  private SignalsJson() {}

  /** The scores that follow from the confusion matrix stand beside it for those who read along. */
  static void add(JsonObject line, Evaluation evaluation) {
    line.addProperty("accuracy", evaluation.accuracy());
    line.addProperty("balanced_accuracy", evaluation.balancedAccuracy());
    line.addProperty("auc", evaluation.auc());
    line.addProperty("calibration_error", evaluation.calibrationError());
    JsonArray confusion = new JsonArray();
    evaluation.confusion().counts().forEach(row -> confusion.add(integers(row)));
    line.add("confusion", confusion);
  }

  static Evaluation evaluation(JsonObject line) {
    List<List<Integer>> counts = new ArrayList<>();
    line.getAsJsonArray("confusion").forEach(row -> counts.add(integers(row.getAsJsonArray())));
    return new Evaluation(
        new Confusion(counts),
        line.get("auc").getAsDouble(),
        line.get("calibration_error").getAsDouble());
  }

  static void add(JsonObject line, RoundSignals signals) {
    signals
        .validation()
        .ifPresent(
            evaluation -> {
              JsonObject scores = new JsonObject();
              add(scores, evaluation);
              line.add("validation", scores);
            });
    signals.meanEntropy().ifPresent(entropy -> line.addProperty("mean_entropy", entropy));
    signals.kappa().ifPresent(kappa -> line.addProperty("kappa", kappa));
    if (!signals.predictions().isEmpty()) {
      line.add("predictions", integers(signals.predictions()));
    }
  }

  static RoundSignals signals(JsonObject line) {
    return new RoundSignals(
        line.get("labelled").getAsInt(),
        line.has("validation")
            ? Optional.of(evaluation(line.getAsJsonObject("validation")))
            : Optional.empty(),
        number(line, "mean_entropy"),
        number(line, "kappa"),
        predictions(line));
  }

  static OptionalDouble number(JsonObject line, String name) {
    return line.has(name)
        ? OptionalDouble.of(line.get(name).getAsDouble())
        : OptionalDouble.empty();
  }

  private static List<Integer> predictions(JsonObject line) {
    return line.has("predictions") ? integers(line.getAsJsonArray("predictions")) : List.of();
  }

  private static JsonArray integers(List<Integer> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  private static List<Integer> integers(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsInt).toList();
  }
}
