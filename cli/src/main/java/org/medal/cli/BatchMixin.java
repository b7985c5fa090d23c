package org.medal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;
import org.medal.datasets.LabellingSeconds;
import org.medal.lab.config.BatchConfig;
import org.medal.lab.config.DuplicateMeasure;
import picocli.CommandLine.Option;

/** What a batch must be, whatever the strategy. */
final class BatchMixin {
  @Option(
      names = "--quota",
      split = ",",
      paramLabel = "CLASS=SHARE",
      description =
          "At least this share of a batch is predicted as that class, as far as the pool has it;"
              + " repeatable. For 'select' a class is a column of the probabilities, from 0.")
  private @Nullable List<String> quotas;

  @Option(
      names = "--max-per-group",
      paramLabel = "N",
      description = "At most so many of one group (patient) in a batch.")
  private @Nullable Integer maxPerGroup;

  @Option(
      names = "--exclude-near-duplicates",
      paramLabel = "hash|features",
      description =
          "Ask for nothing that looks like a labelled sample or another one of the batch: by"
              + " perceptual hash of the image, or by features.")
  private @Nullable String duplicates;

  @Option(
      names = "--duplicate-distance",
      paramLabel = "X",
      description =
          "Up to which two count as the same; default: 2 bits (hash), 0.01 cosine (features).")
  private @Nullable Double duplicateDistance;

  @Option(
      names = "--cost",
      paramLabel = "FILE",
      description = "CSV id,seconds: rank by utility per second of labelling.")
  private @Nullable Path cost;

  BatchConfig config() {
    return new BatchConfig(
        shares(),
        maxPerGroup == null ? OptionalInt.empty() : OptionalInt.of(maxPerGroup),
        duplicates(),
        duplicateDistance == null ? OptionalDouble.empty() : OptionalDouble.of(duplicateDistance),
        Optional.ofNullable(cost).map(file -> LabellingSeconds.read(file, "--cost")));
  }

  private Optional<DuplicateMeasure> duplicates() {
    return Optional.ofNullable(duplicates)
        .map(name -> Names.parse(DuplicateMeasure.class, "measure of near duplicates", name));
  }

  private SortedMap<String, Double> shares() {
    SortedMap<String, Double> shares = new TreeMap<>();
    for (String quota : quotas == null ? List.<String>of() : quotas) {
      // a class may hold '=', a share does not
      int equals = quota.lastIndexOf('=');
      String name = quota.substring(0, Math.max(0, equals)).strip();
      if (name.isEmpty()) {
        throw new UsageException("--quota " + quota + " must read CLASS=SHARE, malignant=0.3");
      }
      if (shares.put(name, share(quota, quota.substring(equals + 1).strip())) != null) {
        throw new UsageException("--quota names the class '" + name + "' twice; keep one");
      }
    }
    return shares;
  }

  private static double share(String quota, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new UsageException("--quota " + quota + ": '" + text + "' is not a number");
    }
  }
}
