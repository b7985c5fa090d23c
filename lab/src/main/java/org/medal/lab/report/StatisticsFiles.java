package org.medal.lab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.Metric;

/**
 * What a comparison's numbers are written to: {@code summary.csv}, {@code classes.csv}, {@code
 * calibration.csv}, and where there is something to put into them {@code savings.csv}, {@code
 * ranks.csv} and {@code ranks.svg}.
 */
final class StatisticsFiles {
  private final Comparison comparison;

  StatisticsFiles(Comparison comparison) {
    this.comparison = comparison;
  }

  void write(Path folder) throws IOException {
    new SummaryTable(comparison).csv().write(folder.resolve("summary.csv"));
    new EndTable(comparison).classes().write(folder.resolve("classes.csv"));
    new EndTable(comparison).calibration().write(folder.resolve("calibration.csv"));
    SavingsTable savings = new SavingsTable(comparison, List.of(comparison.target()));
    if (!savings.isEmpty()) {
      savings.csv().write(folder.resolve("savings.csv"));
    }
    Optional<CsvTable> ranks = RanksTable.csv(comparison);
    if (ranks.isPresent()) {
      ranks.get().write(folder.resolve("ranks.csv"));
      WholeFile.write(
          folder.resolve("ranks.svg"),
          RankChart.svg(Metric.AUC, comparison.ranks(Metric.AUC).orElseThrow()));
    }
  }
}
