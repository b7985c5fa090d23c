package org.medal.lab.record;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.medal.core.data.InputException;
import org.medal.core.data.Names;
import org.medal.lab.stats.IntervalKind;
import org.medal.lab.stats.StatisticsOptions;

/**
 * Reads {@code comparison.json}.
 *
 * @param arms names and folders
 * @param firstSeed of each arm
 * @param seeds how many each arm is to have
 * @param fullData the models of the whole pool, where there are any
 * @param statistics how the runs are to be summarised
 */
record ComparisonFile(
    List<Entry> arms,
    long firstSeed,
    int seeds,
    Optional<Entry> fullData,
    StatisticsOptions statistics) {
  static final String NAME = "comparison.json";

  private static final int MOST_SEEDS = 1000;

  /** An arm: its name, and the folder of its runs relative to that of the comparison. */
  record Entry(String name, String folder) {}

  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME));
  }

  /** Whether the runs belong to a study that has a report of its own kind. */
  static boolean isOfStudy(Path folder) throws IOException {
    return JsonFile.read(
        folder.resolve(NAME), json -> json.has("study") && json.get("study").getAsBoolean());
  }

  static ComparisonFile read(Path folder) throws IOException {
    return JsonFile.read(folder.resolve(NAME), json -> of(folder, json));
  }

  private static ComparisonFile of(Path folder, JsonObject json) {
    List<Entry> arms = new ArrayList<>();
    for (JsonElement element : json.getAsJsonArray("arms")) {
      JsonObject arm = element.getAsJsonObject();
      Entry entry = new Entry(arm.get("name").getAsString(), arm.get("folder").getAsString());
      requireInside(folder, entry);
      arms.add(entry);
    }
    int seeds = json.get("seeds").getAsInt();
    if (arms.isEmpty() || seeds < 1 || seeds > MOST_SEEDS) {
      throw new InputException("it compares " + arms.size() + " arms over " + seeds + " seeds");
    }
    return new ComparisonFile(
        arms, json.get("first_seed").getAsLong(), seeds, fullData(folder, json), statistics(json));
  }

  private static Optional<Entry> fullData(Path folder, JsonObject json) {
    if (!json.has("full_data")) {
      return Optional.empty();
    }
    Entry entry = new Entry("full_data", json.get("full_data").getAsString());
    requireInside(folder, entry);
    return Optional.of(entry);
  }

  private static void requireInside(Path folder, Entry arm) {
    Path home = folder.toAbsolutePath().normalize();
    if (!home.resolve(arm.folder()).normalize().startsWith(home)) {
      throw new InputException("arm '" + arm.name() + "' lies outside");
    }
  }

  private static StatisticsOptions statistics(JsonObject json) {
    return new StatisticsOptions(
        json.has("target")
            ? OptionalDouble.of(json.get("target").getAsDouble())
            : OptionalDouble.empty(),
        Names.parse(IntervalKind.class, "interval", JsonFile.string(json, "interval", "t")),
        JsonFile.strings(json, "grades"),
        Optional.of(JsonFile.string(json, "reference", "")).filter(arm -> !arm.isEmpty()));
  }

  /** The runs of an arm that have begun. */
  SortedMap<Long, RunRecord> runs(Path folder, Entry arm) throws IOException {
    SortedMap<Long, RunRecord> runs = new TreeMap<>();
    for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
      Path run = folder.resolve(arm.folder()).resolve("seed-" + seed);
      if (RunRecord.isIn(run)) {
        runs.put(seed, RunRecord.read(run));
      }
    }
    return runs;
  }
}
