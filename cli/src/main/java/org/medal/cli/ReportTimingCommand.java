package org.medal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.studio.export.TimingReport;
import org.medal.studio.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A page on the readers' time in a project of the studio. */
@Command(
    name = "timing",
    description =
        "Write a page on the readers' time in a project of 'medal studio': time per label against"
            + " selection order, entropy, distance and utility, by strategy, class and reader, with"
            + " the forecast; and its answers as CSV. Stop the studio first.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReportTimingCommand implements Callable<Integer> {
  private static final String DATABASE = "studio.db";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PROJECT",
      arity = "0..1",
      description = "The studio's project folder; it holds studio.db.")
  private @Nullable Path project;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = "The project's PostgreSQL database, as given to 'medal studio'.")
  private @Nullable String database;

  @Option(
      names = "--out",
      paramLabel = "FILE.html",
      description =
          "The page; its answers go beside it. Default: timing.html in PROJECT, with --db alone"
              + " in this folder.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    requireProject();
    Path page = page();
    OutputFile.check(page, ".html");
    try (Store store = open()) {
      Path answers = TimingReport.write(store, page);
      spec.commandLine().getOut().println(page);
      spec.commandLine().getOut().println(answers);
    }
    return 0;
  }

  /** Opening a store makes one where there is none. */
  private void requireProject() {
    if (database == null && project == null) {
      throw new UsageException("Give the studio's project folder, or its database by --db");
    }
    if (database == null && !Files.isRegularFile(file())) {
      throw new InputException(
          project + " holds no " + DATABASE + "; give the folder that 'medal studio' works in");
    }
  }

  private Path page() {
    if (out != null) {
      return out;
    }
    Path name = Path.of("timing.html");
    return project == null ? name : project.resolve(name);
  }

  private Path file() {
    return Objects.requireNonNull(project).resolve(DATABASE);
  }

  private Store open() {
    return database == null ? Store.sqlite(file()) : Store.postgres(database);
  }
}
