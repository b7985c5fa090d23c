package org.medal.studio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.deep.saved.SavedModel;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.ModelSettings.Training;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.QueueEntry;
import org.medal.studio.project.Ranking;
import org.medal.studio.project.Standing;

class BackgroundTest {
  @TempDir Path home;

  private LabellingProject tiny(int photographs, int testSize) throws IOException {
    LabellingProject.photographs(home, photographs, 3);
    return LabellingProject.open(
        home, LabellingProject.settings(home, LabellingProject.tiny(), testSize));
  }

  private static Set<Long> asked(Ranking ranking) {
    Set<Long> asked = new HashSet<>();
    ranking.entries().forEach(entry -> asked.add(entry.image()));
    return asked;
  }

  @Test
  void theFirstImagesAreChosenBeforeAnybodyLabels() throws IOException {
    try (LabellingProject project = tiny(40, 10)) {
      project.background.start();
      project.until("there is a ranking", () -> project.store.rankings().count() > 0);
      Ranking first = project.store.rankings().latest().orElseThrow();
      assertThat(first.round()).isZero();
      assertThat(first.by()).isEqualTo("orb");
      assertThat(first.entries()).hasSize(6);
      assertThat(project.count(ProjectImage::heldOut)).isEqualTo(10);
      assertThat(asked(first))
          .noneMatch(id -> project.store.images().find(id).orElseThrow().heldOut());
    }
  }

  @Test
  void unreadableFilesAndImagesShownTwiceAreSetAside() throws IOException {
    LabellingProject.photographs(home, 30, 3);
    Path images = home.resolve("data/images");
    Files.write(images.resolve("broken.png"), new byte[] {1, 2, 3});
    Files.copy(images.resolve("fundus-00004.png"), images.resolve("again.png"));
    try (LabellingProject project =
        LabellingProject.open(home, LabellingProject.settings(home, LabellingProject.tiny(), 0))) {
      project.scanned();
      project.until(
          "two are set aside", () -> project.count(i -> i.standing() != Standing.POOL) == 2);
      ProjectImage broken = project.image("images/broken.png");
      assertThat(broken.standing()).isEqualTo(Standing.UNREADABLE);
      assertThat(broken.reason().orElseThrow())
          .startsWith("Image images/broken.png ")
          .doesNotContain(home.toString());
      List<ProjectImage> twice =
          List.of(project.image("images/again.png"), project.image("images/fundus-00004.png"));
      ProjectImage aside =
          twice.stream().filter(i -> i.standing() == Standing.DUPLICATE).findFirst().orElseThrow();
      ProjectImage kept = twice.get(1 - twice.indexOf(aside));
      assertThat(kept.standing()).isEqualTo(Standing.POOL);
      assertThat(aside.duplicateOf()).hasValue(kept.id());
      assertThat(kept.width()).hasValue(96);
    }
  }

  @Test
  void theOtherEyeOfAHeldOutPatientIsHeldOutWheneverItComes() throws IOException {
    LabellingProject.photographs(home, 21, 3);
    Path images = home.resolve("data/images");
    for (int i = 0; i < 20; i++) {
      Files.move(
          images.resolve(String.format("fundus-%05d.png", i)), images.resolve(i + "_left.png"));
    }
    try (LabellingProject project =
        LabellingProject.open(home, LabellingProject.settings(home, LabellingProject.tiny(), 5))) {
      project.scanned();
      String left =
          project.store.images().all().stream()
              .filter(image -> image.heldOut() && image.path().endsWith("_left.png"))
              .map(ProjectImage::path)
              .findFirst()
              .orElseThrow();
      String right = left.replace("left", "right");
      Path late = home.resolve("data").resolve(right);
      Files.copy(images.resolve("fundus-00020.png"), late);
      Files.setLastModifiedTime(late, FileTime.fromMillis(1_000_000_000));
      project.background.lookForImages();
      project.until(
          "it is held out",
          () -> project.count(image -> image.path().equals(right) && image.heldOut()) == 1);
    }
  }

