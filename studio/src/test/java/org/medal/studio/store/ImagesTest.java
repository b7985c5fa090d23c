package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.Counts;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.Standing;

class ImagesTest extends StoreTest {
  @Test
  void aNewImageIsInThePoolAndNothingIsKnownOfIt() {
    begin(AssignmentPolicy.SINGLE);
    List<Long> ids = store.images().add(List.of(new Images.Found("a/b.png", "p1")));

    assertThat(store.images().find(ids.get(0)))
        .contains(
            new ProjectImage(
                1,
                "a/b.png",
                "p1",
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Standing.POOL,
                Optional.empty(),
                OptionalLong.empty(),
                false,
                Optional.empty(),
                false,
                false,
                false,
                0));
  }

  @Test
  void knownPathsAreLeftAsTheyAre() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    store
        .images()
        .setAside(2, Standing.UNREADABLE, "broken", OptionalLong.empty(), OptionalLong.empty());

    List<Long> ids =
        store
            .images()
            .add(
                List.of(
                    new Images.Found("image-2.png", "other"),
                    new Images.Found("new.png", "x"),
                    new Images.Found("new.png", "y")));

    assertThat(ids).containsExactly(4L);
    assertThat(store.images().all()).hasSize(4);
    assertThat(store.images().find(2).orElseThrow().standing()).isEqualTo(Standing.UNREADABLE);
    assertThat(store.images().paths())
        .containsExactlyInAnyOrder("image-1.png", "image-2.png", "image-3.png", "new.png");
  }

  @Test
  void manyImagesAreAddedInEventsOfAThousand() {
    begin(AssignmentPolicy.SINGLE);
    assertThat(addImages(2500)).hasSize(2500).doesNotHaveDuplicates();

    assertThat(store.images().counts().images()).isEqualTo(2500);
    assertThat(store.journal().after(1, 10))
        .extracting(event -> event.data().getAsJsonArray("images").size())
        .containsExactly(1000, 1000, 500);
    assertThat(addImages(2500)).isEmpty();
  }

  @Test
  void imagesNeedTheProjectsSeed() {
    assertThatThrownBy(() -> addImages(1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatDecodingToldIsKept() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    store.images().scanned(List.of(new Images.Scanned(2, 7360, 4912, Long.MIN_VALUE + 1)));

    ProjectImage image = store.images().find(2).orElseThrow();
    assertThat(image.width()).hasValue(7360);
    assertThat(image.height()).hasValue(4912);
    assertThat(image.hash()).hasValue(Long.MIN_VALUE + 1);
    assertThat(store.images().counts().scanned()).isOne();
  }

  @Test
  void whatIsSetAsideSaysWhyUntilItIsRestored() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    long ann = reader("Ann");
    store
        .images()
        .setAside(
            3,
            Standing.DUPLICATE,
            "the same as image-1.png",
            OptionalLong.of(1),
            OptionalLong.empty());

    ProjectImage aside = store.images().find(3).orElseThrow();
    assertThat(aside.standing()).isEqualTo(Standing.DUPLICATE);
    assertThat(aside.reason()).contains("the same as image-1.png");
    assertThat(aside.duplicateOf()).hasValue(1);
    assertThat(store.images().remarkable()).containsExactly(aside);
    assertThat(store.images().counts()).isEqualTo(new Counts(2, 0, 0, 0, 0, 0, 0, 1, 0));

    store.images().restore(3, ann);
    ProjectImage restored = store.images().find(3).orElseThrow();
    assertThat(restored.standing()).isEqualTo(Standing.POOL);
    assertThat(restored.reason()).isEmpty();
    assertThat(restored.duplicateOf()).isEmpty();
    assertThat(store.images().remarkable()).isEmpty();
  }

  @Test
  void onlyImagesOfThePoolAreCounted() {
    begin(Projects.twice(1));
    addImages(3);
    long ann = reader("Ann");
    long bob = reader("Bob");
    long disputed = label(ann, "dr").assignment().image();
    label(bob, "normal");
    long unclear = cannotJudge(next(ann)).assignment().image();
    assertThat(store.images().counts()).isEqualTo(new Counts(3, 0, 0, 0, 0, 1, 1, 0, 2700));

    for (long image : List.of(disputed, unclear)) {
      store
          .images()
          .setAside(image, Standing.EXCLUDED, "", OptionalLong.empty(), OptionalLong.of(ann));
    }
    assertThat(store.images().counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 0, 0, 2, 2700));
  }

  @Test
  void flaggedImagesAreRemarkable() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    long ann = reader("Ann");
    store.images().flag(2, true, "artefact?", ann);

    assertThat(store.images().remarkable()).extracting(ProjectImage::id).containsExactly(2L);
    store.images().flag(2, false, "", ann);
    assertThat(store.images().remarkable()).isEmpty();
  }

  @Test
  void whatIsHeldOutStaysSo() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    store.images().holdOut(List.of(1L, 3L));
    long events = store.journal().size();
    store.images().holdOut(List.of(3L));

    assertThat(store.journal().size()).isEqualTo(events);
    assertThat(store.images().all())
        .extracting(ProjectImage::heldOut)
        .containsExactly(true, false, true);
    assertThat(store.images().counts().heldOut()).isEqualTo(2);
  }

  @Test
  void imagesThatDoNotExistAreRefused() {
    begin(AssignmentPolicy.SINGLE);
    Images images = store.images();
    for (Runnable change :
        List.<Runnable>of(
            () -> images.flag(7, true, "", 1),
            () -> images.restore(7, 1),
            () ->
                images.setAside(
                    7, Standing.EXCLUDED, "", OptionalLong.empty(), OptionalLong.empty()))) {
      assertThatThrownBy(change::run)
          .isInstanceOf(InputException.class)
          .hasMessage("There is no image 7");
    }
    assertThat(images.find(7)).isEmpty();
  }
}
