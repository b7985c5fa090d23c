package org.medal.lab.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.medal.core.loop.History;
import org.medal.core.loop.LoopListener;
import org.medal.core.loop.RoundResult;
import org.medal.lab.plan.TimeLeft;
import org.medal.lab.plan.WorkPlan;

/**
 * Works off runs, as many side by side as the plan says. Each writes its own ledger, so whenever
 * the process dies, a queue of the same runs goes on from there. A run that fails does not stop the
 * others.
 */
final class JobQueue {
  private final List<QueuedRun> queue;
  private final Learners learners;
  private final int sideBySide;
  private final Watcher watcher;
  private final TimeLeft left;
  private final ConcurrentLinkedQueue<RunFailure> failures = new ConcurrentLinkedQueue<>();

  JobQueue(List<QueuedRun> queue, Learners learners, WorkPlan plan, Watcher watcher) {
    this.queue = queue;
    this.learners = learners;
    this.sideBySide = plan.side().runs();
    this.watcher = watcher;
    this.left = new TimeLeft(plan, System.nanoTime());
  }

  /**
   * Runs all; gives what each did, in the order of the queue.
   *
   * @throws RunsFailed after the last has ended, if one failed
   */
  List<History> run() {
    ExecutorService workers = Executors.newFixedThreadPool(sideBySide, JobQueue::daemon);
    try {
      List<Future<Optional<History>>> futures = new ArrayList<>();
      queue.forEach(run -> futures.add(workers.submit(() -> history(run))));
      List<History> histories = new ArrayList<>();
      for (Future<Optional<History>> future : futures) {
        await(future).ifPresent(histories::add);
      }
      requireNoFailure();
      return histories;
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "medal-run");
    thread.setDaemon(true);
    return thread;
  }

  private static Optional<History> await(Future<Optional<History>> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A run failed beyond what a run may do", e.getCause());
    }
  }

  /** Empty if the run failed. */
  private Optional<History> history(QueuedRun run) {
    Rounds rounds = new Rounds(run.arm());
    try {
      return Optional.of(run.job().execute(learners, rounds));
    } catch (Exception | OutOfMemoryError | LinkageError e) {
      RunFailure failure = new RunFailure(run.arm(), run.seed(), rounds.current, e);
      failures.add(failure);
      watcher.failed(failure);
      return Optional.empty();
    } finally {
      watcher.overall(left.run(run.arm(), rounds.any, System.nanoTime()));
    }
  }

  private void requireNoFailure() {
    if (!failures.isEmpty()) {
      throw new RunsFailed(
          failures.stream()
              .sorted(Comparator.comparingLong(RunFailure::seed).thenComparing(RunFailure::arm))
              .toList(),
          queue.size());
    }
  }

  /** Follows the rounds of one run. */
  private final class Rounds implements LoopListener {
    private final String arm;
    private int current;
    private boolean any;

    Rounds(String arm) {
      this.arm = arm;
    }

    @Override
    public void fitting(int round, int labelled) {
      current = round;
    }

    @Override
    public void trained(RoundResult result) {
      any = true;
      watcher.overall(left.round(arm, result.labelled(), System.nanoTime()));
    }
  }
}
