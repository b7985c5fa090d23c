package org.medal.studio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.studio.jobs.Activity.Phase;

class WorkerTest {
  private final ActivityBoard board = new ActivityBoard();
  private final List<String> done = new CopyOnWriteArrayList<>();

  private record Named(String name, BooleanSupplier piece) implements Chore {
    @Override
    public boolean step() {
      return piece.getAsBoolean();
    }
  }

  private Chore times(String name, int count) {
    AtomicInteger left = new AtomicInteger(count);
    return new Named(name, () -> left.get() > 0 && left.getAndDecrement() > 0 && done.add(name));
  }

  private Worker started(Chore... chores) {
    Worker worker = new Worker("test", List.of(chores), board, new Stop());
    worker.start();
    return worker;
  }

  private static void until(BooleanSupplier come) throws InterruptedException {
    for (int i = 0; i < 3000 && !come.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(come.getAsBoolean()).isTrue();
  }

  @Test
  void theMostUrgentChoreGoesFirst() throws InterruptedException {
    Worker worker = started(times("urgent", 2), times("later", 1));
    until(() -> done.size() == 3);
    worker.end();
    assertThat(done).containsExactly("urgent", "urgent", "later");
  }

  @Test
  void aFailureIsToldStopsNoOtherAndIsTriedAgainWhenSomethingChanges() throws InterruptedException {
    AtomicBoolean broken = new AtomicBoolean(true);
    AtomicInteger tries = new AtomicInteger();
    Chore failing =
        new Named(
            "failing",
            () -> {
              tries.incrementAndGet();
              if (broken.get()) {
                throw new InputException("The weights are gone; put them back");
              }
              return false;
            });
    Worker worker = started(failing, times("other", 3));
    until(() -> done.size() == 3);
    assertThat(board.now().problem()).hasValue("The weights are gone; put them back");
    assertThat(tries).hasValue(1);
    broken.set(false);
    worker.wake();
    until(() -> board.now().problem().isEmpty());
    worker.end();
  }

  @Test
  void evenAStackThatIsFullStopsNoWorker() throws InterruptedException {
    Chore endless =
        new Named(
            "endless",
            () -> {
              throw new StackOverflowError();
            });
    Worker worker = started(endless, times("other", 1));
    until(() -> done.size() == 1);
    assertThat(worker.end()).isTrue();
  }

  @Test
  void aProgrammingErrorIsToldAsWell() throws InterruptedException {
    Worker worker =
        started(
            new Named(
                "decoding images",
                () -> {
                  throw new IllegalStateException("oops");
                }));
    until(() -> board.now().problem().isPresent());
    worker.end();
    assertThat(board.now().problem().orElseThrow()).contains("decoding images").contains("oops");
  }

  @Test
  void itEndsAfterThePieceInWork() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Worker worker =
        started(
            new Named(
                "endless",
                () -> {
                  begun.countDown();
                  try {
                    return never.await(1, TimeUnit.HOURS);
                  } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted", e);
                  }
                }));
    begun.await();
    assertThat(worker.end()).isTrue();
    assertThat(board.now().problem()).isEmpty();
  }

  @Test
  void theBoardShowsWhatIsNearestToARanking() {
    board.doing("a", Phase.SCANNING, 3, 10);
    long version = board.now().version();
    board.doing("b", Phase.TRAINING, 1, 2);
    assertThat(board.now().phase()).isEqualTo(Phase.TRAINING);
    assertThat(board.now().version()).isGreaterThan(version);
    board.done("b");
    assertThat(board.now().phase()).isEqualTo(Phase.SCANNING);
    assertThat(board.now().done()).isEqualTo(3);
    board.done("a");
    assertThat(board.now().phase()).isEqualTo(Phase.IDLE);
  }

  @Test
  void listenersHearOfChangesOnly() {
    List<Activity> heard = new CopyOnWriteArrayList<>();
    board.listen(heard::add);
    board.doing("a", Phase.SCANNING, 3, 10);
    board.doing("a", Phase.SCANNING, 3, 10);
    board.news();
    assertThat(heard).hasSize(2);
    assertThat(heard.get(1).version()).isGreaterThan(heard.get(0).version());
  }
}
