package org.medal.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.medal.lab.config.RunConfig;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that {@code run} and {@code compare} share. */
final class RunMixin {
  @SuppressWarnings("UnusedVariable") // read by YamlDefaults before the other options
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "YAML file of these options; a flag wins over it.")
  private @Nullable Path config;

  @Mixin private DataMixin data;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the results; new, or resumed.")
  private Path out;

  @Option(names = "--resume", description = "Go on with an interrupted run in --out.")
  private boolean resume;

  @Option(names = "--seed", defaultValue = "0", description = "Source of all randomness.")
  private long seed;

  @Mixin private ModelMixin model;
  @Mixin private DeviceMixin device;
  @Mixin private SelectionMixin selection;
  @Mixin private StoppingMixin stopping;
  @Mixin private BatchMixin batches;

  RunConfig config(String strategy) {
    return new RunConfig(
        data.config(),
        model.config(),
        selection.config(strategy),
        batches.config(),
        stopping.config(),
        seed);
  }

  /** Computes where the user wants it; called before anything is computed. */
  void useDevice() {
    device.use();
  }

  Path out() {
    return out;
  }

  boolean resume() {
    return resume;
  }
}
