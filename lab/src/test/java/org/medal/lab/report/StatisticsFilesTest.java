package org.medal.lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medal.lab.stats.Runs.points;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.IntervalKind;
import org.medal.lab.stats.Runs;
import org.medal.lab.stats.StatisticsOptions;

class StatisticsFilesTest {
  @TempDir Path folder;

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name));
  }

  private void three() throws IOException {
    new StatisticsFiles(
            Runs.compare(
                points("random", .5, .7), points("entropy", .8, .8), points("medal", .9, .9)))
        .write(folder);
  }

  @Test
  void theSummaryBeginsAndEndsAsScriptsExpect() throws IOException {
    three();
    assertThat(lines("summary.csv")).hasSize(4);
    assertThat(lines("summary.csv").get(0))
        .startsWith(
            "strategy,seeds,aulc_accuracy,aulc_accuracy_ci_low,aulc_accuracy_ci_high,aulc_auc,")
        .endsWith(",labels_to_target_ci_low,labels_to_target_ci_high,labels_to_target,p_vs_random")
        .doesNotContain("kappa");
    // the target is random's own mean at the end; nothing is tested against itself
    assertThat(lines("summary.csv").get(1)).startsWith("random,2,0.6,").endsWith(",0.6,10,,10,");
    assertThat(lines("summary.csv").get(2)).endsWith(",0.6,10,10,10,0.5");
    assertThat(lines("summary.csv").stream().map(line -> line.split(",", -1).length).distinct())
        .hasSize(1);
  }

  @Test
  void recallsAndCalibrationHaveARowForEachStrategy() throws IOException {
    three();
    assertThat(lines("classes.csv"))
        .hasSize(7)
        .startsWith("strategy,labelled,class,recall,recall_ci_low,recall_ci_high")
        .contains("entropy,10,malignant,0.8,0.8,0.8");
    assertThat(lines("calibration.csv"))
        .hasSize(4)
        .contains("strategy,labelled,ece,ece_ci_low,ece_ci_high", "medal,10,0.1,0.1,0.1");
  }

  @Test
  void savingsAndRanksAreWritten() throws IOException {
    three();
    assertThat(lines("savings.csv")).hasSize(5).contains("0.6,medal,random,10,10,10,10,0,0,");
    assertThat(lines("ranks.csv")).hasSize(7).anyMatch(line -> line.startsWith("auc,medal,1.0,2,"));
    assertThat(folder.resolve("ranks.svg")).exists();
  }

  @Test
  void twoStrategiesAreNotRankedAndOneSavesNothing() throws IOException {
    new StatisticsFiles(Runs.compare(points("medal", .5, .7))).write(folder);
    assertThat(folder.resolve("ranks.csv")).doesNotExist();
    assertThat(folder.resolve("savings.csv")).doesNotExist();
  }

  @Test
  void orderedClassesAddTheColumnsOfKappa() throws IOException {
    StatisticsOptions ordered =
        new StatisticsOptions(
            OptionalDouble.empty(), IntervalKind.BOOTSTRAP, List.of("benign", "malignant"));
    new StatisticsFiles(new Comparison(List.of(points("random", .5)), Runs.CLASSES, ordered))
        .write(folder);
    assertThat(lines("summary.csv").get(0))
        .contains(",aulc_quadratic_kappa,", ",p_vs_random_quadratic_kappa_holm,");
  }
}
