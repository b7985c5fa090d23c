package org.medal.studio.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.datasets.CsvLines;
import org.medal.studio.store.Store;
import org.xml.sax.InputSource;

class TimingReportTest {
  private static String labelled = "";

  @TempDir private Path folder;

  @BeforeAll
  static void label(@TempDir Path project) throws IOException {
    Path html = project.resolve("timing.html");
    Path file = project.resolve("studio.db");
    try (Store store = LabelledStore.of(file, LabelledStore.paths(120))) {
      TimingReport.write(store, html);
    }
    labelled = Files.readString(html);
  }

  private String page(ProjectData project) throws IOException {
    Path html = folder.resolve("timing.html");
    TimingReport.write(project, html);
    return Files.readString(html);
  }

  @Test
  void timeIsHeldAgainstWhatTheStrategyKnew() {
    assertThat(labelled)
        .containsPattern("<td>selection order</td><td>240</td>")
        .containsPattern("<td>entropy</td><td>192</td><td>\\+0\\.[3-9]\\d</td>")
        .contains("longer with more entropy")
        .contains("<td>medal</td>", "<td>held-out images</td>")
        .contains("<td>cannot judge</td>", "<td>ann</td>", "<td>bob</td>");
  }

  @Test
  void theForecastIsInIt() {
    assertThat(labelled).contains("Forecast: 15 more labels, about");
  }

  @Test
  void nothingIsFetchedAndNothingRuns() {
    assertThat(labelled).contains("default-src 'none'");
    assertThat(labelled).doesNotContain("<script", "src=", "url(");
    assertThat(labelled.replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
  }

  @Test
  void thePicturesAreWellFormed() throws Exception {
    List<String> pictures =
        Pattern.compile("<svg.*?</svg>", Pattern.DOTALL)
            .matcher(labelled)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(pictures).hasSize(4);
    for (String svg : pictures) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    }
  }

  @Test
  void theTableHasOneRowATimedAnswer() throws IOException {
    page(SomeProject.labelled());
    // of 13 answers one is a skip and one a repeat
    assertThat(CsvLines.read(folder.resolve("timing.csv"), "")).hasSize(1 + 12);
  }

  @Test
  void aProjectWithoutAnswersHasAPageToo() throws IOException {
    ProjectData known = SomeProject.labelled();
    assertThat(
            page(
                new ProjectData(
                    known.settings(), known.images(), List.of(), known.counts(), List.of(), 0)))
        .contains("0 timed answers", "too few to tell", "Too early to tell")
        .doesNotContain("<svg");
  }

  @Test
  void aTitleIsNoMarkup() throws IOException {
    assertThat(page(SomeProject.labelled())).doesNotContain("<mild>");
  }
}
