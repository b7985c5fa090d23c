package org.medal.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.medal.bench.peers.Figure;

/** Speeds of a process beside those of the network alone, and their ratios. */
final class Ratios {
  private final String title;
  private final PrintStream out;
  private final List<Double> ratios = new ArrayList<>();

  Ratios(String title, PrintStream out) {
    this.title = title;
    this.out = out;
  }

  /** One measurement, in images per second; {@code bare} was taken before and after it. */
  void add(double real, double bareBefore, double bareAfter) {
    double bare = 2 / (1 / bareBefore + 1 / bareAfter);
    ratios.add(real / bare);
    out.printf(
        Locale.ROOT,
        "%s: %.2f images/s, network alone %.2f images/s, ratio %.3f%n",
        title,
        real,
        bare,
        real / bare);
  }

  /** The middle ratio; of an even number, the mean of the two in the middle. */
  double median() {
    List<Double> sorted = ratios.stream().sorted().toList();
    int n = sorted.size();
    return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
  }

  /**
   * The same as a figure to keep: the time of the process by that of the network alone.
   *
   * @param network which, part of the figure's name
   */
  Figure figure(String network, String machine) {
    List<Double> times = ratios.stream().map(ratio -> 1 / ratio).toList();
    String name = network + ", " + title + ", by the network alone";
    return Figure.of(name, times, LocalDate.now(ZoneOffset.UTC).toString(), machine, "");
  }

  void summary() {
    out.printf(
        Locale.ROOT,
        "%s: median ratio %.3f, smallest %.3f, largest %.3f of %d%n",
        title,
        median(),
        Collections.min(ratios),
        Collections.max(ratios),
        ratios.size());
  }
}
