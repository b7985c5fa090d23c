package org.medal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.medal.core.data.UsageException;
import org.medal.imaging.ImageFiles;
import org.medal.studio.SettingsChoice;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ProjectSettings;

/**
 * The settings of a project: what it has, or what works for a new one, with what was given over it.
 *
 * @param title of a new project; the images' folder's name if empty
 * @param testLabels whether the held-out images are given, so that none has to be drawn
 * @param model chooses the model, knowing the earlier one
 */
record StudioSettings(
    Optional<String> title,
    Optional<Path> images,
    Optional<List<String>> classes,
    Optional<Path> groups,
    boolean testLabels,
    StudioWorkMixin work,
    Function<Optional<ModelSettings>, ModelSettings> model)
    implements SettingsChoice {
  private static final int INITIAL_SIZE = 20;
  private static final int BATCH = 10;
  private static final int MOST_HELD_OUT = 50;
  private static final int HELD_OUT_PART = 5;
  private static final int LEASE_MINUTES = 30;

  @Override
  public ProjectSettings settings(Optional<ProjectSettings> earlier) {
    return work.over(earlier.map(this::again).orElseGet(this::fresh));
  }

  /** Images and classes are taken as given: the store says that they cannot change. */
  private ProjectSettings again(ProjectSettings earlier) {
    return new ProjectSettings(
        earlier.title(),
        images.map(Path::toString).orElse(earlier.images()),
        earlier.groups(),
        classes.orElse(earlier.classes()),
        model.apply(Optional.of(earlier.model())),
        earlier.strategy(),
        earlier.initial(),
        earlier.initialSize(),
        earlier.batch(),
        earlier.budget(),
        earlier.testSize(),
        earlier.assignment(),
        earlier.seed(),
        earlier.hideGuess(),
        earlier.leaseMinutes());
  }

  private ProjectSettings fresh() {
    Path folder = images.orElseThrow(() -> missing("--images DIR"));
    List<String> names = classes.orElseThrow(() -> missing("--classes A,B"));
    ModelSettings network = model.apply(Optional.empty());
    boolean headRanks = network.mode() != ModelSettings.Training.FINETUNE;
    boolean usual = !work.saysWhatToAskFor();
    int count = ImageFiles.list(folder).size();
    return new ProjectSettings(
        title.orElseGet(() -> String.valueOf(folder.getFileName())),
        folder.toString(),
        groups.map(Path::toString),
        names,
        network,
        usual ? UsualChoice.strategy(headRanks) : "medal",
        usual ? UsualChoice.INITIAL : "orb",
        INITIAL_SIZE,
        BATCH,
        0,
        testLabels ? 0 : Math.min(MOST_HELD_OUT, count / HELD_OUT_PART),
        AssignmentPolicy.SINGLE,
        0,
        true,
        LEASE_MINUTES);
  }

  private static UsageException missing(String option) {
    return new UsageException("There is no project yet; give " + option + " to make one");
  }
}
