package org.medal.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.UsageException;
import org.medal.datasets.Portion;
import org.medal.datasets.TestList;
import org.medal.lab.config.HeldBack;
import picocli.CommandLine.Option;

/** Which images the pool does not get. */
final class HeldBackMixin {
  private static final double TEST_FRACTION = 0.25;

  @Option(
      names = "--test-fraction",
      paramLabel = "SHARE",
      description = "Share of the images in the frozen test set; default: 0.25.")
  private @Nullable Double testFraction;

  @Option(
      names = "--test-size",
      paramLabel = "N",
      description = "Images in the frozen test set, instead of a share; groups are not divided.")
  private @Nullable Integer testSize;

  @Option(
      names = "--test-list",
      paramLabel = "FILE",
      description = "The frozen test set itself, one path a line, instead of a draw.")
  private @Nullable Path testList;

  @Option(
      names = "--validation-fraction",
      paramLabel = "SHARE",
      description =
          "Share of the images that are labelled but not trained on, out of the pool, for --stop and"
              + " forecasts; default: 0.")
  private @Nullable Double validationFraction;

  @Option(
      names = "--validation-size",
      paramLabel = "N",
      description = "Images in the validation set, instead of a share; groups are not divided.")
  private @Nullable Integer validationSize;

  HeldBack config() {
    requireOne("--test-fraction", testFraction, "--test-size", testSize);
    requireOne("--test-list", testList, "--test-fraction", testFraction);
    requireOne("--test-list", testList, "--test-size", testSize);
    requireOne("--validation-fraction", validationFraction, "--validation-size", validationSize);
    return new HeldBack(test(), Optional.ofNullable(testList).map(TestList::read), validation());
  }

  private Portion test() {
    return testSize != null
        ? HeldBack.size("--test-size", testSize)
        : HeldBack.testFraction(testFraction == null ? TEST_FRACTION : testFraction);
  }

  private Portion validation() {
    if (validationSize != null) {
      return HeldBack.size("--validation-size", validationSize);
    }
    boolean drawn = testSize == null && testList == null;
    return HeldBack.validationFraction(
        validationFraction == null ? 0 : validationFraction, drawn ? test().fraction() : 0);
  }

  private static void requireOne(
      String option, @Nullable Object value, String other, @Nullable Object otherValue) {
    if (value != null && otherValue != null) {
      throw new UsageException(
          option + " " + value + " and " + other + " " + otherValue + " say two things; give one");
    }
  }
}
