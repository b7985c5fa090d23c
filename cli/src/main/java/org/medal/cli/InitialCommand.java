package org.medal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Names;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.initial.InitialSet;
import org.medal.core.initial.InitialSets;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.pool.Selection;
import org.medal.datasets.npz.PoolFile;
import org.medal.imaging.ImageFiles;
import org.medal.imaging.OrbDescriptors;
import org.medal.imaging.Pooling;
import org.medal.imaging.UnreadableImage;
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
      description = "orb, random, kmeans, typical or probcover.")
  private String method;

  @Option(
      names = "--orb-pooling",
      defaultValue = "mean",
      description = "mean of the descriptors' bits, or majority (rounded to 0 and 1).")
  private String orbPooling;

  @Mixin private PickMixin output;

  /** Where the samples come from: one of the two. */
  static final class Source {
    @Option(
        names = "--images",
        paramLabel = "DIR",
        description = "Folder of images; what needs features then works on ORB descriptors.")
    private @Nullable Path images;

    @Option(
        names = "--pool",
        paramLabel = "FILE.npz",
        description = "NumPy file whose 'features' are the descriptors.")
    private @Nullable Path pool;
  }

  @Override
  public Integer call() throws IOException {
    if (count < 1) {
      throw new UsageException("-n must be at least 1, not " + count);
    }
    if (source.images != null && output.hasIds()) {
      throw new UsageException("--ids names the rows of --pool; images have their own names");
    }
    InitialSet initial = InitialSets.named(method);
    Selection selection =
        source.images != null ? ofImages(source.images, initial) : ofArrays(initial);
    if (selection.exhausted()) {
      note("only " + selection.picks().size() + " samples are there; all of them are chosen");
    }
    output.print(spec.commandLine().getOut(), initial.name(), selection);
    return 0;
  }

  private Selection ofImages(Path folder, InitialSet initial) {
    Map<SampleId, Path> files = new LinkedHashMap<>();
    ImageFiles.list(folder).forEach(file -> files.put(ImageFiles.idOf(folder, file), file));
    requireCount(files.size(), "images in " + folder);
    List<SampleId> ids = List.copyOf(files.keySet());
    OrbDescriptors orb = initial.needsFeatures() ? descriptors(files) : null;
    Set<SampleId> bad = told(orb != null ? orb.unreadable() : FolderImages.unreadable(files));
    int[] good = IntStream.range(0, ids.size()).filter(i -> !bad.contains(ids.get(i))).toArray();
    if (good.length == 0) {
      throw new InputException("None of the images in " + folder + " can be read; give another");
    }
    List<SampleId> readable = Arrays.stream(good).mapToObj(ids::get).toList();
    Matrix features =
        orb != null ? DoubleMatrix.of(orb.rows().copyRows(good)) : noFeatures(readable.size());
    // an index is a position in the list of all paths, also of those left out
    return new Selection(
        select(initial, readable, features).picks().stream()
            .map(pick -> new Pick(good[pick.row()], pick.id(), pick.utility()))
            .toList(),
        count);
  }

  private Set<SampleId> told(List<UnreadableImage> bad) {
    bad.forEach(image -> note("left out: " + image.message()));
    return bad.stream().map(UnreadableImage::id).collect(Collectors.toSet());
  }

  private OrbDescriptors descriptors(Map<SampleId, Path> files) {
    Pooling pooling = Names.parse(Pooling.class, "pooling", orbPooling);
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr())) {
      int threads = Runtime.getRuntime().availableProcessors();
      OrbDescriptors orb =
          OrbDescriptors.of(files, pooling, threads, watcher.begin("ORB descriptors"));
      orb.withoutKeypoints()
          .forEach(id -> watcher.note("medal: " + id + " has no keypoint, counts as zero vector"));
      return orb;
    }
  }

  private Selection ofArrays(InitialSet initial) throws IOException {
    Path file = Objects.requireNonNull(source.pool);
    try (PoolFile pool = PoolFile.open(file)) {
      requireCount(pool.rows(), "rows of " + file);
      Matrix features =
          initial.needsFeatures()
              ? pool.features().orElseThrow(() -> lacking(file))
              : noFeatures(pool.rows());
      return select(initial, output.ids(file, pool.rows()), features);
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
    return initial.select(ArrayPool.ofFeatures(ids, features), count, output.seed());
  }

  private UsageException lacking(Path file) {
    return new UsageException(
        "--method " + method + " needs the array 'features', which " + file + " lacks");
  }

  private void note(String text) {
    spec.commandLine().getErr().println("medal: " + text);
  }
}
