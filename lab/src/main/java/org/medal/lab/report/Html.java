package org.medal.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A growing report in HTML in which only markup given as such is markup. {@link Markdown} is the
 * same report in another form.
 */
public class Html {
  /** A report of so many sections gets a table of contents. */
  private static final int LONG = 3;

  private final StringBuilder text = new StringBuilder();
  private final List<String> titles = new ArrayList<>();
  private int contents = -1;

  /** Appends markup as it is. */
  public Html raw(String markup) {
    text.append(markup);
    return this;
  }

  /** Appends text, escaped. */
  public Html text(String plain) {
    return raw(escape(plain));
  }

  /** Appends an element that holds only text. */
  public Html element(String tag, String plain) {
    return raw("<" + tag + ">").text(plain).raw("</" + tag + ">");
  }

  /** Appends a table row of text cells. */
  public Html row(String cellTag, Object... cells) {
    raw("<tr>");
    for (Object cell : cells) {
      element(cellTag, cell.toString());
    }
    return raw("</tr>\n");
  }

  /** Begins a section that the table of contents names. */
  public Html section(String title) {
    titles.add(title);
    return raw("<h2 id=\"" + anchor(title) + "\">").text(title).raw("</h2>\n");
  }

  /** Marks where the table of contents goes. */
  Html contents() {
    contents = text.length();
    return this;
  }

  /** Appends something the reader must not miss. */
  public Html warning(String plain) {
    return raw("<p class=\"warn\">").text(plain).raw("</p>\n");
  }

  /** Appends pictures side by side, each with its caption and its data. */
  public Html figures(List<Figure> figures) {
    return figures("charts", figures);
  }

  /** As {@link #figures}, for pictures that say all in little room. */
  Html smallFigures(List<Figure> figures) {
    return figures("charts small", figures);
  }

  private Html figures(String style, List<Figure> figures) {
    raw("<div class=\"" + style + "\">\n");
    for (Figure figure : figures) {
      raw("<figure class=\"chart\">\n").raw(figure.svg()).raw("<figcaption>");
      text(figure.caption() + " Data: ");
      raw("<a href=\"").text(figure.data()).raw("\">").text(figure.data()).raw("</a>");
      raw("</figcaption></figure>\n");
    }
    return raw("</div>\n");
  }

  /** Appends a table of names and values. */
  public Html facts(Map<String, String> facts) {
    raw("<div class=\"scroll\"><table class=\"facts\">\n");
    facts.forEach((name, value) -> row("td", name, value));
    return raw("</table></div>\n");
  }

  private static String anchor(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  /**
   * Text that is safe between tags and in quoted attributes, of HTML and of SVG. What XML may not
   * hold, and marks that would turn the direction of the text around them, become U+FFFD.
   */
  public static String escape(String plain) {
    return plain
        .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]|[\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private String listOfContents() {
    Html list = new Html().raw("<nav aria-label=\"Contents\"><ul>\n");
    for (String title : titles) {
      list.raw("<li><a href=\"#" + anchor(title) + "\">").text(title).raw("</a></li>\n");
    }
    return list.raw("</ul></nav>\n").toString();
  }

  @Override
  public String toString() {
    return contents < 0 || titles.size() < LONG
        ? text.toString()
        : new StringBuilder(text).insert(contents, listOfContents()).toString();
  }
}
