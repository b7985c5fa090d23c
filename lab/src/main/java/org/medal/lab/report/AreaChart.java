package org.medal.lab.report;

import java.util.Comparator;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.StrategySummary;

/**
 * The area under the learning curve of each strategy with its interval, best first, as one SVG; a
 * dashed line marks random sampling.
 */
final class AreaChart {
  private static final int WIDTH = 640;
  private static final int RIGHT = 30;
  private static final int TOP = 34;
  private static final int ROW = 19;
  private static final int BOTTOM = 40;

  private final Metric metric;
  private final List<StrategySummary> sorted;
  private final int left;
  private final double low;
  private final double high;
  private final Formatter svg = new Formatter(Locale.ROOT);

  private AreaChart(Metric metric, List<StrategySummary> summaries) {
    this.metric = metric;
    this.sorted =
        summaries.stream().sorted(Comparator.comparingDouble(s -> -s.area(metric).mean())).toList();
    this.left = NameColumn.width(sorted.stream().map(StrategySummary::strategy).toList());
    double least = summaries.stream().mapToDouble(s -> s.area(metric).low()).min().orElseThrow();
    double most = summaries.stream().mapToDouble(s -> s.area(metric).high()).max().orElseThrow();
    this.low = Math.floor(least * 50) / 50;
    this.high = Math.max(Math.ceil(most * 50) / 50, low + .02);
  }

  static String svg(Metric metric, List<StrategySummary> summaries) {
    return new AreaChart(metric, summaries).draw();
  }

  private String draw() {
    String title = "Area under the curve: " + metric.title();
    svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " aria-label=\"%s\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n"
            + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
        WIDTH, height(), Html.escape(title));
    svg.format(
        "<text x=\"%d\" y=\"18\" font-weight=\"bold\" fill=\"#222\">%s</text>\n",
        left, Html.escape(title));
    axis();
    sorted.stream()
        .filter(summary -> summary.strategy().equals("random"))
        .forEach(random -> vertical(random.area(metric).mean(), "#D55E00", "5 4"));
    for (int i = 0; i < sorted.size(); i++) {
      row(sorted.get(i), TOP + ROW * (i + .5));
    }
    return svg.format("</svg>\n").toString();
  }

  private int height() {
    return TOP + ROW * sorted.size() + BOTTOM;
  }

  private void axis() {
    int ticks = (int) Math.round((high - low) * 50);
    int every = (ticks + 7) / 8;
    for (int i = 0; i <= ticks; i += every) {
      double value = low + i / 50.0;
      vertical(value, "#ddd", "");
      svg.format(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#222\">%.2f</text>\n",
          x(value), height() - BOTTOM + 18, value);
    }
  }

  private void vertical(double value, String colour, String dashes) {
    svg.format(
        "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"%4$s\""
            + " stroke-dasharray=\"%5$s\"/>\n",
        x(value), TOP, height() - BOTTOM, colour, dashes);
  }

  private void row(StrategySummary summary, double y) {
    Interval area = summary.area(metric);
    svg.format(
        "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#222\">%s</text>\n",
        left - 8, y + 4, Html.escape(summary.strategy()));
    svg.format(
        "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#0072B2\""
            + " stroke-width=\"2\"/>\n",
        x(area.low()), x(area.high()), y, y);
    svg.format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#0072B2\"/>\n", x(area.mean()), y);
  }

  private double x(double value) {
    return left + (value - low) / (high - low) * (WIDTH - left - RIGHT);
  }
}
