package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

  @Test
  void helpFollowsCommandsInsideCommands() {
    assertThat(Cli.ok("help", "study", "layers").out())
        .isEqualTo(Cli.ok("study", "layers", "--help").out());
    assertThat(Cli.ok("help").out()).isEqualTo(Cli.ok("--help").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"help layrs", "help study layrs"})
  void helpOfACommandThatDoesNotExistNamesThoseThatDo(String line) {
    Cli.Outcome result = Cli.run((Object[]) line.split(" ", -1));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("There is no command 'layrs'; choose one of ");
  }

  /** Fifty options in brackets hide the two that must be given. */
  @ParameterizedTest
  @ValueSource(
      strings = {"run", "compare", "paper", "study layers", "study starts", "study ablations"})
  void theFirstLineOfALongHelpNamesOnlyWhatMustBeGiven(String command) {
    String help = Cli.ok((Object[]) (command + " --help").split(" ", -1)).out();
    assertThat(help).startsWith("Usage: medal " + command + " [OPTIONS] --data=DIR --out=DIR");
    assertThat(help).doesNotContain("Default: []");
  }

  @Test
  void aStudyOfStartsTakesSeveralInitialSetsAndAShare() {
    String help = Cli.ok("study", "starts", "--help").out().replaceAll("\\s+", " ");
    assertThat(help)
        .contains("names of orb, random, kmeans, typical and probcover, separated by commas")
        .contains("Default: random,orb,kmeans,typical", "Default: 0.95")
        .containsOnlyOnce("--initial=");
  }
}
