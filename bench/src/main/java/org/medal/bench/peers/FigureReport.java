package org.medal.bench.peers;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** What a measurement ends with: its figures, and those that got worse. */
public final class FigureReport {
  private FigureReport() {}

  /**
   * Prints a line a figure, then what got more than a tenth worse.
   *
   * @param kept the figures kept before, by name
   */
  public static void print(List<Figure> figures, Map<String, Figure> kept, PrintStream out) {
    figures.forEach(figure -> out.println("| " + figure.name() + " | " + figure.text() + " |"));
    List<String> worse = Regressions.of(kept, figures);
    worse.forEach(out::println);
    if (worse.isEmpty()) {
      long known = figures.stream().filter(figure -> kept.containsKey(figure.name())).count();
      out.println("none of " + known + " kept figures got more than 10 % worse");
    }
  }
}
