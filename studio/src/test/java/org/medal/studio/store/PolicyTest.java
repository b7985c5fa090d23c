package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.Purpose;

/** Images that several readers read, and those that one reader reads twice. */
class PolicyTest extends StoreTest {
  @Test
  void aSecondReaderReadsWhatTheFirstHasReadAndSeesTheSame() {
    begin(Projects.twice(1));
    addImages(3);
    rank(3, 2L);
    Assignment first = label(reader("Ann"), "dr").assignment();

    Assignment second = next(reader("Bob"));

    assertThat(second.image()).isEqualTo(first.image());
    assertThat(second.purpose()).isEqualTo(Purpose.SECOND);
    assertThat(second.entry()).isEqualTo(first.entry()).isPresent();
    assertThat(second.round()).isEqualTo(first.round());
    assertThat(second.by()).isEqualTo(first.by());
  }

  @Test
  void twoReadersAreEnough() {
    begin(Projects.twice(1));
    addImages(2);
    label(reader("Ann"), "dr");
    Assignment second = next(reader("Bob"));
    long cem = reader("Cem");

    assertThat(next(cem).image()).isNotEqualTo(second.image());
    label(second, "dr");
    label(cem, "dr");
    assertThat(store.readings().next(cem)).isEmpty();
  }

  @Test
  void aShareOfTheImagesIsReadByTwo() {
    begin(Projects.twice(0.3));
    addImages(200);
    long ann = reader("Ann");
    long bob = reader("Bob");
    for (int i = 0; i < 200; i++) {
      label(ann, "dr");
    }
    List<Assignment> seconds = new ArrayList<>();
    while (store.readings().next(bob).isPresent() && seconds.size() < 200) {
      seconds.add(label(bob, "dr").assignment());
    }

    assertThat(seconds).hasSizeBetween(40, 80);
    assertThat(seconds).extracting(Assignment::image).doesNotHaveDuplicates();
  }

  @Test
  void withAllByAllEveryReaderReadsEveryImageOnce() {
    begin(Projects.byAll());
    addImages(5);
    List<Long> readers = List.of(reader("Ann"), reader("Bob"), reader("Cem"));
    for (int i = 0; i < 5; i++) {
      for (long reader : readers) {
        label(reader, "dr");
      }
    }

    Set<List<Long>> pairs = new HashSet<>();
    store
        .readings()
        .all()
        .forEach(a -> pairs.add(List.of(a.assignment().reader(), a.assignment().image())));
    assertThat(pairs).hasSize(15);
    assertThat(readers).allSatisfy(reader -> assertThat(store.readings().next(reader)).isEmpty());
  }

  @Test
  void importedLabelsAreNotReadAgain() {
    begin(Projects.byAll());
    addImages(2);
    store.readings().importLabels(Map.of("image-1.png", "dr"), false, reader("Ann"));

    assertThat(next(reader("Bob")).image()).isEqualTo(2);
  }

  @Test
  void aHiddenRepeatComesTenAnswersLaterAndLooksLikeTheFirst() {
    begin(Projects.repeated(1));
    addImages(30);
    rank(1, 7L);
    long ann = reader("Ann");
    List<Assignment> given = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      given.add(label(ann, "dr").assignment());
    }

    assertThat(given.subList(0, 11)).extracting(Assignment::purpose).doesNotContain(Purpose.REPEAT);
    Assignment repeat = given.get(11);
    assertThat(repeat.purpose()).isEqualTo(Purpose.REPEAT);
    assertThat(repeat.image()).isEqualTo(given.get(0).image());
    assertThat(repeat.entry()).isEqualTo(given.get(0).entry()).isPresent();
  }

  @Test
  void theListOfTheLatestAnswersDoesNotGiveARepeatAway() {
    begin(Projects.repeated(1));
    addImages(30);
    long ann = reader("Ann");
    while (next(ann).purpose() != Purpose.REPEAT) {
      label(ann, "dr");
    }
    long image = next(ann).image();

    assertThat(store.readings().history(ann, 100))
        .hasSize(10)
        .noneMatch(answered -> answered.assignment().image() == image);
    label(ann, "dr");
    assertThat(store.readings().history(ann, 100))
        .filteredOn(answered -> answered.assignment().image() == image)
        .hasSize(2);
  }

  @Test
  void aRepeatIsShownOnceAndIsNoReading() {
    begin(Projects.repeated(1));
    addImages(14);
    long ann = reader("Ann");
    List<Assignment> given = new ArrayList<>();
    while (store.readings().next(ann).isPresent() && given.size() < 100) {
      String label = next(ann).purpose() == Purpose.REPEAT ? "normal" : "dr";
      given.add(label(ann, label).assignment());
    }

    assertThat(given).hasSizeGreaterThan(20);
    assertThat(given.stream().filter(a -> a.purpose() == Purpose.REPEAT))
        .extracting(Assignment::image)
        .doesNotHaveDuplicates();
    assertThat(store.images().all())
        .allSatisfy(
            image -> {
              assertThat(image.readings()).isOne();
              assertThat(image.disputed()).isFalse();
            });
  }

  @Test
  void withoutAShareNothingIsRepeated() {
    begin(AssignmentPolicy.SINGLE);
    addImages(20);
    long ann = reader("Ann");
    for (int i = 0; i < 20; i++) {
      label(ann, "dr");
    }

    assertThat(store.readings().next(ann)).isEmpty();
    assertThat(store.readings().all()).extracting(Answered::id).hasSize(20);
  }

  @Test
  void aSecondReadingThatIsSkippedComesLast() {
    begin(Projects.twice(1));
    addImages(2);
    rank(0, 1L, 2L);
    label(reader("Ann"), "dr");
    long bob = reader("Bob");
    skip(next(bob));

    assertThat(label(bob, "dr").assignment().image()).isEqualTo(2);
    assertThat(next(bob).image()).isEqualTo(1);
    assertThat(next(bob).purpose()).isEqualTo(Purpose.SECOND);
  }
}
