package org.medal.studio.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.medal.lab.report.Markdown;
import org.medal.lab.report.ReportStyle;
import org.medal.lab.stats.Interval;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.TrainedModel;

/**
 * The model card: what the model that is taken away is, what it is worth on the held-out images and
 * what that does not show. It says what the project knows and nothing else.
 *
 * @param exported the model; empty if none has been saved yet
 */
record ModelCardText(ProjectData project, Optional<TrainedModel> exported) {
  String text() {
    Markdown card =
        ReportStyle.markdown(
            "Model card: " + project.settings().title(),
            "A classifier of images trained on this project's labels. Written by MedAL, version "
                + ProjectData.version()
                + ".");
    model(card);
    evaluated()
        .ifPresentOrElse(
            model -> evaluation(card, model),
            () -> {
              card.section("Evaluation");
              card.element("p", "It has not been evaluated on held-out images.");
            });
    limits(card);
    CardText.ownersPart(card, "Intended use", "Licence");
    return card.toString();
  }

  /** What it was found to be worth; a model is evaluated before it is saved. */
  private Optional<EvaluatedModel> evaluated() {
    return exported.flatMap(
        model ->
            project.evaluations().stream()
                .filter(m -> m.mode().equals(model.mode()) && m.labels() == model.labels())
                .reduce((a, b) -> b));
  }

  private void model(Markdown card) {
    ProjectSettings settings = project.settings();
    ModelSettings model = settings.model();
    card.section("Model");
    card.row("th", "fact", "value");
    card.row("td", "network", model.architecture());
    card.row("td", "classes, in the order of its outputs", String.join(", ", settings.classes()));
    card.row("td", "input", model.size() + " × " + model.size() + " pixels");
    card.row("td", "starting weights", startingWeights(model));
    exported.ifPresentOrElse(
        saved -> {
          card.row("td", "training", saved.mode());
          card.row("td", "labels learnt from", saved.labels());
        },
        () -> card.row("td", "training", "no model has been saved yet"));
    evaluated()
        .ifPresent(
            known -> {
              card.row("td", "ranking behind which it stands", known.round());
              card.row("td", "evaluated at", known.at());
            });
  }

  private static String startingWeights(ModelSettings model) {
    if (model.startsFromShipped()) {
      return "those shipped with MedAL";
    }
    return model.weights().isPresent() ? "a file" : "none given";
  }

  private void evaluation(Markdown card, EvaluatedModel model) {
    card.section("Evaluation");
    card.element(
        "p",
        String.format(
            Locale.ROOT,
            "On %s, drawn at random or imported as such, never trained on and never used to choose"
                + " images. Intervals are Wilson's at 95 %%.",
            CardText.count(model.tested(), "held-out image")));
    card.row("th", "measure", "value");
    int correct = (int) Math.round(model.accuracy() * model.tested());
    card.row("td", "accuracy", share(correct, model.tested()));
    card.row("td", "balanced accuracy", CardText.percent(model.balancedAccuracy()));
    card.row("td", "area under the ROC curve", auc(model));
    card.row("td", "expected calibration error", decimals(model.calibrationError()));
    confusion(card, model);
    calibration(card, model);
  }

  private static String share(int hits, int cases) {
    return cases == 0 ? "–" : CardText.percent(Interval.ofShare(hits, cases));
  }

  private static String auc(EvaluatedModel model) {
    return model.auc() < 0
        ? "not defined: a class is missing from the held-out images"
        : decimals(model.auc());
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void confusion(Markdown card, EvaluatedModel model) {
    List<String> classes = project.settings().classes();
    List<Object> header = new ArrayList<>(List.of("true class"));
    classes.forEach(name -> header.add("predicted " + name));
    header.add("recall");
    card.row("th", header.toArray());
    for (int c = 0; c < model.confusion().size(); c++) {
      List<Integer> counts = model.confusion().get(c);
      List<Object> row = new ArrayList<>(List.of(classes.get(c)));
      row.addAll(counts);
      row.add(share(counts.get(c), counts.stream().mapToInt(Integer::intValue).sum()));
      card.row("td", row.toArray());
    }
  }

  private static void calibration(Markdown card, EvaluatedModel model) {
    if (model.bins().isEmpty()) {
      return;
    }
    card.row("th", "mean confidence", "share correct", "images");
    for (List<Double> bin : model.bins()) {
      card.row("td", decimals(bin.get(0)), decimals(bin.get(1)), Math.round(bin.get(2)));
    }
  }

  private static void limits(Markdown card) {
    card.section("Limits");
    card.element(
        "li",
        "Nothing here shows how it does on images of other devices, places or patients than the"
            + " held-out ones.");
    card.element("li", "The held-out images' labels are readers' opinions; see the dataset card.");
    card.element(
        "li",
        "It learnt from images that were chosen to be informative, so its confidence may not fit"
            + " the shares of classes elsewhere; look at the calibration above.");
    card.element("li", "It is no medical device unless somebody has had it approved as one.");
  }
}
