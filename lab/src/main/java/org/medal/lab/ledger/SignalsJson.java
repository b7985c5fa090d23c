package org.medal.lab.ledger;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.medal.core.metrics.Evaluation;
import org.medal.core.stopping.RoundSignals;

/** Scores and signals inside a line of the ledger; what was not measured has no entry. */
final class SignalsJson {
  private SignalsJson() {}

  static void add(JsonObject line, Evaluation evaluation) {
    line.addProperty("accuracy", evaluation.accuracy());
    line.addProperty("balanced_accuracy", evaluation.balancedAccuracy());
    line.addProperty("auc", evaluation.auc());
  }

  static Evaluation evaluation(JsonObject line) {
    return new Evaluation(
        line.get("accuracy").getAsDouble(),
        line.get("balanced_accuracy").getAsDouble(),
        line.get("auc").getAsDouble());
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
      JsonArray predictions = new JsonArray();
      signals.predictions().forEach(predictions::add);
      line.add("predictions", predictions);
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
    List<Integer> predictions = new ArrayList<>();
    if (line.has("predictions")) {
      for (JsonElement element : line.getAsJsonArray("predictions")) {
        predictions.add(element.getAsInt());
      }
    }
    return predictions;
  }
}
