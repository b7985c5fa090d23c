package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.UsageException;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.ProjectSettings;

/** The journal, the settings in it, and those who listen to it. */
class JournalTest extends StoreTest {
  @Test
  void everyChangeHasItsPlaceInTheJournal() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    long ann = reader("Ann");
    label(ann, "dr");
    JsonObject data = new JsonObject();
    data.addProperty("file", "labels.csv");
    store.journal().note("export", data, OptionalLong.of(ann));

    List<Event> events = store.journal().after(0, 100);
    assertThat(events)
        .extracting(Event::kind)
        .containsExactly(
            EventKind.SETTINGS,
            EventKind.IMAGES_ADDED,
            EventKind.READER_ADDED,
            EventKind.SERVED,
            EventKind.ANSWERED,
            EventKind.NOTED);
    assertThat(events).extracting(Event::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(events.get(4).reader()).hasValue(ann);
    assertThat(events.get(4).at()).isEqualTo(clock.instant());
    assertThat(events.get(5).data().toString()).contains("export", "labels.csv");
  }

  @Test
  void theJournalIsReadInPieces() {
    for (int i = 1; i <= 5; i++) {
      reader("Reader " + i);
    }

    assertThat(store.journal().size()).isEqualTo(5);
    assertThat(store.journal().after(1, 2)).extracting(Event::seq).containsExactly(2L, 3L);
    assertThat(store.journal().before(5, 2)).extracting(Event::seq).containsExactly(4L, 3L);
    assertThat(store.journal().before(Long.MAX_VALUE, 1))
        .extracting(Event::seq)
        .containsExactly(5L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE event SET data = '{}'", "DELETE FROM event"})
  void nobodyChangesTheJournalEvenPastTheStore(String change) {
    reader("Ann");
    assertThatThrownBy(() -> Jdbi.create(place.tables()).useHandle(h -> h.execute(change)))
        .hasMessageContaining("append-only");
    assertThat(store.journal().size()).isOne();
  }

  @Test
  void listenersHearEveryEventInOrderAfterItIsOnDisk() {
    List<Long> heard = new CopyOnWriteArrayList<>();
    List<Boolean> onDisk = new CopyOnWriteArrayList<>();
    List<String> threads = new CopyOnWriteArrayList<>();
    store.listen(
        event -> {
          heard.add(event.seq());
          onDisk.add(store.journal().size() >= event.seq());
          threads.add(Thread.currentThread().getName());
        });
    begin(AssignmentPolicy.SINGLE);
    addImages(3000);
    reader("Ann");
    store.close();

    assertThat(heard).containsExactlyElementsOf(LongStream.rangeClosed(1, 5).boxed().toList());
    assertThat(onDisk).doesNotContain(false);
    assertThat(threads.stream().distinct())
        .hasSize(1)
        .doesNotContain(Thread.currentThread().getName());
  }

  @Test
  void whatIsRefusedIsNotHeardOf() {
    List<Event> heard = new CopyOnWriteArrayList<>();
    store.listen(heard::add);
    reader("Ann");
    assertThatThrownBy(() -> reader("Ann")).isInstanceOf(RuntimeException.class);
    store.close();

    assertThat(heard).hasSize(1);
  }

  @Test
  void aListenerThatFailsDoesNotKeepOthersFromHearing() {
    List<Event> heard = new ArrayList<>();
    store.listen(
        event -> {
          Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {});
          throw new IllegalStateException("a listener of this test fails");
        });
    store.listen(heard::add);
    reader("Ann");
    reader("Bob");
    store.close();

    assertThat(heard).hasSize(2);
  }

  @Test
  void settingsAreKept() {
    assertThat(store.settings().find()).isEmpty();
    ProjectSettings settings = Projects.settings(Projects.twice(0.25), 7);
    store.settings().put(settings, OptionalLong.empty());
    reopen();

    assertThat(store.settings().find()).contains(settings);
    store.settings().put(settings, OptionalLong.empty());
    assertThat(store.journal().size()).isOne();
    begin(AssignmentPolicy.SINGLE, 9);
    assertThat(store.settings().find()).contains(Projects.settings(AssignmentPolicy.SINGLE, 9));
  }

  @Test
  void imagesAndClassesOfAProjectNeverChange() {
    begin(AssignmentPolicy.SINGLE);
    assertThatThrownBy(() -> put("/elsewhere", List.of("normal", "dr")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("/images");
    assertThatThrownBy(() -> put("/images", List.of("dr", "normal")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("[normal, dr]");
  }

  private void put(String images, List<String> classes) {
    ProjectSettings s = Projects.settings(AssignmentPolicy.SINGLE, 0);
    store
        .settings()
        .put(
            new ProjectSettings(
                s.title(),
                images,
                s.groups(),
                classes,
                s.model(),
                s.strategy(),
                s.initial(),
                s.initialSize(),
                s.batch(),
                s.budget(),
                s.testSize(),
                s.assignment(),
                s.seed(),
                s.hideGuess(),
                s.leaseMinutes()),
            OptionalLong.empty());
  }
}
