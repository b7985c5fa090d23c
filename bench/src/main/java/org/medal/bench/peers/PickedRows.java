package org.medal.bench.peers;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** The rows that a process printed as its picks: a CSV table with a column {@code index}. */
final class PickedRows {
  private PickedRows() {}

  static Set<Integer> of(String output) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(output))
        .stream()
        .map(line -> Integer.valueOf(line.get("index")))
        .collect(Collectors.toSet());
  }

  /** How many of our picks the peer has made as well, in words. */
  static String common(String ours, String peers) throws IOException {
    Set<Integer> picks = of(ours);
    Set<Integer> others = of(peers);
    long common = picks.stream().filter(others::contains).count();
    return common + " of " + picks.size() + " picks are the same";
  }
}
