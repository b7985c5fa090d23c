package org.medal.bench.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A network namespace that has nothing but loopback. */
final class LoopbackNamespace {
  static final String NEEDS = "network namespaces need root, unshare and ip";

  /** Words before a command that is to run in a new one. */
  static final List<String> PREFIX =
      List.of("unshare", "-n", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh");

  private LoopbackNamespace() {}

  static boolean canBeMade() throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of("/usr/bin/unshare"))
        || Stream.of("/usr/sbin/ip", "/sbin/ip", "/usr/bin/ip")
            .map(Path::of)
            .noneMatch(Files::exists)) {
      return false;
    }
    Process tried = new ProcessBuilder("unshare", "-n", "true").start();
    return tried.waitFor(10, TimeUnit.SECONDS) && tried.exitValue() == 0;
  }
}
