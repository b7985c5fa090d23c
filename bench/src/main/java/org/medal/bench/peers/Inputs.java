package org.medal.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that both sides read, in a temporary folder that goes with the measurement. */
record Inputs(Path folder) implements AutoCloseable {
  /** Makes what the chosen pairs need, all of it by {@code inputs.py}. */
  static Inputs make(PeersSetting setting, List<String> pairs) throws IOException {
    Inputs inputs = new Inputs(Files.createTempDirectory("medal-peers"));
    List<String> command = new ArrayList<>();
    command.add(setting.text("--python"));
    command.add(setting.path("--peers").resolve("inputs.py").toString());
    command.add(inputs.folder().toString());
    command.addAll(List.of("--data", setting.text("--data")));
    add(command, setting, "--samples", pairs, "select");
    add(command, setting, "--images", pairs, "orb");
    add(command, setting, "--embed", pairs, "embedding");
    add(command, setting, "--train", pairs, "epoch");
    add(command, setting, "--loop", pairs, "loop");
    ProcessRun.of(command, inputs.folder());
    return inputs;
  }

  private static void add(
      List<String> command,
      PeersSetting setting,
      String size,
      List<String> pairs,
      String beginning) {
    if (pairs.stream().anyMatch(name -> name.startsWith(beginning))) {
      command.addAll(List.of(size, Integer.toString(setting.number(size))));
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
