package org.medal.lab.report;

/** The look of a report: readable on a screen, in print, and without colour. */
public final class ReportStyle {
  static final String CSS =
      """
      :root { color-scheme: light; }
      body { font: 15px/1.5 system-ui, sans-serif; color: #222; background: #fff;
             max-width: 68rem; margin: 2rem auto; padding: 0 1.2rem; }
      h1 { font-size: 1.6rem; margin-bottom: .2rem; }
      h2 { font-size: 1.2rem; margin-top: 2.2rem; border-bottom: 1px solid #ddd; }
      .lead { font-size: 1.05rem; color: #444; margin-top: 0; }
      .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(26rem, 1fr));
                gap: 1rem; }
      .charts svg { width: 100%; height: auto; border: 1px solid #eee; }
      table { border-collapse: collapse; font-size: .9rem; }
      th, td { text-align: right; padding: .2rem .7rem; border-bottom: 1px solid #eee; }
      th:first-child, td:first-child { text-align: left; }
      table.facts td { text-align: left; vertical-align: top; overflow-wrap: anywhere; }
      .scroll { overflow-x: auto; }
      .picks { display: flex; flex-wrap: wrap; gap: .5rem; }
      figure { margin: 0; width: 96px; font-size: .68rem; line-height: 1.25; color: #444; }
      figure img { width: 96px; height: 96px; display: block; border-radius: 3px; }
      figcaption b { color: #222; }
      details { margin: .4rem 0; }
      summary { cursor: pointer; font-weight: 600; }
      .warn { background: #fff6e0; border-left: 4px solid #E69F00; padding: .5rem .8rem; }
      @media print { details > * { display: block; } body { max-width: none; } }
      """;

  private ReportStyle() {}

  /** Opens a page, up to and with its first heading. */
  public static Html page(String title, String lead) {
    return new Html()
        .raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .raw("style-src 'unsafe-inline'; img-src data:\">\n")
        .element("title", title)
        .raw("<style>" + CSS + "</style></head><body>\n")
        .element("h1", title)
        .raw("<p class=\"lead\">")
        .text(lead)
        .raw("</p>\n");
  }

  /** A table of names and values. */
  public static void facts(Html html, java.util.Map<String, String> facts) {
    html.raw("<div class=\"scroll\"><table class=\"facts\">\n");
    facts.forEach((name, value) -> html.row("td", name, value));
    html.raw("</table></div>\n");
  }
}
