package org.medal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyCard;
import org.medal.core.query.StrategyOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The table of all strategies. */
@Command(
    name = "strategies",
    description = {
      "List the query strategies: names, what they need, what they cost, where they come from.",
      "Cost in pool size P, candidates M, labelled N, picks n, features d, classes C, members K."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class StrategiesCommand implements Callable<Integer> {
  enum Format {
    text,
    markdown,
    csv
  }

  private static final List<String> HEADER =
      List.of("name", "aliases", "needs", "utility", "cost", "source");

  @Spec private CommandSpec spec;

  @Option(names = "--format", defaultValue = "text", description = "text, markdown or csv.")
  private Format format;

  @Override
  public Integer call() throws IOException {
    List<List<String>> lines =
        Strategies.all(StrategyOptions.standard()).stream()
            .map(strategy -> cells(strategy.card()))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case text -> text(lines).forEach(out::println);
      case markdown -> markdown(lines).forEach(out::println);
      case csv -> csv(lines, out);
    }
    out.flush();
    return 0;
  }

  private static List<String> cells(StrategyCard card) {
    String needs =
        card.needs().stream()
            .sorted()
            .map(need -> need.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return List.of(
        card.name(),
        String.join(", ", card.aliases()),
        needs,
        card.utility(),
        card.cost(),
        card.source());
  }

  private static List<String> text(List<List<String>> lines) {
    List<List<String>> all = new ArrayList<>();
    all.add(HEADER);
    all.addAll(lines);
    int[] widths =
        IntStream.range(0, HEADER.size())
            .map(c -> all.stream().mapToInt(line -> line.get(c).length()).max().orElseThrow())
            .toArray();
    return all.stream().map(line -> padded(line, widths)).toList();
  }

  private static String padded(List<String> line, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(c -> String.format("%-" + widths[c] + "s", line.get(c)))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static List<String> markdown(List<List<String>> lines) {
    List<String> rows = new ArrayList<>();
    rows.add(row(HEADER));
    rows.add("|" + "---|".repeat(HEADER.size()));
    for (List<String> line : lines) {
      List<String> cells = new ArrayList<>(line);
      cells.set(0, "`" + line.get(0) + "`");
      rows.add(row(cells));
    }
    return rows;
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static void csv(List<List<String>> lines, PrintWriter out) throws IOException {
    CSVPrinter csv = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get().print(out);
    csv.printRecord(HEADER);
    csv.printRecords(lines);
    csv.flush();
  }
}
