package org.medal.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.pool.Pick;
import org.medal.core.pool.Selection;
import org.medal.datasets.PoolArrays;
import picocli.CommandLine.Option;

/** Seed and output form of commands that print picks. */
final class PickMixin {
  enum Format {
    json,
    csv
  }

  @Option(names = "--seed", defaultValue = "0", description = "Source of all randomness.")
  private long seed;

  @Option(
      names = "--format",
      defaultValue = "json",
      description = "json: one object; csv: rank,index,id,utility.")
  private Format format;

  @Option(
      names = "--ids",
      paramLabel = "FILE",
      description =
          "One name a line for the rows of --pool; by default POOL.ids.txt where it exists, else the"
              + " row numbers.")
  private @Nullable Path ids;

  long seed() {
    return seed;
  }

  /** The names of a pool file's rows. */
  List<SampleId> ids(Path path, PoolArrays pool) {
    if (ids != null && pool.ids().isPresent()) {
      throw new UsageException(path + " names its rows itself; leave out --ids");
    }
    return pool.ids().orElseGet(() -> RowNames.of(path, pool.rows(), ids));
  }

  boolean hasIds() {
    return ids != null;
  }

  void print(PrintWriter out, String strategy, Selection selection) throws IOException {
    if (format == Format.csv) {
      printCsv(out, selection);
    } else {
      out.println(json(strategy, selection));
    }
    out.flush();
  }

  private JsonObject json(String strategy, Selection selection) {
    JsonObject object = new JsonObject();
    object.addProperty("strategy", strategy);
    object.addProperty("seed", seed);
    JsonArray picks = new JsonArray();
    for (Pick pick : selection.picks()) {
      JsonObject element = new JsonObject();
      element.addProperty("index", pick.row());
      element.addProperty("utility", pick.utility());
      element.addProperty("id", pick.id().value());
      picks.add(element);
    }
    object.add("picks", picks);
    return object;
  }

  private static void printCsv(PrintWriter out, Selection selection) throws IOException {
    CSVPrinter csv = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get().print(out);
    csv.printRecord("rank", "index", "id", "utility");
    int rank = 0;
    for (Pick pick : selection.picks()) {
      csv.printRecord(++rank, pick.row(), pick.id(), pick.utility());
    }
    csv.flush();
  }
}
