package org.medal.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Names;
import org.medal.core.initial.InitialSets;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyOptions;
import org.medal.studio.project.AssignmentMode;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.ProjectSettings;
import picocli.CommandLine.Option;

/** What is asked of the readers; what is not given stays as it was. */
final class StudioWorkMixin {
  private static final double DOUBLE_SHARE = 0.1;

  @Option(names = "--title", description = "Of the pages; default: the images' folder.")
  private @Nullable String title;

  @Option(
      names = "--groups",
      paramLabel = "FILE",
      description = "CSV path,group of what shows the same patient; default: by file name.")
  private @Nullable Path groups;

  @Option(
      names = "--strategy",
      description =
          "Query strategy; 'medal strategies' lists them. Default: medal; where a head on a frozen network"
              + " ranks and --initial is not given, max-herding.")
  private @Nullable String strategy;

  @Option(
      names = "--initial",
      description = "The first images' choice. Default: random; with --strategy, orb.")
  private @Nullable String initial;

  @Option(names = "--initial-size", description = "How many the first ones are. Default: 20.")
  private @Nullable Integer initialSize;

  @Option(names = "--batch", description = "Images that a ranking asks for. Default: 10.")
  private @Nullable Integer batch;

  @Option(names = "--budget", description = "Labels wanted in all. Default: 0, for all images.")
  private @Nullable Integer budget;

  @Option(
      names = "--test-size",
      description = "Images held out, labelled first. Default: 50, a fifth at most.")
  private @Nullable Integer testSize;

  @Option(names = "--seed", description = "Source of all randomness. Default: 0.")
  private @Nullable Long seed;

  @Option(
      names = "--assignment",
      description = "single, double or all: how many readers an image has. Default: single.")
  private @Nullable String assignment;

  @Option(
      names = "--double-share",
      description = "Share of the images with two readers. Default: 0.1 for --assignment double.")
  private @Nullable Double doubleShare;

  @Option(
      names = "--repeat-share",
      description = "Share of the images a reader sees twice, unknowing. Default: 0.")
  private @Nullable Double repeatShare;

  @Option(names = "--show-guess", description = "Show the model's guess before the answer.")
  private @Nullable Boolean showGuess;

  @Option(
      names = "--lease",
      paramLabel = "MINUTES",
      description = "After which an untouched image is given away. Default: 30.")
  private @Nullable Integer lease;

  long seed() {
    return seed != null ? seed : 0;
  }

  /** Whether it was given how to start or how to go on. */
  boolean saysWhatToAskFor() {
    return strategy != null || initial != null;
  }

  /** Settings with what was given replaced. */
  ProjectSettings over(ProjectSettings settings) {
    return new ProjectSettings(
        or(title, settings.title()),
        settings.images(),
        groups == null
            ? settings.groups()
            : Optional.of(groups.toAbsolutePath().normalize().toString()),
        settings.classes(),
        settings.model(),
        Strategies.named(or(strategy, settings.strategy()), StrategyOptions.standard()).name(),
        InitialSets.named(or(initial, settings.initial())).name(),
        or(initialSize, settings.initialSize()),
        or(batch, settings.batch()),
        or(budget, settings.budget()),
        or(testSize, settings.testSize()),
        policy(settings.assignment()),
        or(seed, settings.seed()),
        showGuess == null ? settings.hideGuess() : !showGuess,
        or(lease, settings.leaseMinutes()));
  }

  private AssignmentPolicy policy(AssignmentPolicy earlier) {
    AssignmentMode mode =
        assignment == null
            ? earlier.mode()
            : Names.parse(AssignmentMode.class, "assignment", assignment);
    boolean first = mode == AssignmentMode.DOUBLE && earlier.doubleShare() == 0;
    double share = first ? DOUBLE_SHARE : earlier.doubleShare();
    return new AssignmentPolicy(
        mode, or(doubleShare, share), or(repeatShare, earlier.repeatShare()));
  }

  private static <T> T or(@Nullable T given, T otherwise) {
    return given != null ? given : otherwise;
  }
}
