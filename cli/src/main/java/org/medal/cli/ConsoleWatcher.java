package org.medal.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;
import org.medal.core.progress.Progress;
import org.medal.lab.run.Watcher;

/**
 * Tells the user on standard error how the work goes: a bar that rewrites its line on a terminal, a
 * line for each finished piece otherwise.
 */
final class ConsoleWatcher implements Watcher {
  private static final int BAR = 24;
  private static final long NANOS_BETWEEN_DRAWS = 100_000_000;

  private final PrintWriter err;
  private final boolean terminal;
  private String prefix = "";
  private long lastDraw;
  private int lastLength;

  ConsoleWatcher(PrintWriter err) {
    this(err, Boolean.getBoolean("medal.terminal"));
  }

  ConsoleWatcher(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public Progress begin(String task) {
    return (done, total) -> draw(task, done, total, "");
  }

  @Override
  public void epoch(int epoch, int cap, double loss, double accuracy, double imagesPerSecond) {
    String state =
        String.format(
            Locale.ROOT,
            " loss %.3f, accuracy %.3f, %.0f images/s",
            loss,
            accuracy,
            imagesPerSecond);
    draw("epoch", epoch, cap, state);
  }

  @Override
  public synchronized void note(String text) {
    clear();
    err.println(prefix + text);
    err.flush();
  }

  @Override
  public void job(String name) {
    prefix = name.isEmpty() ? "" : "[" + name + "] ";
  }

  @Override
  public void trained(RoundResult result) {
    note(
        String.format(
            Locale.ROOT,
            "round %d: %d labels, accuracy %.3f, balanced %.3f, AUC %.3f (%d epochs%s, %.1f s)",
            result.round(),
            result.labelled(),
            result.evaluation().accuracy(),
            result.evaluation().balancedAccuracy(),
            result.evaluation().auc(),
            result.fit().epochs(),
            result.fit().stoppedAtCap() ? ", stopped at the cap" : "",
            result.trainSeconds()));
  }

  @Override
  public void queried(Query query) {
    note(
        query.round() == 0
            ? "initial set: " + query.samples().size() + " images"
            : "round " + query.round() + ": asks for " + query.samples().size() + " images");
  }

  private synchronized void draw(String task, int done, int total, String state) {
    boolean finished = done >= total;
    long now = System.nanoTime();
    if (!terminal || (!finished && now - lastDraw < NANOS_BETWEEN_DRAWS)) {
      return;
    }
    lastDraw = now;
    int filled = total == 0 ? BAR : (int) ((long) BAR * done / total);
    String line =
        prefix
            + task
            + " ["
            + "#".repeat(filled)
            + ".".repeat(BAR - filled)
            + "] "
            + done
            + "/"
            + total
            + state;
    err.print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
    err.flush();
    lastLength = line.length();
    if (finished && state.isEmpty()) {
      err.println();
      lastLength = 0;
    }
  }

  private void clear() {
    if (lastLength > 0) {
      err.print("\r" + " ".repeat(lastLength) + "\r");
      lastLength = 0;
    }
  }
}
