package org.medal.lab.ledger;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.ClassSet;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FitReport;
import org.medal.core.loop.Queried;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;
import org.medal.core.metrics.Evaluation;

/** One event of the loop as one JSON object, and back. Numbers survive to the last bit. */
final class LedgerLine {
  private final ClassSet classes;

  LedgerLine(ClassSet classes) {
    this.classes = classes;
  }

  static boolean isQuery(JsonObject line) {
    return line.get("event").getAsString().equals("queried");
  }

  JsonObject of(Query query) {
    JsonObject line = new JsonObject();
    line.addProperty("event", "queried");
    line.addProperty("round", query.round());
    line.addProperty("score_seconds", query.scoreSeconds());
    line.addProperty("select_seconds", query.selectSeconds());
    JsonArray samples = new JsonArray();
    for (Queried queried : query.samples()) {
      JsonObject sample = new JsonObject();
      sample.addProperty("id", queried.sample().id().value());
      sample.addProperty("label", classes.name(queried.sample().label()));
      sample.addProperty("utility", queried.utility());
      queried.entropy().ifPresent(entropy -> sample.addProperty("entropy", entropy));
      samples.add(sample);
    }
    line.add("samples", samples);
    return line;
  }

  Query query(JsonObject line) {
    List<Queried> samples = new ArrayList<>();
    for (JsonElement element : line.getAsJsonArray("samples")) {
      JsonObject sample = element.getAsJsonObject();
      samples.add(
          new Queried(
              new Labelled(
                  new SampleId(sample.get("id").getAsString()),
                  classes.label(sample.get("label").getAsString())),
              sample.get("utility").getAsDouble(),
              SignalsJson.number(sample, "entropy")));
    }
    return new Query(
        line.get("round").getAsInt(),
        samples,
        line.get("score_seconds").getAsDouble(),
        line.get("select_seconds").getAsDouble());
  }

  JsonObject of(RoundResult result) {
    JsonObject line = new JsonObject();
    line.addProperty("event", "trained");
    line.addProperty("round", result.round());
    line.addProperty("labelled", result.labelled());
    SignalsJson.add(line, result.evaluation());
    line.addProperty("epochs", result.fit().epochs());
    line.addProperty("train_accuracy", result.fit().trainAccuracy());
    line.addProperty("stopped_at_cap", result.fit().stoppedAtCap());
    line.addProperty("train_seconds", result.trainSeconds());
    SignalsJson.add(line, result.signals());
    return line;
  }

  private Evaluation evaluation(JsonObject line) {
    Evaluation evaluation = SignalsJson.evaluation(line);
    if (evaluation.confusion().classes() != classes.size()) {
      throw new IllegalArgumentException("The confusion is one of other classes");
    }
    return evaluation;
  }

  RoundResult result(JsonObject line) {
    return new RoundResult(
        line.get("round").getAsInt(),
        line.get("labelled").getAsInt(),
        evaluation(line),
        new FitReport(
            line.get("epochs").getAsInt(),
            line.get("train_accuracy").getAsDouble(),
            line.get("stopped_at_cap").getAsBoolean()),
        line.get("train_seconds").getAsDouble(),
        SignalsJson.signals(line));
  }
}
