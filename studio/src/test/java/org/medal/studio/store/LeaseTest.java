package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.ProjectImage;

/** Images that a reader has left. Leases of these projects last half an hour. */
class LeaseTest extends StoreTest {
  @Test
  void whatNobodyHasTouchedIsGivenToAnother() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    Assignment left = next(reader("Ann"));
    long bob = reader("Bob");
    clock.move(Duration.ofMinutes(30));
    assertThat(store.readings().next(bob)).isEmpty();

    clock.move(Duration.ofSeconds(1));
    assertThat(next(bob).image()).isEqualTo(left.image());
  }

  @Test
  void aTouchKeepsIt() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    Assignment open = next(reader("Ann"));
    long bob = reader("Bob");
    clock.move(Duration.ofMinutes(29));
    store.readings().touch(open.reader(), open.id());
    clock.move(Duration.ofMinutes(29));

    assertThat(store.readings().next(bob)).isEmpty();
    assertThat(next(open.reader())).isEqualTo(open);
  }

  @Test
  void aReaderKeepsItsImageWhileNobodyElseAsks() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    Assignment open = next(reader("Ann"));
    clock.move(Duration.ofDays(3));

    assertThat(next(open.reader())).isEqualTo(open);
  }

  @Test
  void afterARestartEveryReaderHasItsTimeAgain() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    next(reader("Ann"));
    long bob = reader("Bob");
    clock.move(Duration.ofMinutes(40));
    reopen();

    assertThat(store.readings().next(bob)).isEmpty();
    clock.move(Duration.ofMinutes(31));
    assertThat(store.readings().next(bob)).isPresent();
  }

  @Test
  void aLateAnswerIsAFurtherReading() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    Assignment late = next(reader("Ann"));
    clock.move(Duration.ofMinutes(31));
    label(reader("Bob"), "dr");

    label(late, "dr");

    ProjectImage image = store.images().find(1).orElseThrow();
    assertThat(image.readings()).isEqualTo(2);
    assertThat(image.consensus()).contains("dr");
  }

  @Test
  void aReaderWhoComesBackIsGivenAnotherImage() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    rank(0, 1L, 2L);
    long ann = reader("Ann");
    next(ann);
    clock.move(Duration.ofMinutes(31));
    Assignment bobs = next(reader("Bob"));

    assertThat(bobs.image()).isEqualTo(1);
    assertThat(next(ann).image()).isEqualTo(2);
  }

  @Test
  void aLateAnswerTakesTheSameImageFromBeforeItsReader() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    long ann = reader("Ann");
    Assignment late = next(ann);
    clock.move(Duration.ofMinutes(31));
    long bob = reader("Bob");
    skip(next(bob));
    assertThat(next(ann).image()).isEqualTo(late.image());

    label(late, "dr");

    assertThat(store.readings().next(ann)).isEmpty();
    assertThat(store.images().find(1).orElseThrow().readings()).isOne();
  }

  @Test
  void whatAnotherReaderHasNoUseForStays() {
    begin(Projects.twice(1));
    addImages(1);
    long bob = reader("Bob");
    label(bob, "dr");
    Assignment second = next(reader("Ann"));
    clock.move(Duration.ofMinutes(31));

    assertThat(store.readings().next(bob)).isEmpty();
    assertThat(store.journal().after(0, 100))
        .extracting(Event::kind)
        .doesNotContain(EventKind.RELEASED);
    assertThat(next(second.reader())).isEqualTo(second);
  }
}
