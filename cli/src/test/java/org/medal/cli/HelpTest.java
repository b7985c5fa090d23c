package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --help} tells. */
class HelpTest {
  /** The 0 that Java puts into a number nobody has given is no default. */
  @ParameterizedTest
  @ValueSource(strings = {"select", "initial"})
  void whatMustBeGivenHasNoDefault(String command) {
    String help = Cli.ok(command, "--help").out().replaceAll("\\s+", " ");
    assertThat(help).contains("How many").doesNotContainPattern("How many[^-]*Default: 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "compare", "select"})
  void theWayToTheNamesOfStrategiesIsShown(String command) {
    String help = Cli.ok(command, "--help").out().replaceAll("\\s+", " ");
    assertThat(help).contains("'medal strategies' lists them");
  }
}
