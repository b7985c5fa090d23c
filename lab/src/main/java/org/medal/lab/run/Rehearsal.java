package org.medal.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medal.core.loop.LoopListener;
import org.medal.core.loop.RoundResult;
import org.medal.imaging.FolderTree;

/**
 * A few rounds of a run, gone through to see what they take; what they make lies in a temporary
 * folder for that long.
 *
 * @param rounds seconds of each round but the first, whose code is not warm yet, and the last,
 *     which asks for nothing; of the first if there is no other
 * @param end seconds to save the model and write the report
 * @param modelBytes size of the model
 * @param reportBytes size of everything else
 */
record Rehearsal(List<Double> rounds, double end, double modelBytes, double reportBytes) {
  /**
   * Rehearses now.
   *
   * @param labelled labels of the first round
   * @param rounds how many models are trained, at least 2; fewer where the pool ends before
   */
  static Rehearsal of(RunJob job, Learners learners, int labelled, int rounds) throws IOException {
    Path folder = Files.createTempDirectory("medal-rehearsal");
    try (OpenLearner learner = OpenLearner.rehearsing(job.config(), learners)) {
      Times times = new Times();
      job.rehearse(learner, folder, labelled, rounds, times);
      double end = (System.nanoTime() - times.ended) / 1e9;
      double model = size(folder.resolve("model"));
      return new Rehearsal(times.rounds(), end, model, size(folder) - model);
    } finally {
      FolderTree.delete(folder);
    }
  }

  double round() {
    return rounds.stream().mapToDouble(seconds -> seconds).average().orElseThrow();
  }

  private static double size(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return 0; // a run of which only the curve is kept saves no model
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      return paths.mapToLong(Rehearsal::length).sum();
    }
  }

  private static long length(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When rounds begin. */
  private static final class Times implements LoopListener {
    private final List<Long> begun = new ArrayList<>();
    private long ended;

    @Override
    public void fitting(int round, int labelled) {
      begun.add(System.nanoTime());
    }

    @Override
    public void trained(RoundResult result) {
      ended = System.nanoTime();
    }

    List<Double> rounds() {
      if (begun.size() == 1) {
        return List.of((ended - begun.get(0)) / 1e9);
      }
      List<Double> seconds = new ArrayList<>();
      for (int i = Math.min(1, begun.size() - 2); i + 1 < begun.size(); i++) {
        seconds.add((begun.get(i + 1) - begun.get(i)) / 1e9);
      }
      return seconds;
    }
  }
}
