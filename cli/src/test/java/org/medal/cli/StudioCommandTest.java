package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program {@code medal studio} in a process of its own. */
class StudioCommandTest {
  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  @BeforeEach
  void photographs() throws IOException {
    Photographs.in(folder.resolve("data"), 12);
  }

  @Test
  void itPrintsItsAddressServesAndEndsCleanly() throws Exception {
    assumeTrue(InterruptedRunTest.heedsInterrupts(), "a shell in the background hides SIGINT");
    Path images = folder.resolve("data/images");
    for (Object[] arguments :
        List.of(
            new Object[] {"--images", images, "--classes", "healthy,dr"},
            new Object[] {"--project", folder.resolve("data/images-studio")})) {
      try (Child child = Child.start(folder.resolve("log"), words(arguments))) {
        URI address = address(child);
        assertThat(address.getHost()).isEqualTo("127.0.0.1");
        assertThat(get(address.resolve("/healthz"))).isEqualTo("{\"status\":\"ok\"}");
        assertThat(get(address)).contains("<!doctype html>");
        child.interrupt();
        assertThat(child.exitCode()).as(child.output()).isZero();
      }
    }
    assertThat(folder.resolve("data/images-studio/studio.db")).exists();
  }

  private static Object[] words(Object[] arguments) {
    Object[] usual = {"studio", "--no-browser", "--port", "0"};
    Object[] all = Arrays.copyOf(usual, usual.length + arguments.length);
    System.arraycopy(arguments, 0, all, usual.length, arguments.length);
    return all;
  }

  private static URI address(Child child) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (child.isAlive() && System.nanoTime() < deadline) {
      for (String line : child.output().lines().toList()) {
        if (line.startsWith("http")) {
          return URI.create(line);
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no address: " + child.output());
  }

  private static String get(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  /** The defaults of a new project are those that the help tells. */
  @Test
  void helpTellsTheDefaults() {
    String help = Cli.ok("studio", "--help").out().replaceAll("\\s+", " ");
    assertThat(help)
        .startsWith("Usage: medal studio [OPTIONS] --images=DIR --classes=A,B[,C...]")
        .contains("Default: medal; where a head on a frozen network ranks", "max-herding")
        .contains("Default: random; with --strategy, orb.", "'medal strategies' lists them");
    assertThat(Files.exists(Path.of("medal-studio-demo"))).isFalse();
  }
}