  @Test
  void aNewFileBecomesPartOfThePool() throws IOException {
    try (LabellingProject project = tiny(20, 0).scanned()) {
      Path late = project.images.resolve("images/late.png");
      LabellingProject.photographs(home.resolve("more"), 1, 99);
      Files.copy(home.resolve("more/data/images/fundus-00000.png"), late);
      Files.setLastModifiedTime(late, FileTime.fromMillis(1_000_000_000));
      project.background.lookForImages();
      project.until(
          "the new file is decoded",
          () ->
              project.count(i -> i.path().equals("images/late.png") && i.width().isPresent()) > 0);
      assertThat(project.image("images/late.png").standing()).isEqualTo(Standing.POOL);
    }
  }

  private static int rankedAfter(LabellingProject project) {
    return project.store.rankings().latest().map(Ranking::labels).orElse(0);
  }

  @Test
  void aRankingArrivesAfterLabelsWithReasonsAndAPointOfTheCurve() throws IOException {
    try (LabellingProject project = tiny(50, 12).scanned()) {
      project.label(12 + 8);
      project.until("a model ranks", () -> project.store.rankings().count() > 1);
      project.background.trainNow(); // the first may have been trained before all were labelled
      project.until("a model of all labels ranks", () -> rankedAfter(project) == 8);
      project.until("it is saved", () -> project.background.model().isPresent());
      Ranking ranking = project.store.rankings().latest().orElseThrow();
      assertThat(ranking.by()).isEqualTo("medal");
      assertThat(ranking.entries()).isNotEmpty();
      for (QueueEntry entry : ranking.entries()) {
        assertThat(entry.entropy()).isPresent();
        assertThat(entry.distance().orElseThrow()).isPositive();
        assertThat(entry.probabilities()).hasSize(2);
        assertThat(entry.neighbours()).hasSizeBetween(1, 4);
        ProjectImage image = project.store.images().find(entry.image()).orElseThrow();
        assertThat(image.heldOut()).isFalse();
        assertThat(image.consensus()).isEmpty();
      }
      EvaluatedModel evaluated = project.store.rankings().evaluations().get(0);
      assertThat(evaluated.tested()).isEqualTo(12);
      assertThat(evaluated.mode()).isEqualTo("finetune");
      assertThat(project.background.map()).hasSize(38);
      assertThat(project.background.map()).anyMatch(MapDot::queued);
      assertThat(project.background.map()).anyMatch(dot -> dot.label().isPresent());
      SavedModel.load(project.background.model().orElseThrow().folder()).close();
    }
  }

  @Test
  void oneClassAloneTeachesNothing() throws IOException {
    try (LabellingProject project = tiny(30, 0).scanned()) {
      List<String> healthy =
          project.store.images().all().stream()
              .map(ProjectImage::path)
              .filter(path -> project.truth(path).equals("healthy"))
              .toList();
      project.importTruth(healthy);
      project.background.trainNow();
      project.label(1);
      project.until("two classes are learnt", () -> project.store.rankings().count() > 1);
      assertThat(project.store.rankings().latest().orElseThrow().labels())
          .isEqualTo(healthy.size() + 1);
    }
  }

  @Test
  void afterARestartItGoesOn() throws IOException {
    try (LabellingProject project = tiny(40, 8).scanned()) {
      project.label(8 + 7);
      project.until("a model ranks", () -> project.store.rankings().count() > 1);
      project.until("it is saved", () -> project.background.model().isPresent());
    }
    try (LabellingProject project = tiny(40, 8)) {
      long events = project.store.journal().size();
      assertThat(project.background.model()).isPresent();
      project.scanned();
      int before = project.store.rankings().count();
      project.label(7);
      project.until("the next one ranks", () -> project.store.rankings().count() > before);
      assertThat(project.count(ProjectImage::heldOut)).isEqualTo(8);
      assertThat(project.store.journal().after(events, 1000))
          .noneMatch(event -> event.kind().name().startsWith("IMAGES_"))
          .noneMatch(event -> event.kind().name().equals("HELD_OUT"));
    }
  }

  @Test
  void pastTheBudgetNothingIsAskedForButModelsGoOnImproving() throws IOException {
    LabellingProject.photographs(home, 40, 3);
    ProjectSettings settings =
        LabellingProject.settings(home, LabellingProject.tiny(), 8, "entropy", 10);
    try (LabellingProject project = LabellingProject.open(home, settings).scanned()) {
      project.label(8 + 10);
      project.background.trainNow();
      project.until(
          "a model of all labels is evaluated",
          () -> project.store.rankings().evaluations().stream().anyMatch(m -> m.labels() == 10));
      int rankings = project.store.rankings().count();
      project.background.trainNow();
      int evaluated = project.store.rankings().evaluations().size();
      project.until(
          "it is trained again", () -> project.store.rankings().evaluations().size() > evaluated);
      assertThat(project.store.rankings().count()).isEqualTo(rankings);
    }
  }

