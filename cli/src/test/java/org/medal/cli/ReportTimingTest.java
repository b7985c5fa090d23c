package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.studio.project.Answer;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Reader;
import org.medal.studio.project.Role;
import org.medal.studio.store.Images;
import org.medal.studio.store.Store;

/** {@code medal report timing}. */
class ReportTimingTest {
  @TempDir private Path project;

  private Store store() {
    return Store.sqlite(project.resolve("studio.db"));
  }

  /** Three images, labelled in 1, 2 and 3 s. */
  private void label() {
    try (Store store = store()) {
      store.settings().put(settings(), OptionalLong.empty());
      store.images().add(List.of(found("a.png"), found("b.png"), found("c.png")));
      Reader ann = store.readers().add("ann", Role.READER, Optional.empty(), OptionalLong.empty());
      for (long millis = 1000; millis <= 3000; millis += 1000) {
        long next = store.readings().next(ann.id()).orElseThrow().id();
        store
            .readings()
            .answer(ann.id(), new Answer(next, AnswerKind.LABEL, Optional.of("dr"), millis, false));
      }
    }
  }

  private static Images.Found found(String path) {
    return new Images.Found(path, path);
  }

  private static ProjectSettings settings() {
    return new ProjectSettings(
        "Eyes",
        "/images",
        Optional.empty(),
        List.of("normal", "dr"),
        new ModelSettings(
            "tiny", ModelSettings.Training.FROZEN, Optional.empty(), false, Optional.empty(), 64),
        "medal",
        "orb",
        2,
        2,
        0,
        0,
        AssignmentPolicy.SINGLE,
        1,
        true,
        10);
  }

  @Test
  void thePageAndItsTableLieInTheProject() throws IOException {
    label();
    Cli.Outcome outcome = Cli.ok("report", "timing", project);
    assertThat(outcome.out().lines())
        .containsExactly(
            project.resolve("timing.html").toString(), project.resolve("timing.csv").toString());
    assertThat(Files.readString(project.resolve("timing.html")))
        .contains("3 timed answers of 1 reader", "The median label took 2.0 s");
    assertThat(Files.readAllLines(project.resolve("timing.csv"))).hasSize(4);
  }

  @Test
  void thePageMayLieElsewhere() throws IOException {
    label();
    Path out = Files.createDirectory(project.resolve("out")).resolve("t.html");
    Cli.ok("report", "timing", project, "--out", out);
    assertThat(out).exists();
    assertThat(out.resolveSibling("t.csv")).exists();
    assertThat(project.resolve("timing.html")).doesNotExist();
  }

  @Test
  void aProjectThatIsInUseIsSaidToBe() {
    label();
    try (Store open = store()) {
      Cli.Outcome outcome = Cli.run("report", "timing", project);
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.err()).contains("open in another process; stop that one first");
      assertThat(open.readings().all()).hasSize(3);
    }
    assertThat(project.resolve("timing.html")).doesNotExist();
  }

  @Test
  void aFolderWithoutProjectStaysWithoutOne() {
    Cli.Outcome outcome = Cli.run("report", "timing", project);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("holds no studio.db").hasLineCount(1);
    assertThat(project).isEmptyDirectory();
  }

  @Test
  void aDatabaseThatIsNotThereIsSaidToBe() {
    Cli.Outcome outcome =
        Cli.run(
            "report",
            "timing",
            "--db",
            "postgresql://nobody:hidden@127.0.0.1:1/none",
            "--out",
            project.resolve("t.html"));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("127.0.0.1").doesNotContain("hidden").hasLineCount(1);
  }

  @Test
  void aProjectMustBeGiven() {
    Cli.Outcome outcome = Cli.run("report", "timing");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--db");
  }

  @Test
  void thePageMustBeAPage() {
    label();
    Cli.Outcome outcome = Cli.run("report", "timing", project, "--out", project.resolve("t.txt"));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("must end in .html");
  }

  @Test
  void aReportOfRunsStillWantsAFolder() {
    Cli.Outcome outcome = Cli.run("report");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("give at least one DIR");
  }
}
