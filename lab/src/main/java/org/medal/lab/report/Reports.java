package org.medal.lab.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.lab.record.ComparisonRecord;
import org.medal.lab.record.MergedComparison;
import org.medal.lab.record.RunRecord;
import org.medal.lab.stats.StatisticsOptions;

/** Makes reports again from what runs left, without images and without models. */
public final class Reports {
  private Reports() {}

  /**
   * Reports a run, a comparison, or several comparisons as one.
   *
   * @param folders at least one
   * @param out existing folder the report is written into
   * @param statistics gives how the runs are summarised from how the comparison says
   * @return the report
   * @throws UsageException if a folder holds neither, or they cannot be put together
   * @throws InputException if a file is damaged; the message names it
   */
  public static Path write(
      List<Path> folders, Path out, ReportForm form, UnaryOperator<StatisticsOptions> statistics)
      throws IOException {
    Path first = folders.get(0);
    boolean compared = folders.size() > 1 || ComparisonRecord.isIn(first);
    if (!compared && !RunRecord.isIn(first)) {
      throw new UsageException(
          first
              + (Files.isDirectory(first)
                  ? " holds neither comparison.json nor run.json"
                  : " is no folder")
              + "; give the --out of 'medal compare', 'medal study ablations' or 'medal run'; 'medal paper'"
              + " makes its own report again with --resume");
    }
    if (compared) {
      ComparisonRecord record = MergedComparison.read(folders);
      comparison(record.with(statistics.apply(record.statistics())), out, form);
    } else {
      run(RunRecord.read(first), out, form);
    }
    return out.resolve(form == ReportForm.HTML ? "report.html" : "report.md");
  }

  private static void comparison(ComparisonRecord record, Path out, ReportForm form)
      throws IOException {
    CompareReport report = CompareReport.of(record);
    if (form == ReportForm.HTML) {
      report.write(out);
    } else {
      report.writeMarkdown(out);
    }
  }

  private static void run(RunRecord record, Path out, ReportForm form) throws IOException {
    RunReport report = RunReport.of(record);
    if (form == ReportForm.HTML) {
      report.write(out);
    } else {
      report.writeMarkdown(out);
    }
  }
}
