package org.medal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.UsageException;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.Need;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.Strategies;
import org.medal.datasets.npz.PoolFile;
import picocli.CommandLine.Command;
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
      paramLabel = "FILE.npz",
      description = "NumPy file with features, probabilities, labels (-1 = unlabelled).")
  private Path pool;

  @Option(names = "--strategy", required = true, description = "Name of the strategy.")
  private String strategy;

  @Option(names = "--batch", required = true, description = "How many samples to choose.")
  private int batch;

  @Mixin private StrategyMixin options;
  @Mixin private PickMixin output;

  @Override
  public Integer call() throws IOException {
    if (batch < 1) {
      throw new UsageException("--batch must be at least 1, not " + batch);
    }
    QueryStrategy chosen = Strategies.named(strategy, options.options());
    try (PoolFile file = PoolFile.open(pool)) {
      PoolView view = view(file, chosen);
      Selection selection = chosen.select(view, batch, output.seed());
      if (selection.exhausted()) {
        noteEnd(selection.picks().size());
      }
      output.print(spec.commandLine().getOut(), chosen.name(), selection);
    }
    return 0;
  }

  private void noteEnd(int chosen) {
    String left =
        chosen == 0
            ? " has no unlabelled row left; nothing is chosen"
            : " has only " + chosen + " unlabelled rows; all of them are chosen";
    spec.commandLine().getErr().println("medal: " + pool + left);
  }

  /** Reads what the strategy needs and nothing else. */
  private PoolView view(PoolFile file, QueryStrategy chosen) throws IOException {
    if (needed(chosen, Need.GRADIENTS)) {
      throw new UsageException(
          "Arrays have no network for --gradient network to measure; give --gradient last-layer");
    }
    return new ArrayPool(
        output.ids(pool, file.rows()),
        labels(file),
        needed(chosen, Need.PROBABILITIES)
            ? orLacking(file.probabilities(), "probabilities")
            : null,
        needed(chosen, Need.FEATURES) || needed(chosen, Need.PENULTIMATE)
            ? orLacking(file.features(), "features")
            : null,
        needed(chosen, Need.MEMBERS) ? orLacking(file.members(), "members") : List.of());
  }

  private boolean needed(QueryStrategy chosen, Need need) {
    return chosen.needs().contains(need);
  }

  private <T> T orLacking(Optional<T> array, String name) {
    return array.orElseThrow(() -> lacking(name));
  }

  private int[] labels(PoolFile file) {
    int @Nullable [] labels = file.labels().orElse(null);
    if (labels == null) {
      labels = new int[file.rows()];
      Arrays.fill(labels, PoolView.UNLABELLED);
      spec.commandLine()
          .getErr()
          .println("medal: " + pool + " has no array 'labels'; every row counts as unlabelled");
    }
    return labels;
  }

  private UsageException lacking(String array) {
    return new UsageException(
        "Strategy " + strategy + " needs the array '" + array + "', which " + pool + " lacks");
  }
}
