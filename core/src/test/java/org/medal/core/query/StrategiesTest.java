package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;

class StrategiesTest {
  @Test
  void everyNameLeadsToItsStrategy() {
    for (String name : Strategies.names()) {
      assertThat(Strategies.named(name, MedalOptions.paper()).name()).isEqualTo(name);
    }
  }

  @Test
  void anAliasIsAccepted() {
    assertThat(Strategies.named("Breaking-Ties", MedalOptions.paper()).name()).isEqualTo("margin");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Strategies.named("medall", MedalOptions.paper()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'medall'")
        .hasMessageContaining("least-confidence");
  }
}
