package org.medal.studio.export;

import java.util.List;
import java.util.function.Predicate;
import org.medal.core.data.Names;
import org.medal.lab.report.Markdown;
import org.medal.lab.report.ReportStyle;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Standing;

/**
 * The dataset card: what is labelled, by whom, how well they agree, how images were chosen, and
 * what the labels cannot tell. It says what the project knows and nothing else; what only the owner
 * can know is left for the owner to say.
 */
record DatasetCard(ProjectData project) {
  String text() {
    ProjectSettings settings = project.settings();
    Markdown card =
        ReportStyle.markdown(
            "Dataset card: " + settings.title(),
            CardText.count(project.labelled().size(), "labelled image")
                + " of "
                + settings.classes().size()
                + " classes. Written by MedAL, version "
                + ProjectData.version()
                + project.lastAnswer().map(at -> "; last answer " + at).orElse("")
                + ".");
    labels(card);
    new ReadersSection(project).append(card);
    new SelectionSection(project).append(card);
    limits(card);
    labelStudio(card);
    CardText.ownersPart(
        card, "Where the images come from", "Consent and de-identification", "Licence");
    return card.toString();
  }

  private void labels(Markdown card) {
    card.section("Labels");
    card.element(
        "p",
        "The label of an image is an adjudicator's verdict where there is one; else what all its"
            + " readers say; else what more than half of three or more say. Held-out images are"
            + " those on which models were evaluated; none was trained on them.");
    card.row("th", "class", "images", "of these held out");
    for (String name : project.settings().classes()) {
      List<ProjectImage> images =
          project.labelled().stream()
              .filter(i -> i.consensus().orElseThrow().equals(name))
              .toList();
      card.row("td", name, images.size(), images.stream().filter(i -> i.heldOut()).count());
    }
    card.row("th", "without a label", "images");
    card.row("td", "cannot be judged", pool(ProjectImage::cannotJudge));
    card.row("td", "disputed", pool(ProjectImage::disputed));
    card.row("td", "not settled or not read", pool(DatasetCard::isOpen));
    for (Standing standing : List.of(Standing.DUPLICATE, Standing.UNREADABLE, Standing.EXCLUDED)) {
      long count = project.images().stream().filter(i -> i.standing() == standing).count();
      card.row("td", "set aside: " + Names.of(standing), count);
    }
  }

  private static boolean isOpen(ProjectImage image) {
    return image.consensus().isEmpty() && !image.cannotJudge() && !image.disputed();
  }

  private long pool(Predicate<ProjectImage> is) {
    return project.images().stream()
        .filter(image -> image.standing() == Standing.POOL)
        .filter(is)
        .count();
  }

  private void limits(Markdown card) {
    card.section("Limits");
    card.element(
        "li",
        "Labels are readers' opinions from the image alone; how far they agree stands above.");
    long imported = project.answers().stream().filter(Answered::imported).count();
    card.element("li", imported + " of the answers were imported from a file, without time.");
    long shown =
        project.answers().stream()
            .filter(a -> a.kind() != AnswerKind.SKIP && a.guessShown())
            .count();
    card.element(
        "li", shown + " of the answers were given with a model's guess on the screen before.");
    card.element(
        "li",
        "Near-duplicates and unreadable files were set aside by the program; an owner may have set"
            + " aside others.");
  }

  private void labelStudio(Markdown card) {
    card.section("Label Studio");
    card.element(
        "p",
        "label-studio.json belongs to this labelling interface; the local files storage must be the"
            + " images' folder.");
    card.code(LabelStudioFile.config(project.settings().classes()));
  }
}
