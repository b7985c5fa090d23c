package org.medal.studio.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.medal.core.data.Names;
import org.medal.lab.report.Markdown;
import org.medal.studio.insight.Verdicts;
import org.medal.studio.project.Answered;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;

/** How the labelled images were chosen, and what follows from it. */
record SelectionSection(ProjectData project) {
  void append(Markdown card) {
    ProjectSettings settings = project.settings();
    card.section("How images were chosen");
    card.element(
        "p",
        String.format(
            Locale.ROOT,
            "Settings at the time of writing: initial set '%s' of %s, then strategy '%s' with"
                + " batches of %s, policy '%s', seed %s. Rankings so far: %s.",
            settings.initial(),
            settings.initialSize(),
            settings.strategy(),
            settings.batch(),
            Names.of(settings.assignment().mode()),
            settings.seed(),
            project.rankings()));
    card.row("th", "asked for by", "first readings");
    asked().forEach((by, count) -> card.row("td", by, count));
    card.element(
        "p",
        "Selection bias: images outside the held-out set were mostly chosen because a model was"
            + " unsure of them or because they are unlike others. Class shares of the labels are"
            + " therefore not prevalences, and accuracies on them not those to expect of new"
            + " images.");
    heldOut(card);
  }

  private Map<String, Integer> asked() {
    Map<String, Integer> asked = new TreeMap<>();
    Set<Long> heldOut = new HashSet<>();
    project.images().stream().filter(ProjectImage::heldOut).forEach(i -> heldOut.add(i.id()));
    project.answers().stream()
        .filter(Verdicts::isFirstReading)
        .forEach(answer -> asked.merge(by(answer, heldOut), 1, Integer::sum));
    return asked;
  }

  private static String by(Answered answer, Set<Long> heldOut) {
    if (answer.imported()) {
      return "imported";
    }
    boolean test = heldOut.contains(answer.assignment().image());
    return answer
        .assignment()
        .by()
        .orElse(test ? "held-out set" : "at random, no ranking was ready");
  }

  private void heldOut(Markdown card) {
    long images = project.images().stream().filter(ProjectImage::heldOut).count();
    long labelled = project.labelled().stream().filter(ProjectImage::heldOut).count();
    card.element(
        "p",
        String.format(
            Locale.ROOT,
            "Held-out set: %d images, %d of them labelled; drawn at random or imported as such,"
                + " never chosen by a strategy.",
            images,
            labelled));
  }
}
