package org.medal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.data.Names;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.initial.InitialSet;
import org.medal.core.initial.InitialSets;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.datasets.PoolArrays;
import org.medal.imaging.Pooling;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The first images to label. */
@Command(
    name = "initial",
    description = "Choose the first images to label, without any label.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class InitialCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Option(
      names = {"-n", "--count"},
      required = true,
      showDefaultValue = Visibility.NEVER,
      description = "How many.")
  private int count;

  @Option(
      names = "--method",
      defaultValue = "orb",
      description =
          "orb (the paper's), random, kmeans, typical or probcover; the last three work on a"
              + " network's features.")
  private String method;

  @Option(
      names = "--orb-pooling",
      defaultValue = "mean",
      description = "Of orb: mean of the descriptors' bits, or majority (rounded to 0 and 1).")
  private String orbPooling;

  @Mixin private NetworkMixin network;

  @Mixin private DeviceMixin device;
  @Mixin private PickMixin output;

  /** Where the samples come from: one of the two. */
  static final class Source {
    @Option(names = "--images", paramLabel = "DIR", description = "Folder of images.")
    private @Nullable Path images;

    @Option(
        names = "--pool",
        paramLabel = "FILE.npz|DIR.pool|parquet:DIR",
        description =
            "NumPy file with features of your own, or a folder written by 'embed' or, after"
                + " 'parquet:', by the Spark job.")
    private @Nullable Path pool;
  }

  @Override
  public Integer call() throws IOException {
    device.use();
    if (count < 1) {
      throw new UsageException("-n must be at least 1, not " + count);
    }
    if (source.images != null && output.hasIds()) {
      throw new UsageException("--ids names the rows of --pool; images have their own names");
    }
    requireNetworkForImages();
    InitialSet initial = InitialSets.named(method);
    Selection selection =
        source.images != null ? ofImages(source.images, initial) : ofArrays(initial);
    if (selection.exhausted()) {
      note("only " + selection.picks().size() + " samples are there; all of them are chosen");
    }
    output.print(spec.commandLine().getOut(), initial.name(), selection);
    return 0;
  }

  /** An index is a position in the list of all images, also of those left out. */
  private Selection ofImages(Path folder, InitialSet initial) {
    requireCount(DescribedImages.files(folder).size(), "images in " + folder);
    DescribedImages images = described(folder, initial);
    return new Selection(
        select(initial, images.ids(), images.rows()).picks().stream()
            .map(images::inFolder)
            .toList(),
        count);
  }

  private DescribedImages described(Path folder, InitialSet initial) {
    Pooling pooling = Names.parse(Pooling.class, "pooling", orbPooling);
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr())) {
      if (!initial.needsFeatures()) {
        return DescribedImages.plain(folder, watcher);
      }
      return initial.name().equals("orb")
          ? DescribedImages.orb(folder, pooling, watcher)
          : DescribedImages.network(folder, network, output.seed(), watcher);
    }
  }

  private void requireNetworkForImages() {
    if (source.images == null && NetworkMixin.isGiven(spec.commandLine().getParseResult())) {
      throw new UsageException(
          "--model and its options describe images; --pool brings its own features, so leave them"
              + " out");
    }
  }

  private Selection ofArrays(InitialSet initial) throws IOException {
    Path file = Objects.requireNonNull(source.pool);
    try (PoolArrays pool = PoolSource.open(file)) {
      pool.remarks().forEach(this::note);
      requireCount(pool.rows(), "rows of " + file);
      Matrix features =
          initial.needsFeatures()
              ? pool.features().orElseThrow(() -> lacking(file))
              : noFeatures(pool.rows());
      return select(initial, output.ids(file, pool), features);
    }
  }

  private void requireCount(int there, String what) {
    if (count > there) {
      throw new UsageException(
          "-n " + count + " is more than the " + there + " " + what + "; give fewer");
    }
  }

  private static Matrix noFeatures(int rows) {
    return new DoubleMatrix(rows, 0, new double[0]);
  }

  private Selection select(InitialSet initial, List<SampleId> ids, Matrix features) {
    int[] labels = new int[ids.size()];
    Arrays.fill(labels, PoolView.UNLABELLED);
    PoolView pool = ArrayPool.sharing(ids, labels, null, features, List.of());
    return initial.select(pool, count, output.seed());
  }

  private UsageException lacking(Path file) {
    return new UsageException(
        "--method " + method + " needs the array 'features', which " + file + " lacks");
  }

  private void note(String text) {
    spec.commandLine().getErr().println("medal: " + text);
  }
}
