package org.medal.lab.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.UsageException;
import org.medal.core.loop.Ending;
import org.medal.core.loop.Provenance;
import org.medal.core.loop.RoundResult;
import org.medal.lab.ledger.WholeFile;

/** {@code run.json}: where a run comes from and, once it has ended, why. */
final class RunCard {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final String ENDED = "ended";

  private final Path file;
  private final JsonObject json;

  private RunCard(Path file, JsonObject json) {
    this.file = file;
    this.json = json;
  }

  /**
   * Opens the card of a run, or writes it if it is not there.
   *
   * @param facts what else the card tells, by section: of the data, of what utilities measure
   * @throws UsageException if it is that of another configuration or of other data
   */
  static RunCard open(Path file, Provenance provenance, JsonObject facts) throws IOException {
    if (Files.exists(file)) {
      return new RunCard(file, read(file, provenance));
    }
    JsonObject json = new JsonObject();
    json.add("configuration", object(provenance.configuration()));
    json.addProperty("seed", provenance.seed());
    json.addProperty("data_fingerprint", provenance.dataFingerprint());
    facts.entrySet().forEach(section -> json.add(section.getKey(), section.getValue()));
    json.add("versions", object(provenance.versions()));
    json.add("machine", object(provenance.machine()));
    RunCard card = new RunCard(file, json);
    card.write();
    return card;
  }

  /**
   * The card of a run, which is not touched; empty if it is not there.
   *
   * @throws UsageException if it is that of another configuration or of other data
   */
  static Optional<RunCard> peek(Path file, Provenance provenance) throws IOException {
    return Files.exists(file)
        ? Optional.of(new RunCard(file, read(file, provenance)))
        : Optional.empty();
  }

  private static JsonObject object(Map<String, String> map) {
    JsonObject object = new JsonObject();
    // sorted: the order of Map.of differs from process to process
    new TreeMap<>(map).forEach(object::addProperty);
    return object;
  }

  private static JsonObject read(Path file, Provenance provenance) throws IOException {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      requireSame(
          file.getParent(),
          json.getAsJsonObject("configuration").asMap(),
          provenance.configuration());
      if (!json.get("data_fingerprint").getAsString().equals(provenance.dataFingerprint())) {
        throw new UsageException(
            "The images or labels have changed since the run in "
                + file.getParent()
                + " began; give another folder to --out");
      }
      if (json.has(ENDED)) {
        endedIn(json);
      }
      return json;
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | ClassCastException
        | NumberFormatException
        | UnsupportedOperationException e) {
      throw new UsageException(file + " is damaged; give another folder to --out");
    }
  }

  /** An option that only one of the two has, differs as well. */
  private static void requireSame(
      @Nullable Path folder, Map<String, JsonElement> stored, Map<String, String> asked) {
    TreeSet<String> keys = new TreeSet<>(asked.keySet());
    keys.addAll(stored.keySet());
    for (String key : keys) {
      String before = stored.containsKey(key) ? stored.get(key).getAsString() : "nothing";
      String now = asked.getOrDefault(key, "nothing");
      if (!before.equals(now)) {
        throw new UsageException(
            "The run in "
                + folder
                + " had --"
                + key
                + " "
                + before
                + ", not "
                + now
                + "; resume it with the same options or give another folder to --out");
      }
    }
  }

  /** Whether it says that the run has ended with these results. */
  boolean hasEnded(List<RoundResult> results) {
    return json.has(ENDED) && endedIn(json) == results.size() - 1;
  }

  private static int endedIn(JsonObject json) {
    return json.getAsJsonObject(ENDED).get("round").getAsInt();
  }

  /** Notes why the run has ended, if that is not there yet. */
  void ended(Ending ending) throws IOException {
    if (json.has(ENDED)) {
      return;
    }
    JsonObject ended = new JsonObject();
    ended.addProperty("rule", ending.rule());
    ended.addProperty("round", ending.round());
    ended.addProperty("labelled", ending.labelled());
    ended.addProperty("reason", ending.reason());
    json.add(ENDED, ended);
    write();
  }

  private void write() throws IOException {
    WholeFile.write(file, GSON.toJson(json) + "\n");
  }
}
