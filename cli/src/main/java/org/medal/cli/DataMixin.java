package org.medal.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.medal.lab.config.DataConfig;
import picocli.CommandLine.Mixin;
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
              + " isic2016-training, medmnist (DIR or its .npz file), ham10000 or eyepacs.")
  private @Nullable String dataset;

  @Option(
      names = "--subset",
      paramLabel = "N",
      description =
          "Use N of the images only: whole groups, classes in their proportions, the same for every"
              + " seed.")
  private @Nullable Integer subset;

  @Mixin private HeldBackMixin heldBack;

  DataConfig config() {
    return new DataConfig(
        data,
        Optional.ofNullable(labels),
        Optional.ofNullable(dataset),
        subset == null ? OptionalInt.empty() : OptionalInt.of(subset),
        heldBack.config());
  }
}
