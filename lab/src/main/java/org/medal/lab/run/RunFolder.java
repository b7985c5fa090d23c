package org.medal.lab.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.medal.core.data.ClassSet;
import org.medal.core.data.UsageException;
import org.medal.core.learn.FittedModel;
import org.medal.core.loop.LoopListener;
import org.medal.core.loop.Provenance;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;
import org.medal.lab.ledger.Ledger;
import org.medal.lab.ledger.RunTables;
import org.medal.lab.ledger.WholeFile;

/** The folder of one run. Whenever the process dies, what is in it is whole and can be resumed. */
final class RunFolder implements LoopListener {
  /** By this file a run's folder is known. */
  static final String CARD = "run.json";

  private static final String LEDGER = "ledger.jsonl";

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Path folder;
  private final ClassSet classes;
  private final Ledger ledger;

  private RunFolder(Path folder, ClassSet classes, Ledger ledger) {
    this.folder = folder;
    this.classes = classes;
    this.ledger = ledger;
  }

  /**
   * Opens the folder of a run, new or interrupted.
   *
   * @param data facts on the data for run.json
   * @throws UsageException if it holds a run of another configuration or of other data
   */
  static RunFolder open(Path folder, Provenance provenance, JsonObject data, ClassSet classes)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(CARD);
    if (Files.exists(file)) {
      requireSame(file, provenance);
    } else {
      JsonObject json = new JsonObject();
      json.add("configuration", object(provenance.configuration()));
      json.addProperty("seed", provenance.seed());
      json.addProperty("data_fingerprint", provenance.dataFingerprint());
      json.add("data", data);
      json.add("versions", object(provenance.versions()));
      json.add("machine", object(provenance.machine()));
      WholeFile.write(file, GSON.toJson(json) + "\n");
    }
    Ledger ledger = Ledger.open(folder.resolve(LEDGER), classes);
    if (!ledger.history().queries().isEmpty()) {
      // the process may have died between the ledger and the tables
      RunTables.write(folder, ledger.history(), classes);
    }
    return new RunFolder(folder, classes, ledger);
  }

  private static JsonObject object(Map<String, String> map) {
    JsonObject object = new JsonObject();
    // sorted: the order of Map.of differs from process to process
    new TreeMap<>(map).forEach(object::addProperty);
    return object;
  }

  private static void requireSame(Path file, Provenance provenance) throws IOException {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      JsonObject stored = json.getAsJsonObject("configuration");
      Map<String, String> now = provenance.configuration();
      // an option may have been dropped as well as added
      Set<String> keys = new TreeSet<>(stored.keySet());
      keys.addAll(now.keySet());
      keys.forEach(
          key -> {
            String value = now.getOrDefault(key, "nothing");
            String before = stored.has(key) ? stored.get(key).getAsString() : "nothing";
            if (!before.equals(value)) {
              throw new UsageException(
                  "The run in "
                      + file.getParent()
                      + " had --"
                      + key
                      + " "
                      + before
                      + ", not "
                      + value
                      + "; resume it with the same options or give another folder to --out");
            }
          });
      if (!json.get("data_fingerprint").getAsString().equals(provenance.dataFingerprint())) {
        throw new UsageException(
            "The images or labels have changed since the run in "
                + file.getParent()
                + " began; give another folder to --out");
      }
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      throw new UsageException(file + " is damaged; give another folder to --out");
    }
  }

  /** Whether the initial set of the run in a folder has been recorded. */
  static boolean isBegun(Path folder) throws IOException {
    return Ledger.holdsLine(folder.resolve(LEDGER));
  }

  Ledger ledger() {
    return ledger;
  }

  /** Whether the run has ended and its model is saved. */
  boolean isComplete(int budget) {
    return Files.isDirectory(folder.resolve("model"))
        && !ledger.history().results().isEmpty()
        && ledger.history().results().get(ledger.history().results().size() - 1).labelled()
            >= budget;
  }

  @Override
  public void trained(RoundResult result) {
    record(() -> ledger.append(result));
  }

  @Override
  public void queried(Query query) {
    record(() -> ledger.append(query));
  }

  private void record(Append append) {
    try {
      append.run();
      RunTables.write(folder, ledger.history(), classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Append {
    void run() throws IOException;
  }

  /** Saves the last model as {@code model/}, whole or not at all. */
  void save(FittedModel model) throws IOException {
    Path part = folder.resolve("model.part");
    delete(part);
    Files.createDirectories(part);
    model.save(part);
    delete(folder.resolve("model"));
    Files.move(part, folder.resolve("model"), StandardCopyOption.ATOMIC_MOVE);
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
