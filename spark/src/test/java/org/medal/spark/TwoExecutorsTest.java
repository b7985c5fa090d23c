package org.medal.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pass on a cluster of two executors in processes of their own. */
@RunsSpark
class TwoExecutorsTest {
  private static final int IMAGES = 48;

  @TempDir private static Path folder;
  private static TestPool pool;
  private static OneMachine one;
  private static TwoExecutors cluster;

  @BeforeAll
  static void start() throws IOException {
    pool = TestPool.in(folder, IMAGES);
    one = OneMachine.of(pool.images(), pool.model());
    cluster = TwoExecutors.start();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private void passAndCompare(Path out) {
    PassReport report = PoolPass.run(cluster.spark(), pool.pass(out, "--images-per-task", "6"));
    assertThat(report.images()).isEqualTo(IMAGES + 1);
    assertThat(report.errors()).isEqualTo(1);
    PassRows.read(cluster.spark(), out).assertEqualTo(one);
    Picks.assertEqual(out, one);
  }

  @Test
  void rowsAndPicksAreThoseOfOneMachine() {
    Path out = folder.resolve("two");
    passAndCompare(out);
    assertThat(TwoExecutors.processes()).hasSize(2);
  }

  /** Kills one of the executors once the first task has ended, and counts the lost. */
  private static final class Killer extends SparkListener {
    private final AtomicInteger tasks = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      if (tasks.incrementAndGet() == 1) {
        TwoExecutors.processes().get(0).destroyForcibly();
      }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
      lost.incrementAndGet();
    }
  }

  @Test
  void anExecutorKilledAtWorkChangesNothing() {
    Killer killer = new Killer();
    cluster.spark().sparkContext().addSparkListener(killer);
    passAndCompare(folder.resolve("killed"));
    assertThat(killer.lost.get()).isEqualTo(1);
    cluster.spark().sparkContext().removeSparkListener(killer);
  }
}
