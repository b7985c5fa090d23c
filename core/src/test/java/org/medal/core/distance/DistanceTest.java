package org.medal.core.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medal.core.Shared;
import org.medal.core.data.InputException;
import org.medal.core.data.Names;
import org.medal.core.random.KeyedRandom;

class DistanceTest {
  private static final double[] U = {1, -2, 3};
  private static final double[] V = {4, 2, 3};

  @Test
  void eachFollowsItsDefinition() {
    assertDistance(Distance.EUCLIDEAN, 5);
    assertDistance(Distance.CITYBLOCK, 7);
    assertDistance(Distance.CHEBYSHEV, 4);
    assertDistance(Distance.COSINE, 1 - 9 / (Math.sqrt(14) * Math.sqrt(29)));
    assertDistance(Distance.RUSSELLRAO, (3 - 9) / 3.0);
    // TF = 1·(−3) + (−2)(−1) + 3·(−2) = −7, FT = 0·4 + 3·2 + (−2)·3 = 0, TT = 4 − 4 + 9 = 9
    assertDistance(Distance.KULSINSKI, (-7 + 0 - 9 + 3) / (-7.0 + 0 + 3));
  }

  private static void assertDistance(Distance distance, double expected) {
    assertThat(distance.between(U, V)).as("%s", distance).isCloseTo(expected, within(1e-12));
  }

  @Test
  void booleanMeasuresAgreeWithTheReference() {
    for (JsonElement element :
        Shared.goldenValues().getAsJsonArray("kulsinski_russellrao").asList()) {
      double[] u = Shared.vector(element.getAsJsonObject().get("u"));
      double[] v = Shared.vector(element.getAsJsonObject().get("v"));
      for (Distance distance : new Distance[] {Distance.KULSINSKI, Distance.RUSSELLRAO}) {
        double expected = element.getAsJsonObject().get(Names.of(distance)).getAsDouble();
        assertThat(distance.between(u, v)).as("%s", distance).isCloseTo(expected, within(1e-9));
      }
    }
  }

  @Test
  void cosineKnowsZeroVectors() {
    double[] zero = {0, 0, 0};
    assertThat(Distance.COSINE.between(zero, zero)).isEqualTo(0);
    assertThat(Distance.COSINE.between(zero, U)).isEqualTo(1);
    assertThat(Distance.COSINE.between(U, zero)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void isSymmetric(Distance distance) {
    KeyedRandom random = new KeyedRandom(3);
    for (int n = 1; n < 40; n++) {
      double[] u = new double[n];
      double[] v = new double[n];
      Arrays.setAll(u, i -> random.nextDouble());
      Arrays.setAll(v, i -> random.nextDouble());
      assertThat(distance.between(u, v)).isCloseTo(distance.between(v, u), within(1e-12));
    }
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Distance.named("euclid"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("euclid")
        .hasMessageContaining("cityblock");
  }
}
