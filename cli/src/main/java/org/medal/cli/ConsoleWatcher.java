package org.medal.cli;

import java.io.PrintWriter;
import org.medal.core.progress.Progress;
import org.medal.lab.plan.QueueProgress;
import org.medal.lab.run.RunFailure;
import org.medal.lab.run.Watcher;

/**
 * Tells the user on standard error how the work goes: a bar that rewrites its line on a terminal,
 * otherwise a line for each finished piece and for each half minute of a long one. Where several
 * runs are worked on, the bar is that of all of them, and each line begins with its run. Closing
 * takes the bar away, so that what follows begins on a line of its own. Safe for several threads.
 */
final class ConsoleWatcher implements RoundLines, AutoCloseable {
  private static final int BAR = 16;
  private static final int WIDTH = 79;
  private static final long NANOS_BETWEEN_DRAWS = 100_000_000;
  private static final long NANOS_BETWEEN_LINES = 30_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private String overall = "";
  private long lastDraw = System.nanoTime();
  private long lastOverall = System.nanoTime();
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
    return begin("", task);
  }

  private Progress begin(String prefix, String task) {
    return (done, total) -> draw(prefix, task, done, total, "");
  }

  @Override
  public void epoch(int epoch, int cap, double loss, double accuracy, double imagesPerSecond) {
    draw("", "epoch", epoch, cap, RoundLines.epoch(loss, accuracy, imagesPerSecond));
  }

  /** A piece of a longer work is done; {@code state} says how it goes. */
  void working(String task, int done, int total, String state) {
    draw("", task, done, total, state);
  }

  @Override
  public void note(String text) {
    tell("", text);
  }

  private synchronized void tell(String prefix, String text) {
    clear();
    err.println(prefix + text);
    err.flush();
    lastDraw = System.nanoTime();
  }

  @Override
  public Watcher of(String run) {
    return new OneRun("[" + run + "] ");
  }

  /** Writes through the console, each line with the name of its run. */
  private final class OneRun implements RoundLines {
    private final String prefix;

    OneRun(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public Progress begin(String task) {
      return ConsoleWatcher.this.begin(prefix, task);
    }

    @Override
    public void epoch(int epoch, int cap, double loss, double accuracy, double imagesPerSecond) {
      draw(prefix, "epoch", epoch, cap, RoundLines.epoch(loss, accuracy, imagesPerSecond));
    }

    @Override
    public void note(String text) {
      tell(prefix, text);
    }
  }

  @Override
  public synchronized void overall(QueueProgress progress) {
    overall = bar(progress.roundsDone(), progress.rounds()).strip() + " " + progress;
    long now = System.nanoTime();
    if (terminal) {
      print(overall);
    } else if (now - lastOverall >= NANOS_BETWEEN_LINES) {
      lastOverall = now;
      tell("", progress.toString());
    }
  }

  @Override
  public void failed(RunFailure failure) {
    tell("[" + failure.arm() + ", seed " + failure.seed() + "] ", "failed: " + words(failure));
  }

  private static String words(RunFailure failure) {
    return Failures.words(failure.cause());
  }

  @Override
  public synchronized void close() {
    clear();
    err.flush();
  }

  private synchronized void draw(String prefix, String task, int done, int total, String state) {
    long now = System.nanoTime();
    if (!terminal) {
      if (now - lastDraw >= NANOS_BETWEEN_LINES) {
        tell(prefix, task + " " + done + "/" + total + state);
      }
      return;
    }
    if (done < total && now - lastDraw < NANOS_BETWEEN_DRAWS) {
      return;
    }
    lastDraw = now;
    print(
        overall.isEmpty()
            ? prefix + task + bar(done, total) + done + "/" + total + state
            : overall + "; " + prefix + task + " " + done + "/" + total);
  }

  private static String bar(int done, int total) {
    int filled = total == 0 ? BAR : (int) ((long) BAR * Math.min(done, total) / total);
    return " [" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] ";
  }

  /** One line of a terminal at most: a longer one could not be written over. */
  private void print(String text) {
    String line = text.substring(0, Math.min(WIDTH, text.length()));
    err.print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
    err.flush();
    lastLength = line.length();
  }

  private void clear() {
    if (lastLength > 0) {
      err.print("\r" + " ".repeat(lastLength) + "\r");
      lastLength = 0;
    }
  }
}
