package org.medal.lab.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.medal.core.data.Names;
import org.medal.lab.config.Arm;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.ledger.WholeFile;

/**
 * {@code comparison.json}: what a folder of runs compares. With it and the runs' own files a report
 * can be made again.
 */
public final class ComparisonCard {
  public static final String NAME = "comparison.json";

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private ComparisonCard() {}

  static void write(Path folder, CompareConfig config, Keep keep) throws IOException {
    Files.createDirectories(folder);
    JsonObject card = new JsonObject();
    JsonArray arms = new JsonArray();
    for (Arm arm : config.arms()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("name", arm.name());
      entry.addProperty("folder", Experiment.RUNS + "/" + arm.folder());
      entry.addProperty("utility", arm.run().selection().query().utility());
      arms.add(entry);
    }
    card.add("arms", arms);
    if (config.fullData()) {
      card.addProperty("full_data", Experiment.RUNS + "/" + CompareConfig.FULL_DATA);
    }
    card.addProperty("study", keep == Keep.LEDGER);
    card.addProperty("first_seed", config.first().seed());
    card.addProperty("seeds", config.seeds());
    config.statistics().reference().ifPresent(arm -> card.addProperty("reference", arm));
    config.statistics().target().ifPresent(target -> card.addProperty("target", target));
    card.addProperty("interval", Names.of(config.statistics().interval()));
    JsonArray grades = new JsonArray();
    config.statistics().grades().forEach(grades::add);
    card.add("grades", grades);
    WholeFile.write(folder.resolve(NAME), GSON.toJson(card) + "\n");
  }
}
