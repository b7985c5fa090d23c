package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.studio.project.Answer;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.Standing;

/** What becomes of an answer. */
class AnsweringTest extends StoreTest {
  @Test
  void anAnswerIsKeptWithAllThatIsKnownOfIt() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    rank(2, 2L);
    long ann = reader("Ann");
    Assignment given = next(ann);
    Answer answer = new Answer(given.id(), AnswerKind.LABEL, Optional.of("dr"), 4321, true);

    Answered answered = store.readings().answer(ann, answer);
    reopen();

    assertThat(store.readings().all()).containsExactly(answered);
    assertThat(answered)
        .isEqualTo(
            new Answered(
                answered.id(),
                "Ann",
                given,
                AnswerKind.LABEL,
                Optional.of("dr"),
                4321,
                true,
                clock.instant(),
                false));
  }

  @Test
  void theSameAnswerSentTwiceIsTakenOnce() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    Assignment given = next(reader("Ann"));
    Answered first = label(given, "dr");
    long events = store.journal().size();

    assertThat(label(given, "dr")).isEqualTo(first);
    assertThat(store.journal().size()).isEqualTo(events);
  }

  @Test
  void anotherAnswerToTheSameAssignmentIsRefused() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    Assignment given = next(reader("Ann"));
    label(given, "dr");

    assertThatThrownBy(() -> label(given, "normal"))
        .isInstanceOf(InputException.class)
        .hasMessage("Image image-1.png has been answered; undo that answer first");
    assertThatThrownBy(() -> cannotJudge(given)).isInstanceOf(InputException.class);
    assertThat(store.readings().all())
        .extracting(Answered::label)
        .containsExactly(Optional.of("dr"));
  }

  @Test
  void onlyTheReaderWhoWasGivenAnImageMayAnswerIt() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    Assignment given = next(reader("Ann"));
    long bob = reader("Bob");

    assertThatThrownBy(() -> store.readings().answer(bob, answer(given, "dr")))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("You were not given assignment");
    assertThatThrownBy(() -> store.readings().touch(bob, given.id()))
        .isInstanceOf(InputException.class);
  }

  @Test
  void aClassThatIsNoneOfTheProjectsIsRefused() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    Assignment given = next(reader("Ann"));

    assertThatThrownBy(() -> label(given, "cat"))
        .isInstanceOf(InputException.class)
        .hasMessage("Unknown class 'cat'; the classes are [normal, dr]");
    assertThat(store.readings().all()).isEmpty();
  }

  @Test
  void aSkipIsNoReading() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    skip(next(reader("Ann")));

    assertThat(store.images().find(1).orElseThrow().readings()).isZero();
    assertThat(store.readings().of(1)).extracting(Answered::kind).containsExactly(AnswerKind.SKIP);
  }

  @Test
  void anImageThatCannotBeJudgedIsNotAskedForAgain() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    rank(0, 1L);
    long ann = reader("Ann");
    cannotJudge(next(ann));
    rank(1, 1L, 2L);

    assertThat(next(ann).image()).isEqualTo(2);
    assertThat(store.images().find(1).orElseThrow().cannotJudge()).isTrue();
    assertThat(store.images().counts().cannotJudge()).isOne();
    assertThat(store.images().counts().labelled()).isZero();
  }

  @Test
  void theLatestAnswersComeFirst() {
    begin(AssignmentPolicy.SINGLE);
    addImages(4);
    long ann = reader("Ann");
    Answered first = label(ann, "dr");
    Answered second = label(ann, "normal");
    label(reader("Bob"), "normal");
    Answered third = label(ann, "dr");

    assertThat(store.readings().latest(ann, 2)).containsExactly(third, second);
    assertThat(store.readings().latest(ann, 10)).containsExactly(third, second, first);
  }

  @Test
  void theReadersTimeIsAddedUp() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    long ann = reader("Ann");
    label(ann, "dr");
    skip(next(ann));

    assertThat(store.images().counts().activeMillis()).isEqualTo(1500);
  }

  @Test
  void aVerdictSettlesWhatReadersDisagreeOn() {
    begin(Projects.twice(1));
    addImages(1);
    label(reader("Ann"), "dr");
    label(reader("Bob"), "normal");
    assertThat(store.images().find(1).orElseThrow().disputed()).isTrue();
    assertThat(store.images().remarkable()).hasSize(1);

    store.readings().adjudicate(1, AnswerKind.LABEL, Optional.of("normal"), reader("Cem"));

    assertThat(store.images().find(1).orElseThrow().disputed()).isFalse();
    assertThat(store.images().find(1).orElseThrow().consensus()).contains("normal");
    assertThat(store.images().remarkable()).isEmpty();
    store.readings().adjudicate(1, AnswerKind.CANNOT_JUDGE, Optional.empty(), 1);
    assertThat(store.images().find(1).orElseThrow().cannotJudge()).isTrue();
  }

  @Test
  void whatIsNoVerdictIsRefused() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    long ann = reader("Ann");
    long read = label(ann, "dr").assignment().image();
    Readings readings = store.readings();

    for (Runnable verdict :
        List.<Runnable>of(
            () -> readings.adjudicate(read, AnswerKind.SKIP, Optional.empty(), ann),
            () -> readings.adjudicate(read, AnswerKind.LABEL, Optional.empty(), ann),
            () -> readings.adjudicate(read, AnswerKind.LABEL, Optional.of("cat"), ann),
            () -> readings.adjudicate(3 - read, AnswerKind.LABEL, Optional.of("dr"), ann),
            () -> readings.adjudicate(99, AnswerKind.LABEL, Optional.of("dr"), ann))) {
      assertThatThrownBy(verdict::run).isInstanceOf(InputException.class);
    }
  }

  @Test
  void whatIsSetAsideWhileItIsReadIsAnsweredAllTheSame() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    Assignment given = next(reader("Ann"));
    store
        .images()
        .setAside(1, Standing.EXCLUDED, "twin", OptionalLong.empty(), OptionalLong.empty());

    label(given, "dr");

    assertThat(store.images().find(1).orElseThrow().consensus()).contains("dr");
    assertThat(store.images().counts().labelled()).isZero();
  }
}
