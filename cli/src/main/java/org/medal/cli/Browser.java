package org.medal.cli;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens an address in the user's browser, where there is one. */
final class Browser {
  private Browser() {}

  /** Tries to; whoever has no display has the address on the screen. */
  static void open(URI address) {
    command()
        .ifPresent(
            words -> {
              List<String> line = new ArrayList<>(words);
              line.add(address.toString());
              start(line);
            });
  }

  private static Optional<List<String>> command() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("windows")) {
      return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
    }
    if (system.contains("mac")) {
      return Optional.of(List.of("open"));
    }
    boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    return display ? Optional.of(List.of("xdg-open")) : Optional.empty();
  }

  private static void start(List<String> line) {
    try {
      new ProcessBuilder(line)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noSuchProgram) {
      // the address has been printed: nothing is lost
    }
  }
}
