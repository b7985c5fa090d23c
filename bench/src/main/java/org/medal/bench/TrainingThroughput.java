package org.medal.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medal.core.data.ClassSet;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Tap;
import org.medal.deep.network.Architecture;
import org.medal.deep.train.BareSteps;
import org.medal.deep.train.FineTuneLearner;
import org.medal.deep.train.TrainingListener;
import org.medal.deep.train.TrainingOptions;
import org.medal.imaging.Augmentation;
import org.medal.imaging.DecodedImages;

/**
 * Fine-tuning on image files against steps of the same network over one batch in memory, in turn.
 * Each round fits anew for two epochs: the first decodes the files, the second finds them decoded,
 * as all later ones of a run do. A round before these only warms up.
 */
final class TrainingThroughput {
  private static final ClassSet CLASSES = new ClassSet(List.of("even", "odd"));

  private final Setting setting;
  private final BareSteps steps;
  private final TrainingOptions options;
  private double before;

  private TrainingThroughput(Setting setting, BareSteps steps, TrainingOptions options) {
    this.setting = setting;
    this.steps = steps;
    this.options = options;
  }

  static List<Ratios> measure(Setting setting, PrintStream out) {
    int batch = setting.network().architecture().trainBatch();
    // so small that two epochs never reach 100 % and end early
    TrainingOptions options =
        new TrainingOptions(1e-6, 2, batch, false, Augmentation.standard(), Optional.empty());
    Ratios decoding = new Ratios("first epoch, decoding the files", out);
    Ratios decoded = new Ratios("later epoch, files decoded", out);
    try (BareSteps steps =
        new BareSteps(setting.network(), setting.size(), CLASSES.size(), options)) {
      TrainingThroughput program = new TrainingThroughput(setting, steps, options);
      program.fit(TrainingListener.NONE);
      program.bare();
      for (int round = 0; round < setting.rounds(); round++) {
        program.before = program.bare();
        program.fit(
            (epoch, cap, loss, accuracy, speed) -> {
              double after = program.bare();
              (epoch == 1 ? decoding : decoded).add(speed, program.before, after);
              program.before = after;
            });
      }
    }
    decoding.summary();
    decoded.summary();
    return List.of(decoding, decoded);
  }

  private void fit(TrainingListener listener) {
    Architecture architecture = setting.network().architecture();
    Tap distance = Tap.average(architecture.distanceLayer());
    try (DecodedImages images = setting.undecoded();
        FineTuneLearner learner =
            new FineTuneLearner(
                setting.network(), images, CLASSES, distance, options, listener, Progress.NONE)) {
      learner.fit(labelled(), 0, 1).close();
    }
  }

  /** Every second image is of the other class; the speed does not depend on it. */
  private List<Labelled> labelled() {
    List<Labelled> labelled = new ArrayList<>();
    for (SampleId id : setting.ids()) {
      labelled.add(new Labelled(id, labelled.size() % 2));
    }
    return labelled;
  }

  private double bare() {
    int count = Math.max(1, setting.ids().size() / options.batch());
    long start = System.nanoTime();
    steps.run(count);
    return count * options.batch() * 1e9 / (System.nanoTime() - start);
  }
}
