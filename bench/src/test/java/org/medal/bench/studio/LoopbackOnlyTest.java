package org.medal.bench.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.datasets.fundus.FundusFolder;
import org.medal.datasets.fundus.FundusOptions;

/** In a network namespace that has nothing but loopback, the studio works and asks for no more. */
class LoopbackOnlyTest {
  @TempDir Path folder;

  @Test
  void itNeedsAndTriesNoConnectionToTheOutside() throws Exception {
    assumeTrue(LoopbackNamespace.canBeMade(), LoopbackNamespace.NEEDS);
    Path images = folder.resolve("images");
    FundusFolder.write(images, FundusOptions.of(80, 64), 1);
    Object[] arguments = {
      "--images", images, "--classes", "normal,dr", "--project", folder.resolve("project")
    };
    try (StudioProcess studio = StudioProcess.start(LoopbackNamespace.PREFIX, folder, arguments)) {
      List<String> seen = readersInside(studio);
      assertThat(seen).last().asString().endsWith(" 0 problems").doesNotStartWith("0 answers");
      assertThat(outside(studio, "snmp", "Ip: ")).isZero();
      assertThat(outside(studio, "snmp6", "Ip6OutNoRoutes")).isZero();
    }
  }

  /** A scripted reader in the same namespace, long enough for a model to be trained. */
  private static List<String> readersInside(StudioProcess studio) throws Exception {
    List<String> command =
        List.of(
            "nsenter",
            "--net=/proc/" + studio.pid() + "/ns/net",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            org.medal.bench.Main.class.getName(),
            "studio",
            studio.url().toString(),
            "1",
            "8",
            "100");
    Process client = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(client.getInputStream().readAllBytes(), UTF_8);
    assertThat(client.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said.lines().toList();
  }

  /** How many packets found no way out of the namespace. */
  private static long outside(StudioProcess studio, String file, String line) throws Exception {
    List<String> lines =
        Files.readAllLines(Path.of("/proc/" + studio.pid() + "/net/" + file)).stream()
            .filter(l -> l.startsWith(line))
            .toList();
    if (lines.size() == 1) {
      return Long.parseLong(lines.get(0).replaceFirst(".*\\s", ""));
    }
    int column = List.of(lines.get(0).split(" ", -1)).indexOf("OutNoRoutes");
    return Long.parseLong(lines.get(1).split(" ", -1)[column]);
  }
}
