package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.studio.project.Answer;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.Purpose;
import org.medal.studio.project.Role;
import org.medal.studio.project.Standing;

/** Who is given which image, and why. */
class ServingTest extends StoreTest {
  @Test
  void aReaderKeepsItsImageUntilItIsAnswered() {
    begin(AssignmentPolicy.SINGLE);
    addImages(5);
    long ann = reader("Ann");
    Assignment first = next(ann);

    assertThat(next(ann)).isEqualTo(first);
    label(first, "dr");
    assertThat(next(ann).image()).isNotEqualTo(first.image());
  }

  @Test
  void anAnswerAndWhatComesNextAreOneChange() {
    begin(AssignmentPolicy.SINGLE);
    addImages(5);
    long ann = reader("Ann");
    Answer answer = new Answer(next(ann).id(), AnswerKind.LABEL, Optional.of("dr"), 1, false);

    Readings.Step step = store.readings().answerAndNext(ann, answer);
    assertThat(step.next()).contains(next(ann));
    assertThat(store.journal().before(Long.MAX_VALUE, 2))
        .extracting(Event::kind)
        .containsExactly(EventKind.SERVED, EventKind.ANSWERED);

    assertThat(store.readings().answerAndNext(ann, answer)).as("sent twice").isEqualTo(step);
  }

  @Test
  void anImageIsBeforeOneReaderOnly() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    long ann = reader("Ann");
    long bob = reader("Bob");
    long cem = reader("Cem");

