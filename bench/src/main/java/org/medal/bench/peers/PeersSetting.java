package org.medal.bench.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medal.core.data.UsageException;

/**
 * What is compared, and on what.
 *
 * @param names the pairs; empty for all
 * @param keep whether the figures are written to {@link #figures()}
 */
record PeersSetting(List<String> names, Map<String, String> options, boolean keep) {
  private static final Map<String, String> USUAL =
      Map.of(
          "--python", "/usr/bin/python3",
          "--medal", "./medal",
          "--peers", "bench/peers",
          "--data", "../shared/data/skin",
          "--weights", "../shared/weights",
          "--figures", "bench/figures.csv",
          "--rounds", "3");

  /** How much there is of everything. */
  private static final Map<String, String> SIZES =
      Map.of(
          "--samples", "200000",
          "--images", "5000",
          "--train", "128",
          "--embed", "256",
          "--loop", "400");

  /** Reads {@code [NAME…] [--option VALUE…] [--keep]}. */
  static PeersSetting parse(String... args) {
    List<String> names = new ArrayList<>();
    Map<String, String> options = new HashMap<>(USUAL);
    options.putAll(SIZES);
    Set<String> known = Set.copyOf(options.keySet());
    boolean keep = false;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--keep")) {
        keep = true;
      } else if (known.contains(args[i]) && i + 1 < args.length) {
        options.put(args[i], args[++i]);
      } else if (args[i].startsWith("-")) {
        throw new UsageException(
            args[i] + " is no option, or its value is missing; there are --keep and " + known);
      } else {
        names.add(args[i]);
      }
    }
    return new PeersSetting(List.copyOf(names), Map.copyOf(options), keep);
  }

  String text(String option) {
    return options.getOrDefault(option, "");
  }

  Path path(String option) {
    return Path.of(text(option));
  }

  int number(String option) {
    String text = text(option);
    if (!text.matches("[1-9][0-9]{0,7}")) {
      throw new UsageException(option + " is '" + text + "'; give a whole number from 1");
    }
    return Integer.parseInt(text);
  }

  /** The last figures that were kept. */
  Path figures() {
    return path("--figures");
  }
}
