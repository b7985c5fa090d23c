package org.medal.lab.report;

import java.util.List;

/**
 * What a reader of a report should know of single images.
 *
 * @param skipped one line for each image that could not be decoded and was left out
 * @param others one line for anything else
 */
public record ImageRemarks(List<String> skipped, List<String> others) {
  public ImageRemarks {
    skipped = List.copyOf(skipped);
    others = List.copyOf(others);
  }

  /** Adds what there is; nothing if there is nothing to remark. */
  public void append(Html html) {
    list(html, "Images left out: " + skipped.size(), skipped);
    list(html, "Remarks on the images", others);
  }

  private static void list(Html html, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      html.section(title).raw("<ul>\n");
      lines.forEach(line -> html.element("li", line));
      html.raw("</ul>\n");
    }
  }
}
