package org.medal.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.core.learn.FitReport;
import org.medal.core.loop.History;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;
import org.medal.core.metrics.Confusion;
import org.medal.core.metrics.Evaluation;
import org.medal.lab.stats.StrategyRuns;

class LengthsTest {
  private static final Evaluation HALF =
      new Evaluation(new Confusion(List.of(List.of(1, 1), List.of(1, 1))), .5, 0);

  private static History run(int... labelled) {
    List<Query> queries = new ArrayList<>();
    List<RoundResult> results = new ArrayList<>();
    for (int i = 0; i < labelled.length; i++) {
      queries.add(new Query(i, List.of(), 0, 0));
      results.add(new RoundResult(i, labelled[i], HALF, new FitReport(1, 1, false), 0));
    }
    return new History(queries, results);
  }

  @Test
  void runsOfOneLengthNeedNoSentence() {
    assertThat(
            Lengths.sentence(
                List.of(
                    new StrategyRuns("random", List.of(run(10, 20), run(10, 20))),
                    new StrategyRuns("medal", List.of(run(10, 20), run(10, 20))))))
        .isEmpty();
  }

  /** Rules for batches leave one short, and the next evaluation comes at another number. */
  @Test
  void runsOfOneLengthThatWereEvaluatedElsewhereNeedOne() {
    assertThat(
            Lengths.sentence(
                List.of(
                    new StrategyRuns("random", List.of(run(10, 20, 30, 40))),
                    new StrategyRuns("medal", List.of(run(10, 18, 28, 40))))))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .startsWith("The runs were not all evaluated at the same numbers of labels.")
                    .contains("at 10 and 40 labels"));
  }

  @Test
  void whereRunsEndedAndWhatIsComparedIsSaid() {
    assertThat(
            Lengths.sentence(
                List.of(
                    new StrategyRuns("random", List.of(run(10, 20, 30), run(10, 20, 30, 40))),
                    new StrategyRuns("medal", List.of(run(10, 20), run(10, 20))))))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .contains("(random: 30 to 40, medal: 20)", "taken at 10 and 20 labels"));
  }
}
