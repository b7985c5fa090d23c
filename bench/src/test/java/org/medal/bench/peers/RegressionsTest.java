package org.medal.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegressionsTest {
  private static final Map<String, Figure> KEPT =
      Map.of("epoch", figure("epoch", 0.60), "loop", figure("loop", 0.50));

  private static Figure figure(String name, Double... ratios) {
    return Figure.of(name, List.of(ratios), "2026-01-02", "machine", "versions");
  }

  @Test
  void onlyWhatIsMoreThanATenthWorseIsNamed() {
    assertThat(Regressions.of(KEPT, List.of(figure("epoch", 0.659), figure("loop", 0.3))))
        .isEmpty();
    assertThat(Regressions.of(KEPT, List.of(figure("epoch", 0.72), figure("loop", 0.549))))
        .containsExactly(
            "WORSE epoch: 0.720 (0.720 to 0.720 of 1), 20 % above the 0.600 (0.600 to 0.600 of 1)"
                + " of 2026-01-02");
  }

  @Test
  void theMedianCountsAndNoOutlier() {
    assertThat(Regressions.of(KEPT, List.of(figure("epoch", 0.5, 0.6, 2.0)))).isEmpty();
    assertThat(Regressions.of(KEPT, List.of(figure("epoch", 0.5, 0.7, 0.7)))).hasSize(1);
  }

  @Test
  void aFigureThatWasNeverKeptIsNoRegression() {
    assertThat(Regressions.of(KEPT, List.of(figure("new", 9.0)))).isEmpty();
  }

  @Test
  void theReportEndsWithWhatGotWorseOrSaysThatNothingDid() {
    assertThat(report(figure("epoch", 0.6), figure("new", 2.0)))
        .contains("| epoch | 0.600 (0.600 to 0.600 of 1) |")
        .endsWith("none of 1 kept figures got more than 10 % worse\n");
    assertThat(report(figure("epoch", 0.9))).contains("WORSE epoch").doesNotContain("none of");
  }

  private static String report(Figure... figures) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      FigureReport.print(List.of(figures), KEPT, out);
    }
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
