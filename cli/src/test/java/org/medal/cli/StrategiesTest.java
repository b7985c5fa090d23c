package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.medal.core.query.Strategies;

/** The table of strategies. */
class StrategiesTest {
  @Test
  void listsEveryStrategyWithWhatItNeeds() {
    String table = Cli.ok("strategies").out();
    assertThat(table.lines().map(line -> line.split(" ", 2)[0]))
        .startsWith("name")
        .containsAll(Strategies.names());
    assertThat(table.lines().filter(line -> line.startsWith("medal ")).findFirst().orElseThrow())
        .contains("probabilities, features")
        .contains("Smailagic");
  }

  @Test
  void theReadmeHasTheSameTable() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    String table = Cli.ok("strategies", "--format", "markdown").out().strip();
    assertThat(readme).contains("<!-- medal strategies --format markdown -->\n" + table + "\n");
  }

  @Test
  void csvIsReadableByPrograms() {
    assertThat(Cli.ok("strategies", "--format", "csv").out().lines())
        .startsWith("name,aliases,needs,utility,cost,source")
        .contains(
            "margin,breaking-ties,probabilities,1 - (p1 - p2),P C,\"Settles 2009, sec. 3.1\"");
  }
}
