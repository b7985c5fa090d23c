package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.studio.project.Answered;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.Purpose;

class ImportTest extends StoreTest {
  @Test
  void importedLabelsAreReadingsWithoutTime() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    long ann = reader("Ann");
    rank(0, 1L, 2L, 3L);

    assertThat(take(Map.of("image-1.png", "dr", "image-3.png", "normal"), false)).isEqualTo(2);

    assertThat(store.images().counts().labelled()).isEqualTo(2);
    assertThat(store.images().find(3).orElseThrow().consensus()).contains("normal");
    Answered imported = store.readings().of(1).get(0);
    assertThat(imported.imported()).isTrue();
    assertThat(imported.activeMillis()).isZero();
    assertThat(imported.reader()).isEqualTo("Ann");
    assertThat(imported.assignment().round()).isEmpty();
    assertThat(store.readings().latest(ann, 5)).isEmpty();
    assertThat(next(ann).image()).isEqualTo(2);
    assertThat(next(ann).sequence()).isZero();
  }

  private int take(Map<String, String> labels, boolean heldOut) {
    return store.readings().importLabels(labels, heldOut, 1);
  }

  @Test
  void heldOutLabelsHoldTheirImagesOut() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    reader("Ann");
    take(Map.of("image-2.png", "dr"), true);

    assertThat(store.images().find(2).orElseThrow().heldOut()).isTrue();
    assertThat(store.images().counts().heldOutLabelled()).isOne();
    assertThat(store.images().counts().labelled()).isZero();
    assertThat(store.readings().of(2).get(0).assignment().purpose()).isEqualTo(Purpose.TEST);
  }

  @Test
  void whatTheReaderHasAnsweredKeepsItsAnswer() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    label(reader("Ann"), "dr");

    assertThat(take(Map.of("image-1.png", "normal", "image-2.png", "normal"), false)).isOne();
    assertThat(take(Map.of("image-1.png", "normal", "image-2.png", "dr"), false)).isZero();
    assertThat(store.readings().all())
        .extracting(Answered::label)
        .containsExactly(Optional.of("dr"), Optional.of("normal"));
  }

  @Test
  void anotherReadersAnswerIsDisputed() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    reader("Ann");
    label(reader("Bob"), "dr");
    take(Map.of("image-1.png", "normal"), false);

    assertThat(store.images().find(1).orElseThrow().disputed()).isTrue();
  }

  @Test
  void allOrNoneAreTaken() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    reader("Ann");
    Map<String, String> good = Map.of("image-1.png", "dr");

    assertThatThrownBy(() -> take(with(good, "image-9.png", "dr"), true))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("There is no image 'image-9.png' in the project");
    assertThatThrownBy(() -> take(with(good, "image-2.png", "cat"), true))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Unknown class 'cat'");
    assertThat(store.readings().all()).isEmpty();
    assertThat(store.images().counts().heldOut()).isZero();
  }

  private static Map<String, String> with(Map<String, String> labels, String path, String label) {
    Map<String, String> more = new TreeMap<>(labels);
    more.put(path, label);
    return more;
  }

  @Test
  void manyLabelsComeInSeveralEvents() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2100);
    reader("Ann");
    Map<String, String> labels = new TreeMap<>();
    store.images().paths().forEach(path -> labels.put(path, "dr"));

    assertThat(take(labels, false)).isEqualTo(2100);
    assertThat(store.images().counts().labelled()).isEqualTo(2100);
    assertThat(store.readings().all()).extracting(Answered::id).doesNotHaveDuplicates();
    List<Event> events = store.journal().before(Long.MAX_VALUE, 3);
    assertThat(events).extracting(Event::kind).containsOnly(EventKind.IMPORTED);
  }
}
