package org.medal.lab.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The report in Markdown with pipe tables, for papers: what is markup in HTML is nothing here,
 * pictures are links to files beside it.
 */
public final class Markdown extends Html {
  private final StringBuilder text = new StringBuilder();

  @Override
  public Html raw(String markup) {
    return this;
  }

  @Override
  public Html text(String plain) {
    text.append(escape(plain));
    return this;
  }

  /** A heading, an item of a list, or else a paragraph. */
  @Override
  public Html element(String tag, String plain) {
    String mark =
        switch (tag) {
          case "h1" -> "\n# ";
          case "h2" -> "\n## ";
          case "h3" -> "\n### ";
          case "li" -> "- ";
          default -> "\n";
        };
    text.append(mark).append(escape(plain)).append(tag.equals("li") ? "\n" : "\n\n");
    return this;
  }

  @Override
  public Html row(String cellTag, Object... cells) {
    if (cellTag.equals("th")) {
      text.append('\n');
    }
    line(Arrays.stream(cells).map(cell -> escape(cell.toString())).toList());
    if (cellTag.equals("th")) {
      line(IntStream.range(0, cells.length).mapToObj(i -> i == 0 ? "---" : "---:").toList());
    }
    return this;
  }

  private void line(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  @Override
  public Html section(String title) {
    return element("h2", title);
  }

  @Override
  Html contents() {
    return this;
  }

  @Override
  public Html warning(String plain) {
    return element("p", plain);
  }

  @Override
  public Html figures(List<Figure> figures) {
    for (Figure figure : figures) {
      String caption = escape(figure.caption());
      text.append("\n![").append(caption).append("](").append(figure.file()).append(")\n\n");
      text.append(caption).append(" Data: `").append(figure.data()).append("`.\n\n");
    }
    return this;
  }

  @Override
  Html smallFigures(List<Figure> figures) {
    return figures(figures);
  }

  @Override
  public Html facts(Map<String, String> facts) {
    row("th", "option", "value");
    facts.forEach((name, value) -> row("td", name, value));
    return this;
  }

  /** Lines as they are, in a fence longer than any in them. */
  public Html code(String lines) {
    String fence = "```";
    while (lines.contains(fence)) {
      fence += "`";
    }
    text.append('\n').append(fence).append('\n').append(lines).append('\n').append(fence);
    text.append("\n\n");
    return this;
  }

  /** Text in which nothing is markup, on one line. */
  public static String escape(String plain) {
    return plain
        .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]", " ")
        .replaceAll("([\\\\`*_{}\\[\\]<>#|~$])", "\\\\$1");
  }

  @Override
  public String toString() {
    return text.toString().replaceAll("\n{3,}", "\n\n").stripLeading();
  }
}
