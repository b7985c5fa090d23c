package org.medal.lab.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.core.loop.History;
import org.medal.core.loop.RoundResult;
import org.medal.lab.ledger.Ledger;

/**
 * One run as its folder tells it.
 *
 * @param folder where it lies
 * @param facts what its card says
 * @param history what its ledger says; nothing in the folder is changed to read it
 */
public record RunRecord(Path folder, RunFacts facts, History history) {
  /** Whether a folder is that of a run. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(RunFile.NAME));
  }

  /**
   * Reads a run, whether it has ended or not.
   *
   * @throws InputException if a file is damaged; the message names it
   */
  public static RunRecord read(Path folder) throws IOException {
    if (!isIn(folder)) {
      throw new UsageException(
          folder + " holds no " + RunFile.NAME + "; give the folder of a run or of a comparison");
    }
    RunFacts facts = RunFile.read(folder);
    return new RunRecord(folder, facts, history(folder.resolve("ledger.jsonl"), facts));
  }

  private static History history(Path ledger, RunFacts facts) throws IOException {
    try {
      History history = Ledger.read(ledger, facts.data().classes());
      requireMoreAndMore(ledger, history.results());
      return history;
    } catch (IllegalArgumentException e) {
      throw new InputException(ledger + " lacks lines; restore it, or run again elsewhere", e);
    }
  }

  private static void requireMoreAndMore(Path ledger, List<RoundResult> results) {
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).labelled() <= (i == 0 ? 0 : results.get(i - 1).labelled())) {
        throw new InputException(
            ledger + ": the labels of round " + i + " are no more than before; restore it");
      }
    }
  }

  /** Whether it has ended. */
  public boolean isDone() {
    return facts.ending().isPresent() && !history.results().isEmpty();
  }

  /** The last round that was evaluated; only where one was. */
  public RoundResult last() {
    return history.results().get(history.results().size() - 1);
  }

  /** Its small pictures. */
  public Thumbnails thumbnails() {
    return Thumbnails.of(folder);
  }

  /** The map of its pool; empty if it has none. */
  public List<MapPoint> map() throws IOException {
    return PoolMapFile.read(folder, facts.data().classes());
  }
}
