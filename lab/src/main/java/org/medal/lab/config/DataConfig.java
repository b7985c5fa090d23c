package org.medal.lab.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.medal.core.data.UsageException;
import org.medal.datasets.published.PublishedDataSets;

/**
 * Which images, and how many of them are held back.
 *
 * @param data the folder of images
 * @param labels the CSV of labels; without it the folder holds one folder per class
 * @param dataset the published data set the folder holds, instead of labels
 * @param testFraction share of the images in the frozen test set, between 0 and 1
 * @param validationFraction share of the images that are labelled but not trained on, for stopping
 *     rules; 0 for none
 */
public record DataConfig(
    Path data,
    Optional<Path> labels,
    Optional<String> dataset,
    double testFraction,
    double validationFraction) {
  public DataConfig {
    if (labels.isPresent() && dataset.isPresent()) {
      throw new UsageException(
          "--dataset " + dataset.get() + " brings its own labels; give it or --labels, not both");
    }
    dataset = dataset.map(name -> PublishedDataSets.named(name).name());
    if (!(testFraction > 0 && testFraction < 1)) {
      throw new UsageException(
          "--test-fraction must lie between 0 and 1, not " + testFraction + "; 0.25 is usual");
    }
    if (!(validationFraction >= 0 && testFraction + validationFraction < 1)) {
      throw new UsageException(
          "--validation-fraction "
              + validationFraction
              + " must be at least 0 and leave room beside --test-fraction "
              + testFraction
              + "; 0.2 is usual");
    }
  }

  Map<String, String> asMap() {
    Map<String, String> map = new TreeMap<>();
    map.put("data", data.toString());
    dataset.ifPresentOrElse(
        name -> map.put("dataset", name),
        () -> map.put("labels", labels.map(Path::toString).orElse("folder per class")));
    map.put("test-fraction", Double.toString(testFraction));
    if (validationFraction > 0) {
      map.put("validation-fraction", Double.toString(validationFraction));
    }
    return map;
  }
}
