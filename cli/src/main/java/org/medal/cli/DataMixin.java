package org.medal.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medal.lab.config.DataConfig;
import picocli.CommandLine.Option;

/** Which images an experiment works on. */
final class DataMixin {
  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Folder of images.")
  private Path data;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "CSV path,label[,group]; without it DIR holds one folder per class.")
  private @Nullable Path labels;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description =
          "What DIR holds as it was published, instead of --labels: messidor, bach, isic2016,"
              + " isic2016-train, medmnist (DIR or its .npz file), ham10000 or eyepacs.")
  private @Nullable String dataset;

  @Option(
      names = "--test-fraction",
      defaultValue = "0.25",
      description = "Share of the images in the frozen test set.")
  private double testFraction;

  @Option(
      names = "--validation-fraction",
      defaultValue = "0",
      description =
          "Share of the images that are labelled but not trained on, out of the pool, for --stop and"
              + " forecasts.")
  private double validationFraction;

  DataConfig config() {
    return new DataConfig(
        data,
        Optional.ofNullable(labels),
        Optional.ofNullable(dataset),
        testFraction,
        validationFraction);
  }
}
