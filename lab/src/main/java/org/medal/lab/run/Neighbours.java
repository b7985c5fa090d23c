package org.medal.lab.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.medal.lab.plan.ArmCost;
import org.medal.lab.plan.SideBySide;

/**
 * Chooses how many runs go side by side. Runs whose operations use all cores go one after the
 * other; of those that use one core as many as there are cores, if that proves to be faster.
 */
final class Neighbours {
  private final Learners learners;
  private final List<QueuedRun> arms;
  private final int runs;

  /**
   * Chooses nothing yet.
   *
   * @param arms a run of each arm that has something to do
   * @param runs how many runs have something to do
   */
  Neighbours(Learners learners, List<QueuedRun> arms, int runs) {
    this.learners = learners;
    this.arms = arms;
    this.runs = runs;
  }

  SideBySide choose(QueueOptions options, Map<String, ArmCost> costs) throws IOException {
    Set<Integer> threads =
        arms.stream()
            .map(arm -> OpenLearner.threads(arm.job().config()))
            .collect(Collectors.toSet());
    if (runs == 1) {
      return SideBySide.one("there is no other");
    }
    if (threads.size() > 1) {
      return SideBySide.one("some use all cores and some one, which does not go together");
    }
    if (arms.stream().anyMatch(this::isOfOneSeed)) {
      return SideBySide.one("tensors without weights make another network with each seed");
    }
    if (options.jobs().isPresent()) {
      int asked = Math.min(runs, options.jobs().getAsInt());
      boolean oneCore = threads.equals(Set.of(1));
      int cores = PreparedImages.threads();
      return new SideBySide(asked, oneCore ? Math.min(asked, cores) : 1, "as --jobs says");
    }
    return threads.equals(Set.of(1)) ? onCores(costs) : alone();
  }

  private static SideBySide alone() {
    return SideBySide.one("each training uses all " + PreparedImages.threads() + " cores");
  }

  private boolean isOfOneSeed(QueuedRun arm) {
    return OpenLearner.isFrozen(arm.job().config())
        && !OpenLearner.network(arm.job().config(), learners).started().isEmpty();
  }

  private SideBySide onCores(Map<String, ArmCost> costs) throws IOException {
    int together = Math.min(runs, PreparedImages.threads());
    QueuedRun first = arms.get(0);
    if (together == 1 || costs.isEmpty() || !OpenLearner.isFrozen(first.job().config())) {
      return new SideBySide(together, together, "each uses one core");
    }
    double alone = seconds(first.job(), 1);
    double speed = together * alone / seconds(first.job(), together);
    String measured =
        String.format(Locale.ROOT, "%d at once are %.1f times as fast", together, speed);
    return speed > 1
        ? new SideBySide(together, speed, "each uses one core, " + measured)
        : SideBySide.one(measured + " as one");
  }

  /** How long so many rehearsals take that begin at the same time. */
  private double seconds(RunJob job, int count) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(count);
    int labelled = job.config().selection().initialSize();
    Callable<Rehearsal> rehearsal = () -> Rehearsal.of(job, learners, labelled, 4);
    long began = System.nanoTime();
    try {
      List<Future<Rehearsal>> started = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        started.add(workers.submit(rehearsal));
      }
      for (Future<Rehearsal> one : started) {
        one.get();
      }
      return (System.nanoTime() - began) / 1e9;
    } catch (ExecutionException e) {
      throw new IOException("A rehearsal of the runs failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }
}
