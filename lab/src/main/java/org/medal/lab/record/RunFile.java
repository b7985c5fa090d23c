package org.medal.lab.record;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medal.core.data.ClassSet;
import org.medal.core.loop.Ending;
import org.medal.core.loop.Provenance;

/** Reads {@code run.json}. */
final class RunFile {
  static final String NAME = "run.json";

  private RunFile() {}

  static RunFacts read(Path folder) throws IOException {
    return JsonFile.read(folder.resolve(NAME), RunFile::facts);
  }

  private static RunFacts facts(JsonObject json) {
    JsonObject measures =
        json.has("measures") ? json.getAsJsonObject("measures") : new JsonObject();
    return new RunFacts(
        provenance(json),
        data(json.getAsJsonObject("data")),
        JsonFile.string(measures, "initial", "utility"),
        JsonFile.string(measures, "query", "utility"),
        json.has("ended") ? Optional.of(ending(json.getAsJsonObject("ended"))) : Optional.empty());
  }

  private static Provenance provenance(JsonObject json) {
    return new Provenance(
        JsonFile.strings(json.getAsJsonObject("configuration")),
        json.get("data_fingerprint").getAsString(),
        json.get("seed").getAsLong(),
        JsonFile.strings(json.getAsJsonObject("versions")),
        JsonFile.strings(json.getAsJsonObject("machine")));
  }

  private static DataFacts data(JsonObject data) {
    List<String> remarks = new ArrayList<>(JsonFile.strings(data, "remarks"));
    JsonFile.strings(data, "without_keypoints")
        .forEach(id -> remarks.add(id + " has no ORB keypoint and counted as a zero vector"));
    return new DataFacts(
        new ClassSet(JsonFile.strings(data, "classes")),
        JsonFile.count(data, "pool"),
        JsonFile.count(data, "test"),
        JsonFile.count(data, "validation"),
        JsonFile.strings(data, "skipped"),
        remarks);
  }

  private static Ending ending(JsonObject ended) {
    return new Ending(
        ended.get("rule").getAsString(),
        ended.get("round").getAsInt(),
        ended.get("labelled").getAsInt(),
        ended.get("reason").getAsString());
  }
}
