package org.medal.lab.report;

import java.util.List;
import java.util.Optional;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.Ranks;

/** Average ranks by accuracy and by AUC, as CSV; the pictures are {@link RankChart}s. */
final class RanksTable {
  /** The metrics by whose area strategies are ranked. */
  static final List<Metric> METRICS = List.of(Metric.ACCURACY, Metric.AUC);

  private RanksTable() {}

  /** {@code ranks.csv}; empty where there are too few strategies or seeds to rank. */
  static Optional<CsvTable> csv(Comparison comparison) {
    CsvTable table =
        new CsvTable(
            List.of(
                "metric",
                "strategy",
                "average_rank",
                "seeds",
                "critical_difference",
                "friedman_chi_square",
                "iman_davenport_f",
                "p"));
    METRICS.forEach(
        metric -> comparison.ranks(metric).ifPresent(ranks -> rows(table, metric, ranks)));
    return comparison.ranks(METRICS.get(0)).map(ranks -> table);
  }

  private static void rows(CsvTable table, Metric metric, Ranks ranks) {
    for (Ranks.Ranked ranked : ranks.strategies()) {
      table.row(
          metric.column(),
          ranked.strategy(),
          ranked.rank(),
          ranks.seeds(),
          ranks.criticalDifference(),
          ranks.friedman().chiSquare(),
          Double.isInfinite(ranks.friedman().f()) ? "inf" : ranks.friedman().f(),
          ranks.friedman().p());
    }
  }
}