    assertThat(List.of(next(ann).image(), next(bob).image())).containsExactlyInAnyOrder(1L, 2L);
    assertThat(store.readings().next(cem)).isEmpty();
  }

  @Test
  void heldOutImagesComeFirstThenTheQueueByRankThenTheRest() {
    begin(AssignmentPolicy.SINGLE);
    addImages(6);
    store.images().holdOut(List.of(5L, 6L));
    rank(0, 3L, 1L);
    long ann = reader("Ann");

    List<Assignment> given = readAll(ann);

    assertThat(given.subList(0, 2)).extracting(Assignment::image).containsExactlyInAnyOrder(5L, 6L);
    assertThat(given.subList(2, 4)).extracting(Assignment::image).containsExactly(3L, 1L);
    assertThat(given.subList(4, 6)).extracting(Assignment::image).containsExactlyInAnyOrder(2L, 4L);
    assertThat(given)
        .extracting(Assignment::purpose)
        .containsExactly(
            Purpose.TEST, Purpose.TEST, Purpose.QUERY, Purpose.QUERY, Purpose.FILL, Purpose.FILL);
    assertThat(given).extracting(Assignment::sequence).containsExactly(0, 1, 2, 3, 4, 5);
  }

  private List<Assignment> readAll(long reader) {
    List<Assignment> given = new ArrayList<>();
    while (store.readings().next(reader).isPresent() && given.size() < 100) {
      given.add(next(reader));
      label(next(reader), "normal");
    }
    return given;
  }

  @Test
  void aQueriedImageComesWithTheReasonsOfItsRanking() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    rank(4, 2L);

    Assignment given = next(reader("Ann"));

    assertThat(given.round()).hasValue(4);
    assertThat(given.by()).contains("medal");
    assertThat(given.entry()).contains(entry(2, 1));
    assertThat(given.path()).isEqualTo("image-2.png");
  }

  @Test
  void aNewRankingReplacesTheQueueButNotTheImageOnTheScreen() {
    begin(AssignmentPolicy.SINGLE);
    addImages(6);
    long ann = reader("Ann");
    rank(0, 1L, 2L);
    Assignment open = next(ann);

    rank(1, 1L, 4L, 5L);

    assertThat(next(ann)).isEqualTo(open);
    assertThat(store.rankings().latest().orElseThrow().entries())
        .containsExactly(entry(4, 2), entry(5, 3));
    label(open, "dr");
    assertThat(next(ann).image()).isEqualTo(4);
  }

  @Test
  void whatHasBeenAnsweredMeanwhileIsNotAskedForAgain() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    long ann = reader("Ann");
    rank(0, 1L);
    label(ann, "dr");
    rank(1, 1L, 2L, 3L);

    assertThat(next(reader("Bob")).image()).isEqualTo(2);
    assertThat(next(ann).image()).isEqualTo(3);
  }

  @Test
  void randomImagesComeInAnOrderThatOnlyTheSeedDecides() {
    begin(AssignmentPolicy.SINGLE);
    addImages(20);
    List<Long> order = readAll(reader("Ann")).stream().map(Assignment::image).toList();

    assertThat(order).containsExactlyInAnyOrderElementsOf(range(1, 20)).isNotEqualTo(range(1, 20));
    assertThat(order).startsWith(9L, 13L, 20L, 8L, 19L);
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  @Test
  void aSkippedImageComesBackToItsReaderLastAndToOthersAsBefore() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    rank(0, 1L, 2L);
    long ann = reader("Ann");
    skip(next(ann));

    assertThat(next(ann).image()).isEqualTo(2);
    assertThat(next(reader("Bob")).image()).isEqualTo(1);
  }

  @Test
  void whatIsSkippedIsGivenAgainOnceNothingElseIsLeft() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    rank(0, 1L, 2L, 3L);
    long ann = reader("Ann");
    Assignment first = next(ann);
    skip(first);
    skip(next(ann));
    label(ann, "dr");

    Assignment again = next(ann);
    assertThat(again.image()).isEqualTo(1);
    assertThat(again.entry()).isEqualTo(first.entry());
    assertThat(again.purpose()).isEqualTo(Purpose.QUERY);
    skip(again);
    assertThat(next(ann).image()).isEqualTo(2);
  }

  @Test
  void oneWhoHasSpentTheBudgetIsGivenHeldOutImagesOnly() {
    begin(AssignmentPolicy.SINGLE, 2);
    addImages(6);
    long ann = reader("Ann");
    label(ann, "dr");
    label(ann, "dr");

    assertThat(store.readings().next(ann)).isEmpty();
    store.images().holdOut(List.of(unread()));
    assertThat(next(ann).purpose()).isEqualTo(Purpose.TEST);
  }

  /** An image that nobody has read. */
  private long unread() {
    return store.images().all().stream()
        .filter(image -> image.readings() == 0)
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void heldOutLabelsAreNotPartOfTheBudget() {
    begin(AssignmentPolicy.SINGLE, 1);
    addImages(3);
    store.images().holdOut(List.of(1L, 2L));
    long ann = reader("Ann");
    label(ann, "dr");
    label(ann, "dr");

    assertThat(next(ann).image()).isEqualTo(3);
  }

  @Test
  void whatIsSetAsideIsNotGivenAndGoesFromTheScreen() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    rank(0, 2L, 3L);
    long ann = reader("Ann");
    Assignment open = next(ann);
    store
        .images()
        .setAside(2, Standing.EXCLUDED, "blurred", OptionalLong.empty(), OptionalLong.of(ann));

    assertThat(next(ann).image()).isEqualTo(3);
    store.images().restore(2, ann);
    label(ann, "dr");
    assertThat(next(ann).image()).isEqualTo(open.image());
  }

  @Test
  void theFirstOfWhatComesIsWhatIsGivenNext() {
    begin(AssignmentPolicy.SINGLE);
    addImages(9);
    store.images().holdOut(List.of(4L));
    rank(0, 2L, 7L);
    long ann = reader("Ann");
    Assignment open = next(ann);
    List<Long> upcoming = store.readings().upcoming(ann, 4);

    assertThat(upcoming).hasSize(4).startsWith(2L, 7L).doesNotContain(open.image());
    label(open, "dr");
    for (long image : upcoming) {
      assertThat(label(ann, "dr").assignment().image()).isEqualTo(image);
    }
  }

  @Test
  void aClosedAccountIsGivenNothingAndItsImageGoesBack() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    long boss = owner();
    long ann = reader("Ann");
    Assignment open = next(ann);
    store.readers().change(ann, Role.READER, false, boss);

    assertThatThrownBy(() -> store.readings().next(ann))
        .isInstanceOf(InputException.class)
        .hasMessage("The account of Ann is closed");
    assertThat(next(boss).image()).isEqualTo(open.image());
  }

  private long owner() {
    return store.readers().add("Boss", Role.OWNER, Optional.empty(), OptionalLong.empty()).id();
  }

  @Test
  void nobodyKnownIsGivenNothing() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);

    assertThatThrownBy(() -> store.readings().next(99))
        .isInstanceOf(InputException.class)
        .hasMessage("There is no reader 99");
  }
}
