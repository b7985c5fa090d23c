package org.medal.bench.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs both sides of a pair in turn, each first in every other round, and takes their ratios. */
final class Alternation {
  private final Pair pair;
  private final Path work;
  private final PrintStream out;

  Alternation(Pair pair, Path work, PrintStream out) {
    this.pair = pair;
    this.work = work;
    this.out = out;
  }

  /** Ours ÷ peer of each round. */
  List<Double> rounds(int rounds) throws IOException {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      ratios.add(round(round % 2 == 0));
    }
    return ratios;
  }

  private double round(boolean oursFirst) throws IOException {
    ProcessRun first = ProcessRun.of(oursFirst ? pair.ours() : pair.peer(), work);
    ProcessRun second = ProcessRun.of(oursFirst ? pair.peer() : pair.ours(), work);
    ProcessRun ours = oursFirst ? first : second;
    ProcessRun peer = oursFirst ? second : first;
    double ratio = ours.seconds() / peer.seconds();
    String picks = pair.samePicks() ? "; " + PickedRows.common(ours.output(), peer.output()) : "";
    out.printf(
        Locale.ROOT,
        "%s: ours %.2f s, peer %.2f s, ratio %.3f%s%n",
        pair.name(),
        ours.seconds(),
        peer.seconds(),
        ratio,
        picks);
    return ratio;
  }
}
