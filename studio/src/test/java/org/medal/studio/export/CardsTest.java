package org.medal.studio.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medal.studio.project.TrainedModel;

class CardsTest {
  private static String dataset() {
    return new DatasetCard(SomeProject.labelled()).text();
  }

  private static String model(ProjectData project) {
    return new ModelCardText(project, saved("finetune", 9)).text();
  }

  private static Optional<TrainedModel> saved(String mode, int labels) {
    return Optional.of(new TrainedModel(Path.of("model"), mode, labels));
  }

  @Test
  void theDatasetCardCountsTheClasses() {
    assertThat(dataset())
        .contains("10 labelled images of 2 classes")
        .contains("| normal | 5 | 0 |", "| dr \\<mild\\> | 5 | 1 |")
        .contains("| not settled or not read | 1 |");
  }

  @Test
  void theDatasetCardTellsWhoReadAndHowFarTheyAgree() {
    assertThat(dataset())
        .contains("| ann | 10 | 0 | 0 | 1.5 s | 0 of 1 |")
        .contains("| bob | 2 | 1 | 1 | 0.8 s | not asked |")
        .contains("| ann and bob (Cohen) | 2 | 0 |");
  }

  @Test
  void theDatasetCardWarnsOfSelection() {
    assertThat(dataset()).contains("strategy 'medal' with batches of 5", "not prevalences");
  }

  @Test
  void whatOnlyTheOwnerKnowsIsLeftToTheOwner() {
    assertThat(dataset()).contains("## Licence\n\nTo be stated by the owner.");
    assertThat(model(SomeProject.labelled())).contains("## Licence\n\nTo be stated by the owner.");
  }

  @Test
  void aTitleIsNoMarkup() {
    assertThat(dataset()).startsWith("# Dataset card: Eyes \\| of \\*2026\\*\n");
  }

  @Test
  void theModelCardShowsTheEvaluation() {
    assertThat(model(SomeProject.labelled()))
        .contains("On 20 held-out images")
        .contains("| accuracy | 90.0 % (69.9 % to 97.2 %) |")
        .contains("| area under the ROC curve | not defined: a class is missing")
        .contains("| normal | 9 | 1 | 90.0 % (")
        .contains("| 0.900 | 0.850 | 20 |");
  }

  @Test
  void withoutEvaluationTheModelCardSaysSo() {
    ProjectData known = SomeProject.labelled();
    ProjectData none =
        new ProjectData(
            known.settings(), known.images(), known.answers(), known.counts(), List.of(), 0);
    assertThat(model(none)).contains("It has not been evaluated on held-out images.");
  }

  @Test
  void theModelCardIsAboutTheModelThatIsTakenAway() {
    ProjectData project = SomeProject.labelled();
    for (TrainedModel other :
        List.of(saved("frozen", 9).orElseThrow(), saved("finetune", 8).orElseThrow())) {
      assertThat(new ModelCardText(project, Optional.of(other)).text())
          .contains("| training | " + other.mode() + " |")
          .contains("| labels learnt from | " + other.labels() + " |")
          .contains("It has not been evaluated on held-out images.");
    }
    assertThat(new ModelCardText(project, Optional.empty()).text())
        .contains("no model has been saved yet");
  }
}
