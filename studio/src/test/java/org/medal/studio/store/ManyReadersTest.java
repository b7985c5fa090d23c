package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.AssignmentPolicy;

/** Twenty readers at once. */
class ManyReadersTest extends StoreTest {
  private static final int READERS = 20;

  @Test
  void noImageIsReadByTwoAndNoAnswerIsLost() throws Exception {
    begin(AssignmentPolicy.SINGLE);
    addImages(160);
    ConcurrentLinkedQueue<Answered> acknowledged = new ConcurrentLinkedQueue<>();
    atOnce(reader -> readUpTo(reader, 6, acknowledged));

    List<Answered> kept = store.readings().all();
    assertThat(kept).hasSize(READERS * 6).containsExactlyInAnyOrderElementsOf(acknowledged);
    assertThat(kept).extracting(a -> a.assignment().image()).doesNotHaveDuplicates();
    assertThat(store.images().counts().labelled()).isEqualTo(READERS * 6);
    assertGapless();
  }

  @Test
  void withTwoReadingsNoReaderReadsAnImageTwiceAndNoImageIsReadByThree() throws Exception {
    begin(Projects.twice(1));
    addImages(60);
    ConcurrentLinkedQueue<Answered> acknowledged = new ConcurrentLinkedQueue<>();
    atOnce(reader -> readUpTo(reader, 60, acknowledged));

    Set<List<Long>> pairs = new HashSet<>();
    for (Answered answered : acknowledged) {
      Assignment assignment = answered.assignment();
      assertThat(pairs.add(List.of(assignment.image(), assignment.reader()))).isTrue();
    }
    assertThat(store.images().all())
        .allSatisfy(i -> assertThat(i.readings()).isLessThanOrEqualTo(2));
    assertGapless();
  }

  private void assertGapless() {
    List<Event> events = store.journal().after(0, Integer.MAX_VALUE);
    assertThat(events.get(events.size() - 1).seq()).isEqualTo(events.size());
  }

  private void readUpTo(long reader, int most, ConcurrentLinkedQueue<Answered> acknowledged) {
    for (int i = 0; i < most; i++) {
      Optional<Assignment> next = store.readings().next(reader);
      if (next.isEmpty()) {
        return;
      }
      acknowledged.add(label(next.get(), i % 2 == 0 ? "dr" : "normal"));
    }
  }

  private interface Reading {
    void by(long reader);
  }

  private void atOnce(Reading reading)
      throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        long reader = reader("Reader " + i);
        all.add(threads.submit(() -> reading.by(reader)));
      }
      for (Future<?> one : all) {
        one.get(120, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
