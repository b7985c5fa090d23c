package org.medal.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medal.core.loop.History;
import org.medal.lab.stats.Runs;
import org.medal.lab.stats.StrategyRuns;

class LengthsTest {
  private static History run(int... labelled) {
    double[] half = new double[labelled.length];
    Arrays.fill(half, .5);
    return Runs.run(labelled, half);
  }

  private static Optional<String> sentence(StrategyRuns... strategies) {
    return Lengths.sentence(Runs.compare(strategies));
  }

  @Test
  void runsOfOneLengthNeedNoSentence() {
    assertThat(
            sentence(
                new StrategyRuns("random", List.of(run(10, 20), run(10, 20))),
                new StrategyRuns("medal", List.of(run(10, 20), run(10, 20)))))
        .isEmpty();
  }

  /** Rules for batches leave one short, and the next evaluation comes at another number. */
  @Test
  void runsOfOneLengthThatWereEvaluatedElsewhereNeedOne() {
    assertThat(
            sentence(
                new StrategyRuns("random", List.of(run(10, 20, 30, 40))),
                new StrategyRuns("medal", List.of(run(10, 18, 28, 40)))))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .startsWith("The runs were not all evaluated at the same numbers of labels.")
                    .contains("from 10 to 40 labels", "straight"));
  }

  @Test
  void whereRunsEndedAndWhatIsComparedIsSaid() {
    assertThat(
            sentence(
                new StrategyRuns("random", List.of(run(10, 20, 30), run(10, 20, 30, 40))),
                new StrategyRuns("medal", List.of(run(10, 20), run(10, 20)))))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .contains(
                        "(random: 30 to 40, medal: 20)", "from 10 to 20 labels", "the end at 20"));
  }
}
