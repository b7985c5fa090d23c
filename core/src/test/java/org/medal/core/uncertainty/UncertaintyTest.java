package org.medal.core.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.medal.core.Shared;

class UncertaintyTest {
  @Test
  void agreesWithTheReference() {
    JsonObject golden = Shared.goldenValues().getAsJsonObject("uncertainty_nats");
    assertScores(Uncertainty.ENTROPY, golden, "entropy");
    assertScores(Uncertainty.LEAST_CONFIDENCE, golden, "least_confident");
    assertScores(Uncertainty.MARGIN, golden, "one_minus_margin");
  }

  @Test
  void agreesWithTheReferenceWhereAProbabilityIsZero() {
    JsonObject golden = Shared.goldenValues().getAsJsonObject("smalltext_multiclass_with_zero");
    assertScores(Uncertainty.ENTROPY, golden, "entropy");
    double[][] p = Shared.rows(golden.get("probas"));
    double[] margins = Shared.vector(golden.get("margin"));
    double[] largest = Shared.vector(golden.get("max"));
    for (int i = 0; i < p.length; i++) {
      assertThat(Uncertainty.MARGIN.of(p[i])).isCloseTo(1 - margins[i], within(1e-9));
      assertThat(Uncertainty.LEAST_CONFIDENCE.of(p[i])).isCloseTo(1 - largest[i], within(1e-9));
    }
  }

  private static void assertScores(Uncertainty measure, JsonObject golden, String key) {
    double[][] p = Shared.rows(golden.get("probas"));
    double[] expected = Shared.vector(golden.get(key));
    for (int i = 0; i < p.length; i++) {
      assertThat(measure.of(p[i])).as("%s of row %d", key, i).isCloseTo(expected[i], within(1e-9));
    }
  }

  @Test
  void certaintyIsZeroAndNotNegativeZero() {
    for (Uncertainty measure : Uncertainty.values()) {
      assertThat(Double.compare(measure.of(new double[] {0, 1, 0}), 0.0)).isZero();
    }
  }

  @Test
  void oneClassAloneIsNoUncertainty() {
    for (Uncertainty measure : Uncertainty.values()) {
      assertThat(measure.of(new double[] {1})).as(measure.name()).isZero();
    }
  }

  /** A softmax of floats may leave 1 by one rounding. */
  @Test
  void aRoundingAboveOneIsNotNegativeUncertainty() {
    for (Uncertainty measure : Uncertainty.values()) {
      assertThat(measure.of(new double[] {1 + 1e-7, 0})).as(measure.name()).isZero();
    }
  }

  @Test
  void equalProbabilitiesAreMostUncertain() {
    double third = 1 / 3.0;
    assertThat(Uncertainty.ENTROPY.of(new double[] {third, third, third}))
        .isCloseTo(Math.log(3), within(1e-12));
    assertThat(Uncertainty.MARGIN.of(new double[] {.4, .2, .4})).isEqualTo(1);
  }
}
