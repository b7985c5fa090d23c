package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.Standing;

/** Answers taken back. */
class UndoTest extends StoreTest {
  @Test
  void theLastAnswerIsTakenBackAndItsImageIsBeforeTheReaderAgain() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    long ann = reader("Ann");
    label(ann, "normal");
    Answered last = label(ann, "dr");

    assertThat(store.readings().undo(ann, OptionalLong.empty())).contains(last.assignment());
    assertThat(next(ann)).isEqualTo(last.assignment());
    assertThat(store.readings().all()).doesNotContain(last).hasSize(1);
    assertThat(store.images().find(last.assignment().image()).orElseThrow().readings()).isZero();
    assertThat(label(ann, "normal").id()).isNotEqualTo(last.id());
  }

  @Test
  void twoUndosTakeBackTwoAnswers() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    long ann = reader("Ann");
    Answered first = label(ann, "normal");
    Answered second = label(ann, "dr");
    store.readings().undo(ann, OptionalLong.empty());
    store.readings().undo(ann, OptionalLong.empty());

    assertThat(next(ann)).isEqualTo(first.assignment());
    label(ann, "dr");
    assertThat(store.readings().all())
        .extracting(Answered::assignment)
        .doesNotContain(second.assignment());
  }

  @Test
  void anyOwnAnswerCanBeTakenBack() {
    begin(AssignmentPolicy.SINGLE);
    addImages(4);
    long ann = reader("Ann");
    Answered first = label(ann, "normal");
    Answered second = label(ann, "dr");

    store.readings().undo(ann, OptionalLong.of(first.id()));

    assertThat(next(ann)).isEqualTo(first.assignment());
    assertThat(store.readings().all()).containsExactly(second);
  }

  @Test
  void theSameUndoTwiceChangesNothingMore() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    long ann = reader("Ann");
    label(ann, "dr");
    Answered last = label(ann, "dr");
    OptionalLong id = OptionalLong.of(last.id());
    store.readings().undo(ann, id);
    long events = store.journal().size();

    assertThat(store.readings().undo(ann, id)).contains(last.assignment());
    assertThat(store.journal().size()).isEqualTo(events);
    label(ann, "normal");
    assertThat(store.readings().undo(ann, id)).isEmpty();
  }

  @Test
  void whatTheReaderHadBeforeItGoesBackToTheQueue() {
    begin(AssignmentPolicy.SINGLE);
    addImages(5);
    rank(0, 1L, 2L, 3L);
    long ann = reader("Ann");
    label(ann, "dr");
    Assignment open = next(ann);

    store.readings().undo(ann, OptionalLong.empty());

    assertThat(next(ann).image()).isEqualTo(1);
    assertThat(next(reader("Bob")).image()).isEqualTo(open.image());
    label(ann, "normal");
    assertThat(next(ann).image()).isEqualTo(3);
  }

  @Test
  void nobodyTakesBackWhatAnotherReaderSaid() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    Answered answered = label(reader("Ann"), "dr");
    long bob = reader("Bob");

    assertThat(store.readings().undo(bob, OptionalLong.empty())).isEmpty();
    assertThatThrownBy(() -> store.readings().undo(bob, OptionalLong.of(answered.id())))
        .isInstanceOf(InputException.class)
        .hasMessage("You have given no answer " + answered.id());
    assertThat(store.readings().all()).hasSize(1);
  }

  @Test
  void importedLabelsAreNotTakenBack() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    long ann = reader("Ann");
    store.readings().importLabels(Map.of("image-1.png", "dr"), false, ann);
    long imported = store.readings().all().get(0).id();

    assertThat(store.readings().undo(ann, OptionalLong.empty())).isEmpty();
    assertThatThrownBy(() -> store.readings().undo(ann, OptionalLong.of(imported)))
        .isInstanceOf(InputException.class);
  }

  @Test
  void whatHasBeenSetAsideDoesNotComeBack() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    long ann = reader("Ann");
    Answered answered = label(ann, "dr");
    long image = answered.assignment().image();
    store
        .images()
        .setAside(image, Standing.EXCLUDED, "blurred", OptionalLong.empty(), OptionalLong.empty());

    assertThat(store.readings().undo(ann, OptionalLong.empty())).isEmpty();
    assertThat(store.readings().all()).isEmpty();
    assertThat(next(ann).image()).isNotEqualTo(image);
  }

  @Test
  void whatAnotherReaderHasBeforeItByNowDoesNotComeBack() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    long ann = reader("Ann");
    Assignment late = next(ann);
    clock.move(Duration.ofMinutes(31));
    Assignment bobs = next(reader("Bob"));
    label(late, "dr");

    assertThat(store.readings().undo(ann, OptionalLong.empty())).isEmpty();
    assertThat(next(bobs.reader())).isEqualTo(bobs);
    assertThat(store.readings().next(ann)).isEmpty();
  }

  @Test
  void whatWasSkippedAndReadByAnotherSinceDoesNotComeBack() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    rank(0, 1L, 2L);
    long ann = reader("Ann");
    skip(next(ann));
    label(reader("Bob"), "dr");

    assertThat(store.readings().undo(ann, OptionalLong.empty())).isEmpty();
    assertThat(next(ann).image()).isEqualTo(2);
  }

  @Test
  void whatIsReadByOneAmongOthersReadByTwoDoesNotComeBackFromAnother() {
    begin(Projects.twice(0));
    addImages(2);
    rank(0, 1L, 2L);
    long ann = reader("Ann");
    skip(next(ann));
    Assignment bobs = next(reader("Bob"));

    assertThat(bobs.image()).isEqualTo(1);
    assertThat(store.readings().undo(ann, OptionalLong.empty())).isEmpty();
  }

  @Test
  void whatASecondReaderReadsComesBackToTheFirst() {
    begin(Projects.twice(1));
    addImages(1);
    Answered anns = label(reader("Ann"), "dr");
    label(reader("Bob"), "normal");

    assertThat(store.readings().undo(anns.assignment().reader(), OptionalLong.empty()))
        .contains(anns.assignment());
  }

  @Test
  void anUndoneAnswerNoLongerDisputesAnother() {
    begin(Projects.twice(1));
    addImages(1);
    label(reader("Ann"), "dr");
    long bob = reader("Bob");
    label(bob, "normal");
    store.readings().undo(bob, OptionalLong.empty());

    assertThat(store.images().find(1).orElseThrow().disputed()).isFalse();
    assertThat(store.images().find(1).orElseThrow().consensus()).contains("dr");
  }
}
