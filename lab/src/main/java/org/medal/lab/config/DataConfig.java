package org.medal.lab.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.medal.core.data.UsageException;
import org.medal.datasets.published.PublishedDataSets;

/**
 * Which images, and how many of them are held back.
 *
 * @param data the folder of images
 * @param labels the CSV of labels; without it the folder holds one folder per class
 * @param dataset the published data set the folder holds, instead of labels
 * @param subset how many images are used, a stratified draw of whole groups; empty for all
 * @param heldBack which of them the pool does not get
 */
public record DataConfig(
    Path data,
    Optional<Path> labels,
    Optional<String> dataset,
    OptionalInt subset,
    HeldBack heldBack) {
  public DataConfig {
    if (labels.isPresent() && dataset.isPresent()) {
      throw new UsageException(
          "--dataset " + dataset.get() + " brings its own labels; give it or --labels, not both");
    }
    dataset = dataset.map(name -> PublishedDataSets.named(name).name());
    if (subset.orElse(1) < 1) {
      throw new UsageException("--subset must be at least 1 image, not " + subset.getAsInt());
    }
  }

  /** All images, and shares of them held back. */
  public DataConfig(
      Path data,
      Optional<Path> labels,
      Optional<String> dataset,
      double testFraction,
      double validationFraction) {
    this(
        data,
        labels,
        dataset,
        OptionalInt.empty(),
        HeldBack.ofFractions(testFraction, validationFraction));
  }

  Map<String, String> asMap() {
    Map<String, String> map = new TreeMap<>(heldBack.asMap());
    map.put("data", data.toString());
    dataset.ifPresentOrElse(
        name -> map.put("dataset", name),
        () -> map.put("labels", labels.map(Path::toString).orElse("folder per class")));
    subset.ifPresent(images -> map.put("subset", Integer.toString(images)));
    return map;
  }
}
