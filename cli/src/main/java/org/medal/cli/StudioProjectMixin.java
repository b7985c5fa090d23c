package org.medal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.ClassSet;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import picocli.CommandLine.Option;

/** Which project is opened or made. */
final class StudioProjectMixin {
  @Option(names = "--images", paramLabel = "DIR", description = "Folder of the images to label.")
  private @Nullable Path images;

  @Option(
      names = "--classes",
      split = ",",
      paramLabel = "NAME",
      description = "The classes, separated by commas, in the order of the keys 1 to 9.")
  private @Nullable List<String> classes;

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "Folder of the project; default: the images' folder with -studio at its end.")
  private @Nullable Path project;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = "postgresql://[user[:password]@]host[:port]/database; default: a file.")
  private @Nullable String database;

  @Option(
      names = "--test-labels",
      paramLabel = "FILE",
      description = "CSV path,label of images to hold out; default: drawn, and labelled first.")
  private @Nullable Path testLabels;

  @Option(
      names = "--import-labels",
      paramLabel = "FILE",
      description = "CSV path,label of images that are labelled already.")
  private @Nullable Path importLabels;

  /** Whether nothing says which project is meant. */
  boolean nothingGiven() {
    return images == null && project == null && database == null && classes == null;
  }

  Optional<Path> images() {
    return Optional.ofNullable(images).map(path -> path.toAbsolutePath().normalize());
  }

  Optional<List<String>> classes() {
    return Optional.ofNullable(classes).map(StudioProjectMixin::checked);
  }

  private static List<String> checked(List<String> given) {
    try {
      return new ClassSet(given.stream().map(String::strip).toList()).names();
    } catch (InputException e) {
      throw new UsageException("--classes: " + e.getMessage());
    }
  }

  Path folder() {
    if (project != null) {
      return project;
    }
    Path beside =
        images()
            .orElseThrow(
                () -> new UsageException("--images DIR or --project DIR is missing; give one"));
    if (beside.getFileName() == null) {
      throw new UsageException("--images " + beside + " has no place beside it; give --project");
    }
    return beside.resolveSibling(beside.getFileName() + "-studio");
  }

  Optional<String> database() {
    return Optional.ofNullable(database);
  }

  Optional<Path> testLabels() {
    return Optional.ofNullable(testLabels);
  }

  Optional<Path> importLabels() {
    return Optional.ofNullable(importLabels);
  }
}
