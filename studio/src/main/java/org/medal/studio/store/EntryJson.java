package org.medal.studio.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.medal.studio.project.QueueEntry;

/** A ranking's entry as the journal keeps it; numbers survive to the last bit. */
final class EntryJson {
  private EntryJson() {}

  /**
   * An entry as JSON.
   *
   * @throws IllegalArgumentException if one of its numbers is not finite
   */
  static JsonObject of(QueueEntry entry) {
    JsonArray probabilities = new JsonArray();
    entry.probabilities().forEach(p -> probabilities.add(finite(p)));
    JsonArray neighbours = new JsonArray();
    entry.neighbours().forEach(neighbours::add);
    entry.entropy().ifPresent(EntryJson::finite);
    entry.distance().ifPresent(EntryJson::finite);
    return new Facts()
        .with("image", entry.image())
        .with("rank", entry.rank())
        .with("utility", finite(entry.utility()))
        .with("entropy", entry.entropy())
        .with("distance", entry.distance())
        .with("probabilities", probabilities)
        .with("neighbours", neighbours)
        .json();
  }

  static QueueEntry entry(String json) {
    return entry(JsonParser.parseString(json).getAsJsonObject());
  }

  private static QueueEntry entry(JsonObject json) {
    return new QueueEntry(
        Facts.number(json, "image"),
        Facts.small(json, "rank"),
        Facts.real(json, "utility"),
        Facts.realIfAny(json, "entropy"),
        Facts.realIfAny(json, "distance"),
        list(json.getAsJsonArray("probabilities"), JsonElement::getAsDouble),
        list(json.getAsJsonArray("neighbours"), JsonElement::getAsLong));
  }

  private static <T> List<T> list(JsonArray array, Function<JsonElement, T> read) {
    List<T> list = new ArrayList<>();
    for (JsonElement element : array) {
      list.add(read.apply(element));
    }
    return list;
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A ranking holds the number " + value);
    }
    return value;
  }
}
