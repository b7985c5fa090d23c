package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;

class StrategiesTest {
  @Test
  void everyNameLeadsToItsStrategy() {
    for (String name : Strategies.names()) {
      assertThat(Strategies.named(name, StrategyOptions.standard()).name()).isEqualTo(name);
    }
  }

  @Test
  void anAliasIsAccepted() {
    assertThat(Strategies.named("Breaking-Ties", StrategyOptions.standard()).name())
        .isEqualTo("margin");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Strategies.named("medall", StrategyOptions.standard()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'medall'")
        .hasMessageContaining("least-confidence");
  }
}
