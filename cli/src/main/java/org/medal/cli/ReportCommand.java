package org.medal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;
import org.medal.lab.report.ReportForm;
import org.medal.lab.report.Reports;
import org.medal.lab.stats.StatisticsOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A report again, from what the runs left. */
@Command(
    name = "report",
    description =
        "Make the report of a run or of comparisons again from their folders alone, also of what"
            + " is not finished; several comparisons of the same images and seeds become one.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    sortOptions = false,
    subcommands = ReportTimingCommand.class)
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      description = "What 'medal run', 'compare' or 'study ablations' wrote to --out.")
  private List<Path> folders = List.of();

  @Option(
      names = "--format",
      defaultValue = "html",
      description = "html, one page; or md, Markdown with its pictures beside it.")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the report; default: DIR itself, if it is only one.")
  private @Nullable Path out;

  @Mixin private StatisticsMixin statistics;

  @Override
  public Integer call() throws IOException {
    ReportForm form = Names.parse(ReportForm.class, "format", format);
    List<Path> distinct = List.copyOf(new LinkedHashSet<>(folders));
    Path target = target(distinct);
    Path report = Reports.write(distinct, target, form, this::statistics);
    spec.commandLine().getOut().println(report);
    return 0;
  }

  private Path target(List<Path> from) throws IOException {
    if (from.isEmpty()) {
      throw new UsageException("A report is made of folders; give at least one DIR");
    }
    if (out == null && from.size() > 1) {
      throw new UsageException("A report of several folders needs a place; give --out DIR");
    }
    if (out == null) {
      return from.get(0);
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new UsageException(out + " is a file; give a folder to --out");
    }
    return Files.createDirectories(out);
  }

  /** What is not asked for here is done as the comparison says. */
  private StatisticsOptions statistics(StatisticsOptions recorded) {
    StatisticsOptions asked = statistics.options();
    return new StatisticsOptions(
        given("--target") ? asked.target() : recorded.target(),
        given("--interval") ? asked.interval() : recorded.interval(),
        given("--ordered") ? asked.grades() : recorded.grades(),
        recorded.reference());
  }

  private boolean given(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }
}
