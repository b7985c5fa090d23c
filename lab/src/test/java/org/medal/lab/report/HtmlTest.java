package org.medal.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void aLongReportNamesItsSectionsAndAShortOneDoesNot() {
    Html page = ReportStyle.page("Title", "Lead").section("One").section("Two & more");
    assertThat(page.toString()).doesNotContain("<nav");
    page.section("Three");
    assertThat(page.toString())
        .containsSubsequence(
            "Lead",
            "<nav",
            "<a href=\"#two-more\">Two &amp; more</a>",
            "</nav>",
            "<h2 id=\"two-more\">");
  }

  @Test
  void whatXmlMayNotHoldAndTurnsOfDirectionAreReplaced() {
    assertThat(Html.escape("a\u0007b\uD800c\u202Ed\te\u05D0"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\te\u05D0");
  }

  @Test
  void markdownKeepsWhatIsSaidAndDropsTheMarkup() {
    Markdown page = ReportStyle.markdown("A title", "Lead_1");
    page.raw("<div>").row("th", "name", "value").row("td", "a|b", 1).raw("</div>");
    page.figures(List.of(new Figure("x/y z", "<svg/>", "Caption.", "x.csv")));
    assertThat(page.toString())
        .isEqualTo(
            """
            # A title

            Lead\\_1

            | name | value |
            | --- | ---: |
            | a\\|b | 1 |

            ![Caption.](x_y_z.svg)

            Caption. Data: `x.csv`.

            """);
  }

  @Test
  void codeThatHoldsAFenceGetsALongerOne() {
    assertThat(ReportStyle.markdown("t", "l").code("```").toString()).contains("````\n```\n````");
  }
}
