package org.medal.studio.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.medal.core.data.Names;
import org.medal.lab.report.Figure;
import org.medal.lab.report.Html;
import org.medal.lab.report.NumberText;
import org.medal.studio.insight.Timing;
import org.medal.studio.insight.Timing.Against;
import org.medal.studio.insight.Timing.Correlation;
import org.medal.studio.insight.Timing.Point;

/**
 * The paper's open question: what time per label goes with.
 *
 * @param table name of the file with the answers
 */
record TimeAgainst(List<String> classes, Timing timing, String table) {
  void append(Html page) {
    page.section("What time goes with");
    page.raw("<div class=\"scroll\"><table>\n");
    page.row("th", "against", "answers", "Spearman's ρ", "95 % interval", "p", "so labels took");
    timing.correlations().forEach(found -> page.row("td", cells(found)));
    page.raw("</table></div>\n");
    page.element(
        "p",
        "An association is no cause: images asked for late are also those the model is unsure of,"
            + " and readers learn and tire. Answers of one reader are not independent, so the"
            + " intervals are a little too narrow; of four tests at 5 %, nearly one in five such"
            + " pages shows a p below 0.05 by chance alone.");
    page.figures(figures());
  }

  private static Object[] cells(Correlation found) {
    return new Object[] {
      name(found.against()),
      found.count(),
      signed(found.rho()),
      found.low().isEmpty() ? "–" : signed(found.low()) + " to " + signed(found.high()),
      found.p().isEmpty() ? "–" : p(found.p().getAsDouble()),
      reading(found)
    };
  }

  private static String p(double value) {
    return NumberText.p(value).replaceFirst("^p (= )?", "");
  }

  private static String signed(OptionalDouble value) {
    return value.isEmpty() ? "–" : String.format(Locale.ROOT, "%+.2f", value.getAsDouble());
  }

  private static String reading(Correlation found) {
    if (found.low().isEmpty()) {
      return "too few to tell";
    }
    String name = found.against() == Against.ORDER ? "later on" : "with more " + word(found);
    return found.low().getAsDouble() > 0
        ? "longer " + name
        : found.high().orElseThrow() < 0 ? "less time " + name : "no clear difference";
  }

  private static String word(Correlation found) {
    return Names.of(found.against());
  }

  static String name(Against against) {
    return against == Against.ORDER ? "selection order" : Names.of(against);
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Correlation found : timing.correlations()) {
      List<TimeChart.Dot> dots = dots(found.against());
      if (!dots.isEmpty()) {
        figures.add(figure(found.against(), dots));
      }
    }
    return figures;
  }

  private Figure figure(Against against, List<TimeChart.Dot> dots) {
    List<String> kinds = new ArrayList<>(classes);
    kinds.add(Timing.CANNOT_JUDGE);
    String title = "Time per label against " + name(against);
    String drawn = dots.size() < timing.labels() ? " of " + timing.labels() + " timed ones" : "";
    return new Figure(
        "time-" + Names.of(against),
        TimeChart.svg(title, axis(against), dots, kinds),
        CardText.count(dots.size(), "answer")
            + drawn
            + "; the line joins medians of parts with equally many answers.",
        table);
  }

  private String axis(Against against) {
    return switch (against) {
      case ORDER -> "place in the order of answers";
      case ENTROPY -> "entropy of the model's prediction, nats";
      case DISTANCE -> "mean distance to the labelled images";
      case UTILITY ->
          "utility" + timing.utilityOf().map(by -> " as " + by + " measures it").orElse("");
    };
  }

  private List<TimeChart.Dot> dots(Against against) {
    List<TimeChart.Dot> dots = new ArrayList<>();
    for (Point point : timing.points()) {
      timing
          .value(against, point)
          .ifPresent(x -> dots.add(new TimeChart.Dot(x, point.millis(), kind(point))));
    }
    return dots;
  }

  private int kind(Point point) {
    return point.label().map(classes::indexOf).orElse(classes.size());
  }
}
