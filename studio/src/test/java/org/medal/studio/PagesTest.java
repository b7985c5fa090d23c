package org.medal.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages' JavaScript by its own tools: the compiler reads its types, Node runs its tests. */
class PagesTest {
  private static final Path COMPILER = Path.of("node_modules", "typescript", "bin", "tsc");

  @Test
  void theTypesOfItsCommentsHold() throws Exception {
    assumeTrue(hasNode() && Files.exists(COMPILER), "no Node, or no 'npm ci' in studio");
    run(List.of("node", COMPILER.toString(), "-p", "jsconfig.json", "--noEmit"));
  }

  @Test
  void itsOwnTestsPass() throws Exception {
    assumeTrue(hasNode(), "no Node");
    List<String> command = new ArrayList<>(List.of("node", "--test"));
    try (Stream<Path> tests = Files.list(Path.of("src", "test", "js"))) {
      tests.map(Path::toString).filter(t -> t.endsWith(".test.mjs")).sorted().forEach(command::add);
    }
    assertThat(command).hasSizeGreaterThan(2);
    run(command);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }

  private static boolean hasNode() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
  }
}
