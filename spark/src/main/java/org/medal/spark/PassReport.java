package org.medal.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What a pass came to.
 *
 * @param images rows of the table
 * @param errors how many of them hold an error
 * @param examples the first few errors, by the images' names
 * @param top the most uncertain images, {@code rank,id,entropy}
 */
record PassReport(long images, long errors, List<String> examples, List<String> top) {
  private static final int EXAMPLES = 5;

  PassReport {
    examples = List.copyOf(examples);
    top = List.copyOf(top);
  }

  /** Reads what was written; only the columns id, entropy and error. */
  static PassReport of(Dataset<Row> table, int top) {
    Dataset<Row> failed = table.where(table.col("error").isNotNull());
    return new PassReport(
        table.count(),
        failed.count(),
        failed.orderBy("id").select("error").limit(EXAMPLES).collectAsList().stream()
            .map(row -> row.getString(0))
            .toList(),
        top == 0 ? List.of() : top(table, top));
  }

  /** Equal entropies go by the images' names. Each task keeps {@code count} rows at most. */
  private static List<String> top(Dataset<Row> table, int count) {
    List<Row> rows =
        table
            .where(table.col("entropy").isNotNull())
            .select("id", "entropy")
            .orderBy(functions.col("entropy").desc(), functions.col("id").asc())
            .limit(count)
            .collectAsList();
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(lines.size() + 1 + "," + Csv.field(row.getString(0)) + "," + row.getDouble(1));
    }
    return lines;
  }
}
