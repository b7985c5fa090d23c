package org.medal.lab.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medal.lab.stats.Runs.run;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.lab.report.ReportStyle;
import org.medal.lab.stats.StrategyRuns;

/** Two seeds of which all labels give an AUC of 0.8 and 0.9; to be reached are 0.72 and 0.81. */
class StartFindingsTest {
  private static final int[] LABELLED = {8, 12, 16};
  private static final StrategyRuns REFERENCE =
      new StrategyRuns(
          "random+random", List.of(run(LABELLED, .5, .6, .72), run(LABELLED, .6, .7, .75)));
  private static final StrategyRuns TYPICAL =
      new StrategyRuns(
          "typical+random", List.of(run(LABELLED, .73, .6, .6), run(LABELLED, .6, .85, .85)));

  private static StartFindings findings() {
    StartStudy study = RunsOfStarts.study(List.of("random", "typical"), List.of("random"), .9, 2);
    return StartFindings.of(study, List.of(.8, .9), List.of(REFERENCE, TYPICAL));
  }

  @Test
  void theTargetIsAShareOfWhatTheSameSeedsWholePoolGives() {
    assertThat(findings().cost("typical+random").reaches())
        .extracting(reach -> reach.labels())
        .containsExactly(8, 12);
    assertThat(findings().cost("typical+random").reachedAtStart()).isEqualTo(1);
  }

  @Test
  void theCheapestComesFirstAndIsComparedWithTheReference() {
    assertThat(findings().costs())
        .extracting(StartFindings.Cost::arm)
        .containsExactly("typical+random", "random+random");
    StartFindings.Cost cheapest = findings().costs().get(0);
    assertThat(cheapest.labels().mean()).isEqualTo(10);
    // 8 less and at least 4 less
    assertThat(cheapest.labelsTest().orElseThrow().difference().mean()).isEqualTo(-6);
    assertThat(cheapest.areaTest()).isPresent();
    assertThat(findings().cost("random+random").labelsTest()).isEmpty();
  }

  @Test
  void aRunThatNeverGetsThereCountsWithAllItsLabelsAndIsNamed() {
    StartFindings.Cost reference = findings().cost("random+random");
    assertThat(reference.reached()).isEqualTo(1);
    assertThat(reference.labels().mean()).isEqualTo(16);
    assertThat(reference.isLowerBound()).isTrue();
    String text = String.join("\n", new StartSection(findings()).paragraphs());
    assertThat(text)
        .contains("1 of 4 runs never reached it.", "lower bounds")
        .contains("1 of 4 runs reached it with their initial set already")
        .contains("90.0 % of the AUC", "which is 0.850");
  }

  @Test
  void theReportMarksLowerBoundsAndFramesTheFewestLabels() {
    var html = ReportStyle.page("starts", "");
    new StartSection(findings()).append(html);
    assertThat(html.toString())
        .contains("<td>random+random</td><td>≥ 16</td><td>1 of 2</td><td>–</td>")
        .contains("<td>typical+random</td><td>10 [", "<td>2 of 2</td><td>-6 [");
    assertThat(new StartSection(findings()).figures().get(0).svg())
        .containsPattern("stroke=\"#D55E00\" stroke-width=\"3\"/>\\s*<text[^>]*>10</text>");
    assertThat(new StartSection(findings()).figures().get(1).svg())
        .containsPattern("stroke=\"#D55E00\" stroke-width=\"3\"/>\\s*<text[^>]*>0.7");
  }

  @Test
  void twoSeedsAreSaidToShowNothing() {
    assertThat(String.join("\n", new StartSection(findings()).paragraphs()))
        .contains("no arm could be shown to differ from random+random")
        .contains("2 seeds and 1 comparisons", "below a corrected p-value of 0.500");
  }

  @Test
  void tablesHaveARowForEachArmAndEachRun() throws IOException {
    assertThat(StartTable.csv(findings()).lines())
        .hasSize(3)
        .anyMatch(row -> row.startsWith("typical+random,2,0.9,1.0,0.5,10.0,"))
        .anyMatch(row -> row.startsWith("random+random,2,0.9,0.5,0.0,16.0,16.0,16.0,,,,,,,,"));
    assertThat(StartTable.reaches(findings()).lines())
        .contains("arm,seed,auc_whole_pool,auc_target,labels,reached")
        .anyMatch(row -> row.startsWith("random+random,6,0.9,0.81,16,false"))
        .hasSize(5);
  }
}
