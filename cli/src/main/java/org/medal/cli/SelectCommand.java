package org.medal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.Need;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.Strategies;
import org.medal.datasets.GroupsCsv;
import org.medal.datasets.PoolArrays;
import org.medal.lab.config.BatchConfig;
import org.medal.lab.config.DuplicateMeasure;
import org.medal.lab.run.BatchTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One query on arrays made elsewhere. */
@Command(
    name = "select",
    description = "Choose the next samples to label from arrays made elsewhere (pool.npz).",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class SelectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--pool",
      required = true,
      paramLabel = "FILE.npz|DIR.pool|parquet:DIR",
      description =
          "NumPy file with features, probabilities, members, labels (-1 = unlabelled), or a folder"
              + " written by 'embed' or, after 'parquet:', by the Spark job; a strategy reads what"
              + " it needs.")
  private Path pool;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "CSV path,label of the rows that are labelled, by their names.")
  private @Nullable Path labelled;

  @Option(
      names = "--strategy",
      required = true,
      description = "Name of the strategy; 'medal strategies' lists them.")
  private String strategy;

  @Option(
      names = "--batch",
      required = true,
      showDefaultValue = Visibility.NEVER,
      description = "How many samples to choose.")
  private int batch;

  @Option(
      names = "--groups",
      paramLabel = "FILE",
      description = "CSV id,group for --max-per-group; who is not in it counts alone.")
  private @Nullable Path groups;

  @Mixin private StrategyMixin options;
  @Mixin private BatchMixin batches;
  @Mixin private PickMixin output;

  @Override
  public Integer call() throws IOException {
    if (batch < 1) {
      throw new UsageException("--batch must be at least 1, not " + batch);
    }
    QueryStrategy plain = Strategies.named(strategy, options.options());
    BatchTerms terms = terms();
    QueryStrategy chosen = terms.of(plain, this::note);
    try (PoolArrays file = PoolSource.open(pool)) {
      file.remarks().forEach(this::note);
      PoolView view = view(file, plain, chosen.needs());
      noteStrangers(view, terms.groups());
      Selection selection = chosen.select(view, batch, output.seed());
      selection.requireAnswers(view, batch, chosen.name());
      if (selection.exhausted() && selection.picks().size() == view.unlabelled().length) {
        noteEnd(selection.picks().size());
      }
      output.print(spec.commandLine().getOut(), chosen.name(), selection);
    }
    return 0;
  }

  private BatchTerms terms() {
    BatchConfig config = batches.config();
    if (config.duplicates().equals(Optional.of(DuplicateMeasure.HASH))) {
      throw new UsageException(
          "--exclude-near-duplicates hash needs the images, which "
              + pool
              + " does not hold; give --exclude-near-duplicates features");
    }
    if (config.maxPerGroup().isPresent() != (groups != null)) {
      throw new UsageException(
          "--max-per-group N and --groups FILE go together; give both or neither");
    }
    Map<SampleId, String> grouped = groups == null ? Map.of() : GroupsCsv.read(groups, "--groups");
    return new BatchTerms(config, SelectCommand::column, grouped, id -> 0);
  }

  private static int column(String name) {
    try {
      return Integer.parseInt(name);
    } catch (NumberFormatException e) {
      throw new UsageException(
          "--quota names the class '"
              + name
              + "'; a class is a column of the probabilities, from 0");
    }
  }

  private void note(String text) {
    spec.commandLine().getErr().println("medal: " + text);
  }

  private void noteStrangers(PoolView view, Map<SampleId, String> grouped) {
    if (groups != null
        && IntStream.range(0, view.size()).mapToObj(view::id).noneMatch(grouped::containsKey)) {
      note("no row of " + pool + " is in " + groups + ", so --max-per-group limits nothing");
    }
  }

  private void noteEnd(int chosen) {
    note(
        chosen == 0
            ? pool + " has no unlabelled row left; nothing is chosen"
            : pool + " has only " + chosen + " unlabelled rows; all of them are chosen");
  }

  /** Reads what is needed and nothing else. */
  private PoolView view(PoolArrays file, QueryStrategy plain, Set<Need> needs) throws IOException {
    if (needs.contains(Need.GRADIENTS)) {
      throw new UsageException(
          "Arrays have no network for --gradient network to measure; give --gradient last-layer");
    }
    boolean features = needs.contains(Need.FEATURES) || needs.contains(Need.PENULTIMATE);
    Probabilities probabilities =
        needs.contains(Need.PROBABILITIES)
            ? orLacking(file.probabilities(), "probabilities", plain)
            : null;
    Matrix matrix = features ? orLacking(file.lazyFeatures(), "features", plain) : null;
    List<Probabilities> members = needs.contains(Need.MEMBERS) ? committee(file, plain) : List.of();
    List<SampleId> ids = output.ids(pool, file);
    int columns =
        Stream.concat(Stream.ofNullable(probabilities), members.stream())
            .mapToInt(Probabilities::classes)
            .findFirst()
            .orElse(0);
    int[] labels = labels(file, ids, columns);
    return ArrayPool.sharing(ids, labels, probabilities, matrix, members);
  }

  private List<Probabilities> committee(PoolArrays file, QueryStrategy plain) {
    List<Probabilities> members = orLacking(file.members(), "members", plain);
    if (members.size() == 1) {
      note(pool + " has one member only, which never disagrees with itself; write several");
    }
    return members;
  }

  private <T> T orLacking(Optional<T> array, String name, QueryStrategy plain) {
    return array.orElseThrow(
        () ->
            new UsageException(
                whoNeeds(name, plain)
                    + " needs the array '"
                    + name
                    + "', which "
                    + pool
                    + " lacks"));
  }

  private String whoNeeds(String array, QueryStrategy plain) {
    if (plain.needs().stream().anyMatch(need -> need.array().equals(array))) {
      return "Strategy " + strategy;
    }
    return array.equals("features") ? "--exclude-near-duplicates features" : "--quota";
  }

  private int[] labels(PoolArrays file, List<SampleId> ids, int columns) {
    Optional<int[]> own = file.labels();
    if (labelled != null) {
      if (own.isPresent()) {
        throw new UsageException(pool + " brings its own labels; leave out --labels");
      }
      return RowLabels.of(labelled, ids, classes(file, columns), this::note);
    }
    return own.orElseGet(() -> unlabelled(file.rows()));
  }

  /** Numbers, where the columns of the probabilities have no names. */
  private static List<String> classes(PoolArrays file, int columns) {
    return file.classNames().isEmpty()
        ? IntStream.range(0, columns).mapToObj(Integer::toString).toList()
        : file.classNames();
  }

  private int[] unlabelled(int rows) {
    int[] labels = new int[rows];
    Arrays.fill(labels, PoolView.UNLABELLED);
    note(pool + " has no labels, and there is no --labels; every row counts as unlabelled");
    return labels;
  }
}
