package org.medal.deep.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final Score START = new Score(2, 0.4, 50);

  @Test
  void imagesThatAreFoundMoreEasilyAreBetter() {
    assertThat(new Score(1.9, 0.4, 50).betterThan(START, START)).isTrue();
    assertThat(new Score(2, 0.9, 90).betterThan(START, START)).isFalse();
  }

  @Test
  void whatLosesDirectionsIsNotBetterHoweverEasilyImagesAreFound() {
    assertThat(new Score(0.1, 1, 49.9).betterThan(START, START)).isFalse();
    assertThat(new Score(0.1, 1, 50).betterThan(START, START)).isTrue();
  }

  @Test
  void aStateFileGivesBackWhatItWasGiven() {
    Score odd = new Score(1 / 3.0, 0.1 + 0.2, Math.PI);
    assertThat(Score.of(odd.asText())).isEqualTo(odd);
    assertThatThrownBy(() -> Score.of("1 2")).isInstanceOf(NumberFormatException.class);
  }
}
