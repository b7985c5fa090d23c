package org.medal.studio.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.report.Html;
import org.medal.lab.report.ReportStyle;
import org.medal.studio.insight.Outlook;
import org.medal.studio.insight.Timing;
import org.medal.studio.project.Answered;
import org.medal.studio.store.Store;

/**
 * A page on the readers' time: what it goes with, who spent it on what, and what more of it would
 * bring. It needs nothing beside it and asks for nothing over a network; {@code timing.csv} has the
 * answers it is drawn from.
 */
public final class TimingReport {
  private final ProjectData project;
  private final Timing timing;
  private final String table;

  private TimingReport(ProjectData project, String table) {
    this.project = project;
    this.timing = project.timing();
    this.table = table;
  }

  /**
   * Writes the page, and beside it the table, which has the page's name and ends in {@code .csv}.
   *
   * @param html ends in {@code .html}; its folder exists
   * @return the table
   */
  public static Path write(Store store, Path html) throws IOException {
    return write(ProjectData.of(store), html);
  }

  static Path write(ProjectData project, Path html) throws IOException {
    String name = String.valueOf(html.getFileName()).replaceFirst("\\.html$", ".csv");
    Path csv = html.resolveSibling(name);
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    LabelsFile.write(project, project.answers().stream().filter(Timing::isTimed).toList(), answers);
    WholeFile.write(csv, answers.toString(StandardCharsets.UTF_8));
    WholeFile.write(html, new TimingReport(project, name).page());
    return csv;
  }

  private String page() {
    Html page =
        ReportStyle.page(
            "Time per label: " + project.settings().title(),
            CardText.count(timing.labels(), "timed answer")
                + " of "
                + CardText.count(timing.byReader().size(), "reader")
                + ".");
    spent(page);
    new TimeAgainst(project.settings().classes(), timing, table).append(page);
    new TimeGroups(project, timing).append(page);
    method(page);
    return page.raw("</body></html>\n").toString();
  }

  private void spent(Html page) {
    page.section("Time spent, and what more would bring");
    page.element(
        "p",
        "The readers have spent "
            + CardText.minutes(timing.activeMillis())
            + " in all, skips and hidden repeats included. The median label took "
            + CardText.seconds(timing.medianMillis())
            + ".");
    Outlook outlook =
        Outlook.of(
            project.evaluations(),
            project.counts(),
            project.settings(),
            timing.medianMillis().orElse(0));
    page.element("p", "Forecast: " + outlook.sentence());
    long imported = project.answers().stream().filter(Answered::imported).count();
    if (imported > 0) {
      page.element("p", imported + " imported answers have no time and are left out.");
    }
    if (timing.guessShown() > 0) {
      page.warning(
          timing.guessShown()
              + " of the timed answers were given with the model's guess on the screen; a guess may"
              + " hurry a reader or hold it up.");
    }
  }

  private static void method(Html page) {
    page.section("How this is measured");
    page.raw("<ul>\n");
    page.element(
        "li",
        "Time is active time: from first paint to answer, without the time in which the page was"
            + " hidden or nothing was touched for more than 30 s.");
    page.element(
        "li",
        "Timed are first readings: labels and images that could not be judged. Hidden repeats,"
            + " skips and imported labels are not.");
    page.element(
        "li",
        "Entropy, distance and utility are those at the time the image was asked for. Utility is"
            + " compared within the strategy that asked most often, as scales differ.");
    page.element(
        "li",
        "Spearman's ρ; its interval is Fisher's with the standard error of Bonett and Wright"
            + " (2000), its p-value Student's t. Both are given from 10 answers on.");
    page.raw("</ul>\n");
  }
}
