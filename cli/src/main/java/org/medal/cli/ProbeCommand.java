package org.medal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medal.core.metrics.Evaluation;
import org.medal.deep.embed.Tap;
import org.medal.deep.frozen.FrozenLearner;
import org.medal.deep.frozen.FrozenOptions;
import org.medal.lab.config.DataConfig;
import org.medal.lab.probe.LinearProbe;
import org.medal.lab.run.PreparedImages;
import org.medal.lab.stats.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What an encoder is worth on labelled images. */
@Command(
    name = "probe",
    description =
        "How well a linear head on a network's features tells classes apart, over random splits of"
            + " labelled images: which encoder suits these images.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    sortOptions = false)
final class ProbeCommand implements Callable<Integer> {
  private static final double TEST_FRACTION = 0.25;

  @Spec private CommandSpec spec;

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Folder of images.")
  private Path data;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "CSV path,label[,group]; without it DIR holds one folder per class.")
  private @Nullable Path labels;

  @Mixin private NetworkMixin network;

  @Mixin private DeviceMixin device;

  @Option(names = "--splits", defaultValue = "5", description = "How many random splits.")
  private int splits;

  @Option(names = "--seed", defaultValue = "0", description = "Seed of the splits.")
  private long seed;

  @Option(
      names = "--start-seed",
      defaultValue = "0",
      description = "Seed of random weights, where there are no others.")
  private long startSeed;

  @Override
  public Integer call() throws IOException {
    device.use();
    LinearProbe probe = new LinearProbe(splits, TEST_FRACTION, seed);
    DataConfig config =
        new DataConfig(data, Optional.ofNullable(labels), Optional.empty(), TEST_FRACTION, 0);
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr());
        PreparedImages images =
            PreparedImages.open(config, network.size(), CacheFolder.root(), watcher);
        FrozenLearner learner =
            new FrozenLearner(
                network.spec(startSeed),
                images.pixels(),
                images.set().classes(),
                options(),
                watcher.begin("features"))) {
      watcher.note("encoder: " + network.spec(startSeed).title());
      print(probe.of(images.set(), learner));
    }
    return 0;
  }

  private FrozenOptions options() {
    return new FrozenOptions(
        Tap.average(network.layer()),
        Optional.of(network.layer()),
        FrozenOptions.L2,
        false,
        Optional.empty(),
        Optional.empty());
  }

  private void print(List<Evaluation> splitScores) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("split\tauc\tbalanced_accuracy");
    for (int i = 0; i < splitScores.size(); i++) {
      Evaluation e = splitScores.get(i);
      out.printf(Locale.ROOT, "%d\t%.4f\t%.4f%n", i, e.auc(), e.balancedAccuracy());
    }
    double[] auc = splitScores.stream().mapToDouble(Evaluation::auc).toArray();
    Interval interval = Interval.ofMean(auc);
    out.printf(
        Locale.ROOT,
        "mean\t%.4f\t[%.4f, %.4f]%n",
        interval.mean(),
        interval.low(),
        interval.high());
  }
}
