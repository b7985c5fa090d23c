package org.medal.lab.report;

import java.util.Formatter;
import java.util.Locale;

/** A growing picture; stands in a page as well as in a file of its own. */
public final class Svg {
  private final Formatter text = new Formatter(Locale.ROOT);

  /**
   * Begins a picture.
   *
   * @param title shown above it
   * @param description what it shows, for those who cannot see it
   */
  public Svg(int width, int height, String title, String description) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " aria-label=\"%s\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n"
            + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
        width, height, Html.escape(title + ". " + description));
    text(10, 18, "font-weight=\"bold\"", title);
  }

  /** Appends markup, formatted. */
  @SuppressWarnings("AnnotateFormatMethod") // the annotation is a library of its own
  public Svg add(String markup, Object... values) {
    text.format(markup, values);
    return this;
  }

  /** Appends words, dark and from {@code x} on unless the attributes say otherwise. */
  public Svg text(double x, double y, String attributes, String words) {
    String fill = attributes.contains("fill=") ? "" : " fill=\"#222\"";
    return add(
        "<text x=\"%.1f\" y=\"%.1f\"%s %s>%s</text>\n", x, y, fill, attributes, Html.escape(words));
  }

  /** Words cut to a length. */
  public static String shortened(String words, int most) {
    return words.codePointCount(0, words.length()) <= most
        ? words
        : words.substring(0, words.offsetByCodePoints(0, most - 1)) + "…";
  }

  @Override
  public String toString() {
    return text + "</svg>\n";
  }
}
