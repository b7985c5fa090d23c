package org.medal.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;
import org.medal.core.progress.Progress;
import org.medal.lab.run.Watcher;

/**
 * Tells the user on standard error how the work goes: a bar that rewrites its line on a terminal,
 * otherwise a line for each finished piece and for each half minute of a long one. Closing takes
 * the bar away, so that what follows begins on a line of its own.
 */
final class ConsoleWatcher implements Watcher, AutoCloseable {
  private static final int BAR = 16;
  private static final int WIDTH = 79;
  private static final long NANOS_BETWEEN_DRAWS = 100_000_000;
  private static final long NANOS_BETWEEN_LINES = 30_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private String prefix = "";
  private long lastDraw = System.nanoTime();
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
    lastDraw = System.nanoTime();
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

  @Override
  public synchronized void close() {
    clear();
    err.flush();
  }

  private synchronized void draw(String task, int done, int total, String state) {
    long now = System.nanoTime();
    if (!terminal) {
      if (now - lastDraw >= NANOS_BETWEEN_LINES) {
        note(task + " " + done + "/" + total + state);
      }
      return;
    }
    if (done < total && now - lastDraw < NANOS_BETWEEN_DRAWS) {
      return;
    }
    lastDraw = now;
    String line = line(task, done, total, state);
    err.print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
    err.flush();
    lastLength = line.length();
  }

  /** One line of a terminal at most: a longer one could not be written over. */
  private String line(String task, int done, int total, String state) {
    int filled = total == 0 ? BAR : (int) ((long) BAR * Math.min(done, total) / total);
    String bar = " [" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] ";
    String line = prefix + task + bar + done + "/" + total + state;
    return line.substring(0, Math.min(WIDTH, line.length()));
  }

  private void clear() {
    if (lastLength > 0) {
      err.print("\r" + " ".repeat(lastLength) + "\r");
      lastLength = 0;
    }
  }
}
