package org.medal.lab.report;

/** The look of a report: readable on a screen, on a telephone, in print, and without colour. */
public final class ReportStyle {
  static final String CSS =
      """
      :root { color-scheme: light; }
      body { font: 15px/1.5 system-ui, sans-serif; color: #222; background: #fff;
             max-width: 75rem; margin: 2rem auto; padding: 0 1.2rem; }
      h1 { font-size: 1.6rem; margin-bottom: .2rem; overflow-wrap: anywhere; }
      h2 { font-size: 1.2rem; margin-top: 2.2rem; border-bottom: 1px solid #ddd; }
      p { max-width: 52rem; }
      a { color: #005a8c; }
      .lead { font-size: 1.05rem; color: #444; margin-top: 0; }
      nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
      .charts { display: grid; gap: 1rem;
                grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); }
      .small { grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); }
      .chart { margin: 0; overflow-x: auto; font-size: .8rem; color: #444; }
      .chart svg { width: 100%; min-width: 24rem; max-width: 44rem; height: auto;
                   border: 1px solid #eee; display: block; }
      .small .chart svg { min-width: 15rem; max-width: 26rem; }
      .chart figcaption { overflow-wrap: anywhere; }
      table { border-collapse: collapse; font-size: .9rem; }
      th, td { text-align: right; padding: .2rem .7rem; border-bottom: 1px solid #eee; }
      th:first-child, td:first-child { text-align: left; }
      td, li, figcaption, summary { unicode-bidi: isolate; }
      table.facts td { text-align: left; vertical-align: top; overflow-wrap: anywhere; }
      .scroll { overflow-x: auto; }
      .picks { display: flex; flex-wrap: wrap; gap: .5rem; }
      .picks figure { margin: 0; width: 96px; font-size: .68rem; line-height: 1.25; color: #444;
                      overflow-wrap: anywhere; }
      .thumb { width: 96px; height: 96px; display: block; overflow: hidden; }
      .gone { background: #eee; box-sizing: border-box; padding: .3rem; }
      .sheet { position: absolute; }
      figcaption b { color: #222; }
      li { overflow-wrap: anywhere; }
      details { margin: .4rem 0; }
      summary { cursor: pointer; font-weight: 600; }
      .warn { background: #fff6e0; border-left: 4px solid #E69F00; padding: .5rem .8rem; }
      .paper { display: none; }
      @page { size: A4; margin: 15mm; }
      @media print {
        body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
        nav, details:not([open]) { display: none; }
        .paper { display: block; }
        .charts { display: block; }
        .chart, .scroll { overflow: visible; }
        .chart { break-inside: avoid; margin-bottom: 6mm; }
        .chart svg { min-width: 0; max-width: 150mm; max-height: 200mm; }
        .small { display: flex; flex-wrap: wrap; }
        .small .chart { width: 80mm; }
        .small .chart svg { min-width: 0; max-width: 80mm; }
        .picks figure, tr { break-inside: avoid; }
        h2, summary { break-after: avoid; }
        table { font-size: 7.5pt; }
        th, td { padding: .1rem .3rem; }
        a { color: inherit; text-decoration: none; }
      }
      """;

  private ReportStyle() {}

  /** Opens a page, up to and with the place of its table of contents. */
  public static Html page(String title, String lead) {
    return new Html()
        .raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .raw("style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n")
        .element("title", title)
        .raw("<style>" + CSS + "</style></head><body>\n")
        .element("h1", title)
        .raw("<p class=\"lead\">")
        .text(lead)
        .raw("</p>\n")
        .contents();
  }

  /** Opens the same report in Markdown. */
  public static Markdown markdown(String title, String lead) {
    Markdown page = new Markdown();
    page.element("h1", title).element("p", lead);
    return page;
  }
}