  @Test
  void theSameLabelsAndSeedGiveTheSameRanking() throws IOException {
    assertThat(rankingOf(home.resolve("a"), false))
        .isNotEmpty()
        .isEqualTo(rankingOf(home.resolve("b"), true));
  }

  /** The ranking of a frozen network after the same labels, given in one order or the other. */
  private List<QueueEntry> rankingOf(Path folder, boolean backwards) throws IOException {
    LabellingProject.photographs(folder, 40, 5);
    ProjectSettings settings =
        LabellingProject.settings(folder, LabellingProject.squeezenet(Training.FROZEN), 0);
    try (LabellingProject project = LabellingProject.open(folder, settings).scanned()) {
      List<String> paths =
          project.store.images().all().stream().map(ProjectImage::path).sorted().limit(9).toList();
      for (int i = 0; i < paths.size(); i++) {
        project.importTruth(List.of(paths.get(backwards ? paths.size() - 1 - i : i)));
      }
      project.until(
          "all labels are learnt",
          () -> project.store.rankings().latest().orElseThrow().labels() == paths.size());
      return project.store.rankings().latest().orElseThrow().entries();
    }
  }

  @Test
  void aFrozenNetworkRanksAfterEachLabelAndNotWithoutOne() throws IOException {
    LabellingProject.photographs(home, 60, 5);
    ProjectSettings settings =
        LabellingProject.settings(home, LabellingProject.squeezenet(Training.FROZEN), 12);
    try (LabellingProject project = LabellingProject.open(home, settings).scanned()) {
      project.label(12 + 10);
      project.until(
          "ten labels are learnt",
          () -> project.store.rankings().latest().orElseThrow().labels() == 10);
      int before = project.store.rankings().count();
      project.label(1);
      project.until(
          "the next one is learnt",
          () -> project.store.rankings().latest().orElseThrow().labels() == 11);
      assertThat(project.store.rankings().count()).isEqualTo(before + 1);
      project.until("a model is saved", () -> project.background.model().isPresent());
    }
    try (LabellingProject project = LabellingProject.open(home, settings)) {
      project.background.start();
      int before = project.store.rankings().count();
      project.until("there is a map again", () -> !project.background.map().isEmpty());
      assertThat(project.store.rankings().count()).isEqualTo(before);
    }
  }

  @Test
  void inBothModesTheHeadRanksAndTheWholeNetworkFollows() throws IOException {
    LabellingProject.photographs(home, 40, 5);
    ProjectSettings settings =
        LabellingProject.settings(home, LabellingProject.squeezenet(Training.BOTH), 8);
    try (LabellingProject project = LabellingProject.open(home, settings).scanned()) {
      project.label(8 + 8);
      project.until(
          "both are evaluated",
          () ->
              project.store.rankings().evaluations().stream()
                      .map(EvaluatedModel::mode)
                      .distinct()
                      .count()
                  == 2);
      project.until(
          "the trained network is saved",
          () ->
              project.background.model().stream()
                  .anyMatch(model -> model.mode().equals("finetune")));
      assertThat(project.store.rankings().latest().orElseThrow().model()).contains("frozen");
    }
  }

  @Test
  void aFolderThatIsGoneIsToldAndFoundAgain() throws IOException {
    LabellingProject.photographs(home, 20, 3);
    Path images = home.resolve("data");
    Path elsewhere = home.resolve("elsewhere");
    try (LabellingProject project =
        LabellingProject.open(home, LabellingProject.settings(home, LabellingProject.tiny(), 0))) {
      Files.move(images, elsewhere);
      project.background.start();
      project.until("a problem is told", () -> project.background.activity().problem().isPresent());
      assertThat(project.background.activity().problem().orElseThrow()).contains("no folder");
      Files.move(elsewhere, images);
      project.background.lookForImages();
      project.until("images are found", () -> project.count(i -> i.width().isPresent()) == 20);
      project.until("the problem is gone", () -> project.background.activity().problem().isEmpty());
    }
  }
}
