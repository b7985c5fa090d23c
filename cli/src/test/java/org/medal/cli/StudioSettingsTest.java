package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ProjectSettings;
import picocli.CommandLine;

class StudioSettingsTest {
  @TempDir Path folder;

  private ProjectSettings settings(Optional<String> title, Optional<ProjectSettings> earlier)
      throws Exception {
    return settings(title, earlier, ModelSettings.Training.FINETUNE);
  }

  private ProjectSettings settings(
      Optional<String> title,
      Optional<ProjectSettings> earlier,
      ModelSettings.Training mode,
      String... work)
      throws Exception {
    Path images = Files.createDirectories(folder.resolve("eyes-2026"));
    Files.writeString(images.resolve("a.png"), "");
    ModelSettings model =
        new ModelSettings("tiny", mode, Optional.empty(), true, Optional.empty(), 64);
    return new StudioSettings(
            title,
            Optional.of(images),
            Optional.of(List.of("normal", "dr")),
            Optional.empty(),
            false,
            CommandLine.populateCommand(new StudioWorkMixin(), work),
            known -> model)
        .settings(earlier);
  }

  @Test
  void aProjectIsCalledAsItsFolderUnlessItHasATitle() throws Exception {
    assertThat(settings(Optional.empty(), Optional.empty()).title()).isEqualTo("eyes-2026");
    assertThat(settings(Optional.of("Demo"), Optional.empty()).title()).isEqualTo("Demo");
  }

  @Test
  void aTitleThatWasChangedStays() throws Exception {
    ProjectSettings changed = settings(Optional.of("Retinas"), Optional.empty());
    assertThat(settings(Optional.of("Demo"), Optional.of(changed)).title()).isEqualTo("Retinas");
  }

  private List<String> asksFor(ModelSettings.Training mode, String... work) throws Exception {
    ProjectSettings settings = settings(Optional.empty(), Optional.empty(), mode, work);
    return List.of(settings.initial(), settings.strategy());
  }

  @Test
  void whoNamesNothingIsAskedForWhatNeededTheFewestLabels() throws Exception {
    assertThat(asksFor(ModelSettings.Training.FROZEN)).containsExactly("random", "max-herding");
    assertThat(asksFor(ModelSettings.Training.BOTH)).containsExactly("random", "max-herding");
    assertThat(asksFor(ModelSettings.Training.FINETUNE)).containsExactly("random", "medal");
  }

  @Test
  void whoNamesAStrategyStartsAsInThePaper() throws Exception {
    assertThat(asksFor(ModelSettings.Training.FROZEN, "--strategy", "medal"))
        .containsExactly("orb", "medal");
    assertThat(asksFor(ModelSettings.Training.FROZEN, "--initial", "typical"))
        .containsExactly("typical", "medal");
  }
}
