package org.medal.studio.export;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medal.core.data.InputException;
import org.medal.studio.insight.Timing;
import org.medal.studio.insight.Verdicts;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Counts;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Standing;
import org.medal.studio.store.Store;

/**
 * What the exports are made of.
 *
 * @param images all of them, ascending by id
 * @param answers that stand, in order
 * @param counts how far it is
 * @param evaluations in order
 * @param rankings how many there have been
 */
record ProjectData(
    ProjectSettings settings,
    List<ProjectImage> images,
    List<Answered> answers,
    Counts counts,
    List<EvaluatedModel> evaluations,
    int rankings) {
  static ProjectData of(Store store) {
    return new ProjectData(
        store
            .settings()
            .find()
            .orElseThrow(
                () -> new InputException("There is no project yet; start 'medal studio' first")),
        store.images().all(),
        store.readings().all(),
        store.images().counts(),
        store.rankings().evaluations(),
        store.rankings().count());
  }

  /** The images that take part and have a consensus, by path. */
  List<ProjectImage> labelled() {
    return images.stream()
        .filter(image -> image.standing() == Standing.POOL && image.consensus().isPresent())
        .sorted(Comparator.comparing(ProjectImage::path))
        .toList();
  }

  Map<Long, ProjectImage> byId() {
    return images.stream().collect(Collectors.toMap(ProjectImage::id, Function.identity()));
  }

  Verdicts verdicts() {
    return Verdicts.of(answers, settings.classes());
  }

  Timing timing() {
    return Timing.of(answers, settings.classes());
  }

  /** When the last answer came: a file's date that a second export does not change. */
  Optional<Instant> lastAnswer() {
    return answers.stream().map(Answered::at).max(Comparator.naturalOrder());
  }

  /** The program's version, as it stands in its jar. */
  static String version() {
    String version = ProjectData.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
