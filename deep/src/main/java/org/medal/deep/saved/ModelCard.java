package org.medal.deep.saved;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.medal.core.data.ClassSet;
import org.medal.core.data.InputException;
import org.medal.deep.embed.Pooling;
import org.medal.deep.embed.Tap;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Normalisation;
import org.medal.deep.weights.ShippedWeights;

/**
 * What is to be known of a saved model beside its weights: the content of {@code model.json}.
 *
 * @param architecture the network
 * @param classes what it tells apart, in the order of its outputs
 * @param size width and height of the images it was trained on, in pixels
 * @param mode {@code finetune} or {@code frozen}
 * @param distance where distances were measured
 * @param headLayer the layer the head reads; if it is not the network's last, only this project can
 *     use the head
 * @param startWeights fingerprint of the weights that training started from
 */
public record ModelCard(
    Architecture architecture,
    ClassSet classes,
    int size,
    String mode,
    Tap distance,
    String headLayer,
    String startWeights) {
  static final int FORMAT = 1;

  /**
   * As JSON.
   *
   * @param weightsHash SHA-256 of the weights file beside it
   */
  String json(String weightsHash) {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("architecture", architecture.title());
    json.add("classes", strings(classes.names()));
    json.addProperty("size", size);
    json.addProperty("mode", mode);
    json.addProperty("distanceLayer", distance.layer());
    json.addProperty("distancePooling", distance.pooling().name().toLowerCase(Locale.ROOT));
    json.addProperty("headLayer", headLayer);
    json.addProperty("headReadsLastLayer", headLayer.equals(architecture.lastLayer()));
    json.add("normalisation", normalisation(architecture.normalisation()));
    json.addProperty("startWeights", startWeights);
    json.addProperty("startWeightsShipped", startsFromShipped());
    json.addProperty("weightsSha256", weightsHash);
    return new GsonBuilder().setPrettyPrinting().create().toJson(json) + "\n";
  }

  private boolean startsFromShipped() {
    return ShippedWeights.of(architecture).filter(w -> w.sha256().equals(startWeights)).isPresent();
  }

  private static JsonArray strings(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  private static JsonObject normalisation(Normalisation normalisation) {
    JsonObject json = new JsonObject();
    json.addProperty("divisor", normalisation.divisor());
    json.add("mean", numbers(normalisation.mean()));
    json.add("deviation", numbers(normalisation.deviation()));
    return json;
  }

  private static JsonArray numbers(float[] values) {
    JsonArray array = new JsonArray();
    for (float value : values) {
      array.add(value);
    }
    return array;
  }

  /** A card read back, with the hash that the weights should have. */
  record Read(ModelCard card, String weightsHash) {}

  /**
   * Reads a card.
   *
   * @throws RuntimeException if it is no card of this format
   */
  static Read parse(String text) {
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    int format = json.get("format").getAsInt();
    if (format != FORMAT) {
      throw new InputException(
          "its format is " + format + ", but this version reads format " + FORMAT);
    }
    Architecture architecture = Architecture.named(string(json, "architecture"));
    List<String> names = new ArrayList<>();
    for (JsonElement name : json.getAsJsonArray("classes")) {
      names.add(name.getAsString());
    }
    Pooling pooling = Pooling.valueOf(string(json, "distancePooling").toUpperCase(Locale.ROOT));
    ModelCard card =
        new ModelCard(
            architecture,
            new ClassSet(names),
            json.get("size").getAsInt(),
            string(json, "mode"),
            new Tap(architecture.layer(string(json, "distanceLayer")), pooling),
            architecture.layer(string(json, "headLayer")),
            string(json, "startWeights"));
    architecture.checkSize(card.size());
    return new Read(card, string(json, "weightsSha256"));
  }

  private static String string(JsonObject json, String key) {
    return json.get(key).getAsString();
  }
}
