package org.medal.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.medal.core.data.UsageException;
import org.medal.lab.config.Arm;

/**
 * What {@code --vary} asks for.
 *
 * @param values of each option, by its name without dashes
 */
record Variation(Map<String, List<String>> values) {
  /**
   * Reads {@code OPTION=VALUE,VALUE} for each option.
   *
   * @throws UsageException if one is written otherwise, stands twice or is no option of a run
   */
  static Variation parse(List<String> texts) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      String name = text.substring(0, Math.max(0, equals)).strip().replaceFirst("^--", "");
      List<String> listed = List.of(text.substring(equals + 1).strip().split("\\s*,\\s*"));
      if (name.isEmpty() || listed.contains("")) {
        throw new UsageException(
            "--vary " + text + " must read OPTION=VALUE,VALUE, aggregation=mean,min");
      }
      requireOption(name);
      if (values.put(name, listed) != null) {
        throw new UsageException("--vary names '" + name + "' twice; give all values in one");
      }
    }
    return new Variation(values);
  }

  private static void requireOption(String name) {
    Set<String> known = RunOptions.names();
    if (!known.contains(name)) {
      String nearest =
          known.stream()
              .min(Comparator.comparingInt(option -> EditDistance.between(name, option)))
              .orElseThrow();
      throw new UsageException(
          "--vary names '"
              + name
              + "', which is no option of a run that can be varied; did you mean "
              + nearest
              + "?");
    }
  }

  /** Values by option: one option at a time, or all combinations. */
  List<Map<String, String>> variants(boolean fullGrid) {
    return fullGrid ? combinations() : single();
  }

  private List<Map<String, String>> single() {
    return values.entrySet().stream()
        .flatMap(option -> option.getValue().stream().map(value -> Map.of(option.getKey(), value)))
        .toList();
  }

  private List<Map<String, String>> combinations() {
    List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
    values.forEach(
        (option, listed) -> {
          List<Map<String, String>> longer = new ArrayList<>();
          for (Map<String, String> start : all) {
            for (String value : listed) {
              Map<String, String> one = new LinkedHashMap<>(start);
              one.put(option, value);
              longer.add(one);
            }
          }
          all.clear();
          all.addAll(longer);
        });
    return all;
  }

  /**
   * The arm of one variant.
   *
   * @throws UsageException if the run refuses it; the message names the variant
   */
  static Arm arm(String strategy, Map<String, String> variant, RunOptions given) {
    String name =
        variant.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" "));
    try {
      // a path in a value is no folder of ours
      return new Arm(
          strategy + " " + name.replaceAll("[^A-Za-z0-9.,=_+ -]", "_"),
          given.withReplaced(variant));
    } catch (UsageException e) {
      throw new UsageException("--vary " + name + ": " + e.getMessage());
    }
  }
}
