package org.medal.lab.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.medal.core.data.UsageException;

/**
 * Which images, and how many of them are held back for the test.
 *
 * @param data the folder of images
 * @param labels the CSV of labels; without it the folder holds one folder per class
 * @param testFraction share of the images in the frozen test set, between 0 and 1
 */
public record DataConfig(Path data, Optional<Path> labels, double testFraction) {
  public DataConfig {
    if (!(testFraction > 0 && testFraction < 1)) {
      throw new UsageException(
          "--test-fraction must lie between 0 and 1, not " + testFraction + "; 0.25 is usual");
    }
  }

  Map<String, String> asMap() {
    return Map.of(
        "data", data.toString(),
        "labels", labels.map(Path::toString).orElse("folder per class"),
        "test-fraction", Double.toString(testFraction));
  }
}
