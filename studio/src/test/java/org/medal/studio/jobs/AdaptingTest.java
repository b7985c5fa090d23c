package org.medal.studio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.deep.saved.ModelFolder;
import org.medal.deep.weights.Hashes;
import org.medal.imaging.Modality;
import org.medal.studio.jobs.Activity.Phase;
import org.medal.studio.project.ProjectSettings;

/** The encoder learns from the project's images while the doctor labels. */
class AdaptingTest {
  private static final AdaptRequest FUNDUS = new AdaptRequest(Optional.of(Modality.FUNDUS), false);

  @TempDir private Path home;
  private ProjectSettings settings;

  @BeforeEach
  void photographs() {
    LabellingProject.photographs(home, 60, 4);
    settings = LabellingProject.settings(home, LabellingProject.shipped(), 8);
  }

  @Test
  void theDoctorLabelsMeanwhileAndTheNextRankingStandsOnTheAdaptedEncoder() throws IOException {
    try (LabellingProject project = LabellingProject.open(home, settings, FUNDUS).scanned()) {
      project.until("the encoder adapts", () -> adapting(project));
      project.label(14);
      project.until("it has adapted", () -> !files(".safetensors").isEmpty());
      project.until("a model stands on it", () -> standsOnAdapted(project));
      assertThat(project.log)
          .anyMatch(line -> line.contains("adapted to 52 images"))
          .anyMatch(line -> line.contains("effective rank"));
    }
  }

  @Test
  void anInterruptedOneGoesOnAtTheNextStartWithoutBeingAskedAgain() throws IOException {
    try (LabellingProject project = LabellingProject.open(home, settings, FUNDUS).scanned()) {
      project.until("an epoch is saved", () -> !files(".state").isEmpty());
    }
    assertThat(files(".safetensors")).isEmpty();
    try (LabellingProject project = LabellingProject.open(home, settings).scanned()) {
      project.until("it is adapted", () -> !files(".safetensors").isEmpty());
      assertThat(project.log).anyMatch(line -> line.contains("goes on after epoch"));
    }
  }

  @Test
  void whoAsksForItLaterGetsItToo() throws IOException {
    AdaptRequest none = new AdaptRequest(Optional.empty(), true);
    try (LabellingProject project = LabellingProject.open(home, settings, none).scanned()) {
      assertThat(project.background.adaptation()).isEqualTo(AdaptState.OFFERED);
      project.background.adapt(Modality.FUNDUS);
      assertThat(project.background.adaptation()).isEqualTo(AdaptState.ASKED);
      project.background.adapt(Modality.SKIN);
      project.until("it is adapted", () -> project.background.adaptation() == AdaptState.DONE);
      assertThat(files(".safetensors"))
          .singleElement()
          .satisfies(file -> assertThat(file.getFileName().toString()).contains("fundus"));
      assertThat(home.resolve("work/adapted/modality")).hasContent("fundus");
    }
  }

  @Test
  void fewImagesAreNoneToLearnFromAndWhoAskedIsTold() throws IOException {
    Path few = home.resolve("few");
    LabellingProject.photographs(few, 47, 4);
    ProjectSettings small = LabellingProject.settings(few, LabellingProject.shipped(), 8);
    try (LabellingProject project = LabellingProject.open(few, small, FUNDUS).scanned()) {
      project.until("it is told", () -> project.background.adaptation() == AdaptState.TOO_FEW);
      assertThat(project.log)
          .containsExactly(
              "the encoder is not adapted: there are 39 images to learn from; it takes 40");
    }
  }

  @Test
  void nothingIsAdaptedUnlessAskedFor() throws IOException {
    try (LabellingProject project = LabellingProject.open(home, settings, FUNDUS)) {
      assertThat(project.log).isEmpty(); // not yet started
    }
    AdaptRequest none = new AdaptRequest(Optional.empty(), true);
    try (LabellingProject project = LabellingProject.open(home, settings, none).scanned()) {
      project.label(14);
      project.until("there is a model", () -> project.background.model().isPresent());
      assertThat(project.log).isEmpty();
      assertThat(files("")).isEmpty();
    }
  }

  private static boolean adapting(LabellingProject project) {
    return project.background.activity().phase() == Phase.ADAPTING;
  }

  private boolean standsOnAdapted(LabellingProject project) {
    List<Path> adapted = files(".safetensors");
    return !adapted.isEmpty()
        && project
            .background
            .model()
            .map(
                model ->
                    ModelFolder.read(model.folder())
                        .card()
                        .startWeights()
                        .equals(digest(adapted.get(0))))
            .orElse(false);
  }

  private static String digest(Path file) {
    try {
      return Hashes.sha256(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<Path> files(String ending) {
    Path folder = home.resolve("work/adapted");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
