package org.medal.bench.studio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long requests took, by kind. Safe for several threads. */
final class Latencies {
  private final Map<String, List<Double>> millis = new TreeMap<>();

  /** Work that may fail for want of a connection. */
  @FunctionalInterface
  interface Request<T> {
    T send() throws IOException;
  }

  /** Sends a request and keeps how long it took; a failed one is not counted. */
  <T> T timed(String kind, Request<T> request) throws IOException {
    long began = System.nanoTime();
    T answer = request.send();
    add(kind, (System.nanoTime() - began) / 1e6);
    return answer;
  }

  private synchronized void add(String kind, double took) {
    millis.computeIfAbsent(kind, k -> new ArrayList<>()).add(took);
  }

  /** A line for each kind: how many, median, 95th percentile, the longest. */
  synchronized List<String> lines() {
    List<String> lines = new ArrayList<>();
    millis.forEach((kind, took) -> lines.add(line(kind, took.stream().sorted().toList())));
    return lines;
  }

  private static String line(String kind, List<Double> sorted) {
    return String.format(
        Locale.ROOT,
        "%-8s %6d requests: median %.1f ms, p95 %.1f ms, longest %.1f ms",
        kind,
        sorted.size(),
        percentile(sorted, 0.5),
        percentile(sorted, 0.95),
        sorted.get(sorted.size() - 1));
  }

  /** The smallest value that at least the given share does not exceed. */
  static double percentile(List<Double> sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }
}
