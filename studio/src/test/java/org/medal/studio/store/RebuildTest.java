package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Counts;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.Purpose;
import org.medal.studio.project.Standing;

/** After anything that may happen, the tables are what the journal makes of them. */
class RebuildTest extends StoreTest {
  private static final int STEPS = 400;

  @Test
  void aRebuildGivesTheTablesThatThereWere() {
    for (long seed = 1; seed <= 3; seed++) {
      act(seed);
      Map<String, List<String>> before = Tables.dump(place);
      store.journal().rebuild();
      assertThat(Tables.dump(place)).as("seed %d", seed).isEqualTo(before);
      startAnew(seed);
    }
  }

  @Test
  void theTallyIsTheSumOfTheImages() {
    act(4);
    List<ProjectImage> pool =
        store.images().all().stream().filter(i -> i.standing() == Standing.POOL).toList();
    Counts counts = store.images().counts();

    assertThat(counts.images()).isEqualTo(pool.size());
    assertThat(counts.setAside()).isEqualTo(store.images().all().size() - pool.size());
    assertThat(counts.scanned()).isEqualTo(count(pool, i -> i.width().isPresent()));
    assertThat(counts.heldOut()).isEqualTo(count(pool, ProjectImage::heldOut));
    assertThat(counts.heldOutLabelled())
        .isEqualTo(count(pool, i -> i.heldOut() && i.consensus().isPresent()));
    assertThat(counts.labelled())
        .isEqualTo(count(pool, i -> !i.heldOut() && i.consensus().isPresent()));
    assertThat(counts.cannotJudge()).isEqualTo(count(pool, ProjectImage::cannotJudge));
    assertThat(counts.disputed()).isEqualTo(count(pool, ProjectImage::disputed));
    assertThat(counts.labelled()).isPositive();
  }

  @Test
  void imagesCountTheReadersWhoseAnswersStand() {
    act(5);
    Map<Long, Long> readers = new HashMap<>();
    store.readings().all().stream()
        .filter(a -> a.kind() != AnswerKind.SKIP && a.assignment().purpose() != Purpose.REPEAT)
        .map(a -> List.of(a.assignment().image(), a.assignment().reader()))
        .distinct()
        .forEach(pair -> readers.merge(pair.get(0), 1L, Long::sum));

    for (ProjectImage image : store.images().all()) {
      assertThat(image.readings())
          .as(image.path())
          .isEqualTo(readers.getOrDefault(image.id(), 0L).intValue());
    }
  }

  @Test
  void aProjectGoesOnAfterARebuild() {
    act(6);
    List<Answered> before = store.readings().all();
    store.journal().rebuild();
    reopen();

    assertThat(store.readings().all()).isEqualTo(before).isNotEmpty();
  }

  private static int count(List<ProjectImage> images, Predicate<ProjectImage> what) {
    return (int) images.stream().filter(what).count();
  }

  private void act(long seed) {
    RandomReaders readers = new RandomReaders(store, clock, seed);
    IntStream.range(0, STEPS).forEach(i -> readers.step());
  }

  private void startAnew(long seed) {
    close();
    place = engine.place(folder.resolve("after-" + seed));
    store = place.open(clock);
  }
}
