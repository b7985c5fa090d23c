package org.medal.studio.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.medal.lab.report.Html;
import org.medal.studio.insight.Timing;
import org.medal.studio.insight.Timing.Correlation;
import org.medal.studio.insight.Timing.Group;
import org.medal.studio.project.Answered;

/** Quartiles of time by who asked, what was answered and who answered. */
record TimeGroups(ProjectData project, Timing timing) {
  private static final double MILLIS = 1000;

  void append(Html page) {
    page.section("By strategy, class and reader");
    page.element("p", "Seconds: a quarter of the labels took less than the lower quartile.");
    table(page, "asked for by", timing.byStrategy());
    table(page, "answered", timing.byClass());
    table(page, "reader", timing.byReader());
    if (timing.byReader().size() > 1) {
      alone(page);
    }
  }

  private static void table(Html page, String what, List<Group> groups) {
    page.raw("<div class=\"scroll\"><table>\n");
    page.row("th", what, "labels", "lower quartile", "median", "upper quartile");
    for (Group group : groups) {
      page.row(
          "td",
          group.name(),
          group.count(),
          seconds(group.lowMillis()),
          seconds(group.medianMillis()),
          seconds(group.highMillis()));
    }
    page.raw("</table></div>\n<p></p>\n");
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f", millis / MILLIS);
  }

  /** Readers of different speed may hide or feign an association of all. */
  private void alone(Html page) {
    page.element("p", "Each reader alone, Spearman's ρ of time with:");
    page.raw("<div class=\"scroll\"><table>\n");
    page.row("th", "reader", "selection order", "entropy", "distance", "utility");
    for (Group reader : timing.byReader()) {
      Timing own = Timing.of(answers(reader.name()), project.settings().classes());
      List<Object> row = new ArrayList<>(List.of(reader.name()));
      own.correlations().forEach(found -> row.add(text(found)));
      page.row("td", row.toArray());
    }
    page.raw("</table></div>\n");
  }

  private List<Answered> answers(String reader) {
    return project.answers().stream().filter(answer -> answer.reader().equals(reader)).toList();
  }

  private static String text(Correlation found) {
    return found.low().isEmpty()
        ? "–"
        : String.format(
            Locale.ROOT,
            "%+.2f (%+.2f to %+.2f)",
            found.rho().orElseThrow(),
            found.low().getAsDouble(),
            found.high().orElseThrow());
  }
}
