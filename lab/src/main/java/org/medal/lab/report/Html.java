package org.medal.lab.report;

/** A growing HTML text in which only markup given as such is markup. */
public final class Html {
  private final StringBuilder text = new StringBuilder();

  /** Appends markup as it is. */
  public Html raw(String markup) {
    text.append(markup);
    return this;
  }

  /** Appends text, escaped. */
  public Html text(String plain) {
    text.append(escape(plain));
    return this;
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

  /** The text as it must stand in markup. */
  public static String escape(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
