package org.medal.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;

class NearestMeanTest {
  private static final SampleId ZERO = new SampleId("0");
  private static final SampleId ONE = new SampleId("1");
  private static final SampleId FOUR = new SampleId("4");

  /** Samples are named by their only feature. */
  private static FittedModel fitted(int classes) {
    NearestMean learner =
        new NearestMean(id -> new double[] {Double.parseDouble(id.value())}, classes);
    return learner.fit(List.of(new Labelled(ZERO, 0), new Labelled(FOUR, 1)), 0, 0);
  }

  @Test
  void theNearerMeanIsMoreProbable() {
    double[] p = fitted(2).probabilities(List.of(ONE)).row(0);
    assertThat(p[0]).isCloseTo(1 / (1 + Math.exp(1 - 3)), within(1e-12));
  }

  @Test
  void aClassNeverSeenHasProbabilityZero() {
    assertThat(fitted(3).probabilities(List.of(ONE)).row(0)[2]).isZero();
  }

  @Test
  void theReportTellsTheAccuracyOnTheTrainingSet() {
    assertThat(fitted(2).report().trainAccuracy()).isEqualTo(1);
  }

  @Test
  void theMeansAreSaved(@TempDir Path folder) throws IOException {
    fitted(2).save(folder);
    assertThat(folder.resolve("means.txt")).hasContent("[0.0]\n[4.0]");
  }
}
