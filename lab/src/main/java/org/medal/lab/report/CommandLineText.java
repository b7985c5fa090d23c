package org.medal.lab.report;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Options of a run as words of a command line. */
final class CommandLineText {
  /** Values by which a card says that an option was not given. */
  private static final Set<String> NOT_GIVEN =
      Set.of("none", "last", "folder per class", "false", "shipped");

  private CommandLineText() {}

  /** A command with options by their names; flags that are on stand alone. */
  static String of(String command, Map<String, String> options) {
    StringBuilder text = new StringBuilder("medal " + command);
    new TreeMap<>(options)
        .forEach(
            (name, value) -> {
              if (!NOT_GIVEN.contains(given(value))) {
                text.append(" \\\n  --").append(name);
                text.append(value.equals("true") ? "" : " " + quoted(given(value)));
              }
            });
    return text.toString();
  }

  /** A card tells a fingerprint behind the name of a file, or of weights that are shipped. */
  private static String given(String value) {
    return value.replaceFirst(" \\(sha256 [0-9a-f]{16}\\)$", "");
  }

  private static String quoted(String value) {
    return value.matches("[A-Za-z0-9_./,:=+@%-]+")
        ? value
        : "'" + value.replace("'", "'\\''") + "'";
  }
}
