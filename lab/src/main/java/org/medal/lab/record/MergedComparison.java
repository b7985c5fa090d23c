package org.medal.lab.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.medal.core.data.UsageException;

/** Several comparisons of the same images over the same seeds, as one. */
public final class MergedComparison {
  private MergedComparison() {}

  /**
   * Puts the arms of all folders side by side. Arms of one name that did the very same work count
   * once; others of one name are told apart by their folders. How the runs are summarised is up to
   * the first folder.
   *
   * @throws UsageException if data, what is held back of them, or seeds differ; the message says
   *     which
   */
  public static ComparisonRecord read(List<Path> folders) throws IOException {
    Map<Path, ComparisonRecord> records = new LinkedHashMap<>();
    for (Path folder : folders) {
      records.put(folder, ComparisonRecord.read(folder));
    }
    records.forEach((folder, record) -> requireAlike(folders.get(0), records, folder, record));
    ComparisonRecord first = Objects.requireNonNull(records.get(folders.get(0)));
    if (records.size() == 1) {
      return first;
    }
    ComparisonRecord merged =
        new ComparisonRecord(
            arms(records),
            first.firstSeed(),
            first.planned(),
            first.fullData(),
            first.statistics());
    merged.requireSomething(folders);
    return merged;
  }

  private static void requireAlike(
      Path first, Map<Path, ComparisonRecord> records, Path folder, ComparisonRecord other) {
    ComparisonRecord record = Objects.requireNonNull(records.get(first));
    String data = record.first().facts().provenance().dataFingerprint();
    if (!data.equals(other.first().facts().provenance().dataFingerprint())) {
      throw differ(first, folder, "their images or labels (data fingerprint in run.json)");
    }
    if (!heldBack(record).equals(heldBack(other))) {
      throw differ(
          first,
          folder,
          "the images held back: " + heldBack(record) + " there and " + heldBack(other) + " here");
    }
    if (record.firstSeed() != other.firstSeed() || record.planned() != other.planned()) {
      throw differ(
          first, folder, "their seeds: " + seeds(record) + " there and " + seeds(other) + " here");
    }
  }

  /** By these a seed's split follows from the images; of other splits nothing is paired. */
  private static SortedMap<String, String> heldBack(ComparisonRecord record) {
    SortedMap<String, String> options = new TreeMap<>();
    record
        .first()
        .facts()
        .provenance()
        .configuration()
        .forEach(
            (name, value) -> {
              if (name.startsWith("test-") || name.startsWith("validation-")) {
                options.put("--" + name, value);
              }
            });
    return options;
  }

  private static String seeds(ComparisonRecord record) {
    return record.firstSeed() + " to " + (record.firstSeed() + record.planned() - 1);
  }

  private static UsageException differ(Path first, Path folder, String what) {
    return new UsageException(
        first + " and " + folder + " cannot be compared, they differ in " + what);
  }

  private static List<ArmRecord> arms(Map<Path, ComparisonRecord> records) {
    List<ArmRecord> arms = new ArrayList<>();
    records.forEach(
        (folder, record) -> {
          for (ArmRecord arm : record.arms()) {
            boolean repeated =
                arms.stream().anyMatch(a -> a.name().equals(arm.name()) && a.isSameWorkAs(arm));
            if (!repeated) {
              arms.add(arm);
            }
          }
        });
    return named(arms, records);
  }

  private static List<ArmRecord> named(List<ArmRecord> arms, Map<Path, ComparisonRecord> records) {
    Set<String> seen = new HashSet<>();
    Set<String> shared =
        arms.stream()
            .map(ArmRecord::name)
            .filter(name -> !seen.add(name))
            .collect(Collectors.toSet());
    return arms.stream()
        .map(arm -> shared.contains(arm.name()) ? arm.named(prefixed(arm, records)) : arm)
        .toList();
  }

  /** The arm's name after its folder's; after the whole path where folders are named alike. */
  private static String prefixed(ArmRecord arm, Map<Path, ComparisonRecord> records) {
    Path home =
        records.entrySet().stream()
            .filter(entry -> entry.getValue().arms().contains(arm))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    boolean distinct =
        records.keySet().stream().map(MergedComparison::last).distinct().count() == records.size();
    return (distinct ? last(home) : home.toString()) + "/" + arm.name();
  }

  private static String last(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? folder.toString() : name.toString();
  }
}
