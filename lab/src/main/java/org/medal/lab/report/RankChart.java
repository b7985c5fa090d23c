package org.medal.lab.report;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.Ranks;

/**
 * Average ranks, the best on top, as one SVG. Strategies that a thick vertical bar spans are not
 * shown to differ; each bar has a column of its own, and the bar above the axis is as long as the
 * critical difference. Black on white: nothing is told by colour.
 */
final class RankChart {
  private static final int WIDTH = 640;
  private static final int COLUMN = 9;
  private static final int TOP = 62;
  private static final int ROW = 19;
  private static final int BOTTOM = 88;

  private final Metric metric;
  private final Ranks ranks;
  private final List<Ranks.Group> groups;
  private final int left;
  private final double high;
  private final Formatter svg = new Formatter(Locale.ROOT);

  private RankChart(Metric metric, Ranks ranks) {
    this.metric = metric;
    this.ranks = ranks;
    this.groups = ranks.groups();
    this.left = NameColumn.width(ranks.strategies().stream().map(Ranks.Ranked::strategy).toList());
    this.high = Math.max(ranks.strategies().size(), 1 + ranks.criticalDifference());
  }

  static String svg(Metric metric, Ranks ranks) {
    return new RankChart(metric, ranks).draw();
  }

  private String draw() {
    String title = "Average rank by area under the curve: " + metric.title();
    svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " aria-label=\"%s\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n"
            + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
        WIDTH, height(), Html.escape(title));
    svg.format(
        "<text x=\"%d\" y=\"18\" font-weight=\"bold\" fill=\"#222\">%s</text>\n",
        left, Html.escape(title));
    axis();
    criticalDifference();
    for (int place = 0; place < ranks.strategies().size(); place++) {
      row(ranks.strategies().get(place), y(place));
    }
    for (int i = 0; i < groups.size(); i++) {
      bar(groups.get(i), right() + 16 + COLUMN * i);
    }
    caption();
    return svg.format("</svg>\n").toString();
  }

  private int height() {
    return TOP + ROW * ranks.strategies().size() + BOTTOM;
  }

  private int right() {
    return WIDTH - 28 - COLUMN * groups.size();
  }

  private void axis() {
    int last = (int) Math.floor(high);
    int every = (last + 12) / 13;
    for (int rank = 1; rank <= last; rank += every) {
      svg.format(
          """
          <line x1="%1$.1f" x2="%1$.1f" y1="%2$d" y2="%3$d" stroke="#ddd"/>
          <text x="%1$.1f" y="%4$d" text-anchor="middle" fill="#222">%5$d</text>
          """,
          x(rank), TOP, height() - BOTTOM, height() - BOTTOM + 16, rank);
    }
  }

  private void criticalDifference() {
    double end = x(1 + ranks.criticalDifference());
    svg.format(
        "<path d=\"M%1$.1f 42v10m0 -5H%2$.1fm0 -5v10\" fill=\"none\" stroke=\"#222\""
            + " stroke-width=\"2\"/>\n"
            + "<text x=\"%1$.1f\" y=\"38\" fill=\"#222\">critical difference %3$.2f</text>\n",
        x(1), end, ranks.criticalDifference());
  }

  private void row(Ranks.Ranked ranked, double y) {
    svg.format(
        "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#222\">%s</text>\n",
        left - 12, y + 4, Html.escape(ranked.strategy()));
    svg.format(
        "<line x1=\"%d\" x2=\"%d\" y1=\"%3$.1f\" y2=\"%3$.1f\" stroke=\"#ddd\"/>\n",
        left - 8, WIDTH - 12, y);
    svg.format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#222\"/>\n", x(ranked.rank()), y);
  }

  private void bar(Ranks.Group group, double x) {
    svg.format(
        "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$.1f\" y2=\"%3$.1f\" stroke=\"#222\""
            + " stroke-width=\"5\"/>\n",
        x, y(group.first()) - 6, y(group.last()) + 6);
  }

  private void caption() {
    line(
        0,
        "1 is best. No two strategies that a thick bar spans are shown to differ (Nemenyi, 5 %).");
    line(
        1,
        String.format(
            Locale.ROOT,
            "That all rank alike: %s (Friedman's test as corrected by Iman and Davenport).",
            NumberText.p(ranks.friedman().p())));
    line(
        2,
        "Blocks are the "
            + ranks.seeds()
            + " seeds of one data set: this speaks of this data set only.");
  }

  private void line(int number, String text) {
    svg.format(
        "<text x=\"20\" y=\"%d\" fill=\"#222\">%s</text>\n",
        height() - BOTTOM + 40 + 17 * number, Html.escape(text));
  }

  private double y(int place) {
    return TOP + ROW * (place + .5);
  }

  private double x(double rank) {
    return left + (rank - 1) / (high - 1) * (right() - left);
  }
}
