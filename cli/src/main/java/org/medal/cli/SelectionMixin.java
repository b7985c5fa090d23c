package org.medal.cli;

import org.medal.core.data.Names;
import org.medal.imaging.Pooling;
import org.medal.lab.config.SelectionConfig;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is asked for, round by round; the strategy itself is the command's own option. */
final class SelectionMixin {
  @Option(
      names = "--initial",
      defaultValue = "orb",
      description = "How the first images are chosen: orb, random, kmeans, typical or probcover.")
  private String initial;

  @Option(
      names = "--initial-size",
      defaultValue = "60",
      converter = LabelCount.class,
      description = "Labels before round 1; pool: the whole pool at once.")
  private int initialSize;

  @Option(names = "--batch", defaultValue = "20", description = "Labels a round.")
  private int batch;

  @Option(
      names = "--budget",
      defaultValue = "0",
      converter = LabelCount.class,
      description =
          "Labels in all; pool: the whole pool; 0: five rounds after the initial set, or with --stop"
              + " the pool.")
  private int budget;

  @Option(
      names = "--orb-pooling",
      defaultValue = "mean",
      description = "mean of the descriptors' bits, or majority (rounded to 0 and 1).")
  private String orbPooling;

  @Mixin private StrategyMixin options;

  SelectionConfig config(String strategy) {
    return new SelectionConfig(
        strategy,
        initial,
        initialSize,
        batch,
        budget,
        options.options(),
        Names.parse(Pooling.class, "pooling", orbPooling));
  }
}
