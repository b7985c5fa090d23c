package org.medal.studio.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.medal.studio.insight.SomeAnswers;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.Counts;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Standing;

/** A project of images whose names do what they can to be misunderstood. */
final class SomeProject {
  /** Labelled, at even places as normal, at odd ones as dr. */
  static final List<String> HOSTILE =
      List.of(
          "=1+1.png",
          "+tab.png",
          "-minus.png",
          "@at.png",
          " space before.png",
          "C:drive.png",
          "a,b \"quoted\".png",
          "übung/眼底 №1.png",
          "'apostrophe.png",
          "a;b|c&d<e>.png");

  private SomeProject() {}

  static ProjectSettings settings() {
    return new ProjectSettings(
        "Eyes | of *2026*",
        "/images",
        Optional.empty(),
        List.of("normal", "dr <mild>"),
        new ModelSettings(
            "tiny", ModelSettings.Training.BOTH, Optional.empty(), false, Optional.empty(), 64),
        "medal",
        "orb",
        2,
        5,
        0,
        2,
        AssignmentPolicy.SINGLE,
        1,
        true,
        10);
  }

  private static ProjectImage image(int id, String path, Optional<String> label, boolean heldOut) {
    return new ProjectImage(
        id,
        path,
        path,
        OptionalInt.of(640),
        OptionalInt.of(480),
        OptionalLong.empty(),
        Standing.POOL,
        Optional.empty(),
        OptionalLong.empty(),
        heldOut,
        label,
        false,
        false,
        false,
        label.isPresent() ? 1 : 0);
  }

  static String label(int place) {
    return settings().classes().get(place % 2);
  }

  static ProjectData labelled() {
    List<ProjectImage> images = new ArrayList<>();
    SomeAnswers answers = new SomeAnswers();
    for (int i = 0; i < HOSTILE.size(); i++) {
      images.add(image(i, HOSTILE.get(i), Optional.of(label(i)), i == 3));
      answers.label("ann", i, label(i), 1500 + i);
    }
    images.add(image(90, "unread.png", Optional.empty(), false));
    answers.label("bob", 0, label(1), 700).skip("bob", 90, 300).repeat("ann", 1, label(0), 100);
    answers.cannotJudge("bob", 2, 900);
    return new ProjectData(settings(), images, answers.list(), counts(), List.of(evaluated()), 3);
  }

  static Counts counts() {
    return new Counts(11, 11, 1, 1, 9, 0, 0, 0, 0);
  }

  static EvaluatedModel evaluated() {
    return new EvaluatedModel(
        2,
        "finetune",
        9,
        20,
        .9,
        .89,
        -1,
        .05,
        List.of(List.of(9, 1), List.of(1, 9)),
        List.of(List.of(.9, .85, 20.0)),
        .3,
        1,
        1,
        Instant.EPOCH);
  }
}
