package org.medal.lab.run;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.medal.core.data.ClassSet;
import org.medal.core.data.Labelled;
import org.medal.core.data.UsageException;
import org.medal.core.learn.FittedModel;
import org.medal.core.loop.Ending;
import org.medal.core.loop.History;
import org.medal.core.loop.LoopListener;
import org.medal.core.loop.LoopPlan;
import org.medal.core.loop.Provenance;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;
import org.medal.imaging.FolderTree;
import org.medal.lab.ledger.Ledger;
import org.medal.lab.ledger.RunTables;

/** The folder of one run. Whenever the process dies, what is in it is whole and can be resumed. */
final class RunFolder implements LoopListener {
  /** By this file a run's folder is known. */
  static final String CARD = "run.json";

  private static final String LEDGER = "ledger.jsonl";

  private final Path folder;
  private final ClassSet classes;
  private final Ledger ledger;
  private final RunCard card;

  private RunFolder(Path folder, ClassSet classes, Ledger ledger, RunCard card) {
    this.folder = folder;
    this.classes = classes;
    this.ledger = ledger;
    this.card = card;
  }

  /**
   * Opens the folder of a run, new or interrupted.
   *
   * @param facts further sections of run.json
   * @throws UsageException if it holds a run of another configuration or of other data
   */
  static RunFolder open(Path folder, Provenance provenance, JsonObject facts, ClassSet classes)
      throws IOException {
    Files.createDirectories(folder);
    RunCard card = RunCard.open(folder.resolve(CARD), provenance, facts);
    Ledger ledger = Ledger.open(folder.resolve(LEDGER), classes);
    if (!ledger.history().queries().isEmpty()) {
      // the process may have died between the ledger and the tables
      RunTables.write(folder, ledger.history(), classes);
    }
    return new RunFolder(folder, classes, ledger, card);
  }

  /** Where a run that trains online keeps the weights of its last rounds. */
  static Path checkpoints(Path folder) {
    return folder.resolve("checkpoints");
  }

  /** They are of no use once the run has ended. */
  void forgetCheckpoints() throws IOException {
    FolderTree.delete(checkpoints(folder));
  }

  /** What the ledger in a folder says was labelled up to and with a round, in its order. */
  static List<Labelled> labelled(Path folder, ClassSet classes, int round) {
    try {
      return Ledger.read(folder.resolve(LEDGER), classes).queries().stream()
          .filter(query -> query.round() <= round)
          .flatMap(query -> query.labelled().stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the initial set of the run in a folder has been recorded. */
  static boolean isBegun(Path folder) throws IOException {
    return Ledger.holdsLine(folder.resolve(LEDGER));
  }

  Ledger ledger() {
    return ledger;
  }

  private static boolean isComplete(
      Path folder, Keep keep, RunCard card, History history, LoopPlan plan) {
    List<RoundResult> results = history.results();
    return (keep == Keep.LEDGER || Files.isDirectory(folder.resolve("model")))
        && !results.isEmpty()
        && (card.hasEnded(results) || plan.ending(results).isPresent());
  }

  /**
   * How far the run in a folder is, which is not touched.
   *
   * @throws UsageException if it holds a run of another configuration or of other data
   */
  static RunState peek(
      Path folder, Keep keep, Provenance provenance, LoopPlan plan, ClassSet classes)
      throws IOException {
    Optional<RunCard> card = RunCard.peek(folder.resolve(CARD), provenance);
    if (card.isEmpty()) {
      return new RunState(History.EMPTY, false);
    }
    History history = Ledger.read(folder.resolve(LEDGER), classes);
    return new RunState(history, isComplete(folder, keep, card.get(), history, plan));
  }

  /** Notes on the run's card why it has ended, if that is not there yet. */
  void ended(Ending ending) throws IOException {
    card.ended(ending);
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
    FolderTree.delete(part);
    Files.createDirectories(part);
    model.save(part);
    FolderTree.delete(folder.resolve("model"));
    Files.move(part, folder.resolve("model"), StandardCopyOption.ATOMIC_MOVE);
  }
}
