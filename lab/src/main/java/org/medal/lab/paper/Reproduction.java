package org.medal.lab.paper;

import java.util.ArrayList;
import java.util.List;
import org.medal.deep.network.Architecture;
import org.medal.lab.config.ModelConfig;
import org.medal.lab.config.TrainingMode;
import org.medal.lab.report.Html;

/** In what an evaluation is the paper's and in what it is not, and why. */
record Reproduction(PaperStudy study, PaperFindings findings) {
  void append(Html html) {
    List<Deviations.Deviation> deviations = Deviations.of(study.protocol(), study.base());
    html.element("h2", "What was reproduced, and what not");
    if (deviations.isEmpty()) {
      html.element("p", "All options are those of Table I and section IV.");
    } else {
      html.raw("<div class=\"scroll\"><table>\n").row("th", "option", "the paper", "here");
      deviations.forEach(one -> html.row("td", one.option(), one.paper(), one.here()));
      html.raw("</table></div>\n");
    }
    html.raw("<ul>\n");
    reasons().forEach(reason -> html.element("li", reason));
    html.raw("</ul>\n");
  }

  private List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (study.scale() == Scale.SMALL) {
      reasons.add(
          "Scale: fewer and smaller images, so that a CPU does it in minutes. Accuracies are not"
              + " comparable with the paper's; the order of the strategies is what can be looked"
              + " at.");
    }
    network(reasons);
    reasons.add(
        "Figs. 4 to 8 of the paper are pictures: only the numbers of its text, legends and tables"
            + " stand here. Its accuracies are those of one run, or it does not say of how many.");
    data(reasons);
    long[] capped = findings.capped();
    reasons.add(
        "The paper trains until all training images are learnt, with no cap told; here the cap of "
            + study.base().model().maxEpochs()
            + " epochs ended "
            + capped[0]
            + " of "
            + capped[1]
            + " trainings.");
    reasons.add(
        "Fig. 4: the paper does not say whether only the M images of highest entropy could be"
            + " picked; here they are the candidates, as in its Eq. 2.");
    return reasons;
  }

  private void network(List<String> reasons) {
    ModelConfig model = study.base().model();
    if (model.mode() == TrainingMode.FROZEN) {
      reasons.add(
          "Network: only a softmax head is trained, on features of the unchanged network; the paper"
              + " trains all of it. Features do not come nearer to the task as labels come in, which"
              + " is what MedAL relies on. BALD's committee is one of heads on bootstrap samples"
              + " instead of dropout passes.");
    }
    if (model.architecture() != Architecture.INCEPTION_V3) {
      reasons.add("Network: " + model.architecture().title() + " instead of Inception V3.");
    }
    if (model.weights().isEmpty()) {
      reasons.add(
          "Weights: none were there, so the network learns from scratch on a few dozen images; the"
              + " paper starts from ImageNet weights. Such numbers show that the protocol runs and"
              + " nothing about its strategies.");
    } else if (model.allowPartialWeights()) {
      reasons.add(
          "Weights: tensors that the file lacks start from random values; in frozen mode the head"
              + " stands on the last layer that needs none of them.");
    }
  }

  private void data(List<String> reasons) {
    switch (study.protocol()) {
      case MESSIDOR ->
          reasons.add(
              "Images: the paper uses all 1200, 768 of them in the pool. 13 of them are duplicates"
                  + " that the publishers have since named, and four grades were wrong; both are"
                  + " put right here, which leaves 1187, and 755 in the pool. Patients are not"
                  + " published, so two photographs of one may lie on both sides of a split.");
      case BACH ->
          reasons.add(
              "Images: patients are not published, so images of one may lie on both sides of a"
                  + " split.");
      case ISIC2016 ->
          reasons.add(
              "Images: the training part of ISIC 2016, part 3, whose 900 images and share of"
                  + " malignant ones fit the paper's description; patients are not published. The"
                  + " paper's skin accuracies, 41 to 71 %, lie below the 80 % of calling everything"
                  + " benign, so look at AUC and balanced accuracy. It augments the malignant class"
                  + " to balance it; here classes weigh alike in the loss (--balance).");
    }
  }
}
