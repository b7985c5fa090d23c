package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.learn.Learner;
import org.medal.core.loop.History;
import org.medal.core.query.Need;
import org.medal.deep.committee.Committee;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.imaging.FolderTree;
import org.medal.lab.config.ModelConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.config.SelectionConfig;
import org.medal.lab.plan.ArmCost;
import org.medal.lab.plan.RoundCost;
import org.medal.lab.plan.Rounds;

/**
 * What runs take that train the whole network: the speed of training and of scoring is measured on
 * a few batches; how many epochs a training has is known from rounds of the same comparison that
 * are done, else assumed.
 */
final class FineTuneCosts {
  /** The share of the epoch cap that is assumed where nothing is known. */
  private static final double SHARE_OF_CAP = 0.6;

  /** The share of the epochs after which the training accuracy is checked, roughly. */
  private static final double CHECKED = 0.4;

  /** A backward pass takes about twice a forward pass. */
  private static final double GRADIENT = 3;

  /** What a pick takes as a picture in the report and as a line of ledger and tables, roughly. */
  private static final double BYTES_PER_PICK = 3000;

  private static final int BATCH = 16;
  private static final int EPOCHS = 2;

  /** When measuring ends at the latest, but for the epochs that have begun. */
  private static final double SECONDS = 8;

  /** It takes no more than this share of a run. */
  private static final double SHARE_OF_RUN = 0.1;

  private static final int SCORED = 64;

  private final Learners learners;
  private final List<History> past;
  private final Map<Trained, Speed> measured = new HashMap<>();

  /**
   * Costs of a comparison.
   *
   * @param past what its runs have done so far
   */
  FineTuneCosts(Learners learners, List<History> past) {
    this.learners = learners;
    this.past = past;
  }

  /** What the speed depends on. */
  private record Trained(ModelConfig model, Optional<CommitteeOptions> committee) {}

  /** Seconds for one image. */
  private record Speed(double training, double scoring, double save, double disk) {}

  /** What an arm's runs take, and what they leave on the disk. */
  Measured of(RunJob job) throws IOException {
    RunConfig run = job.config();
    Trained trained = new Trained(run.model(), run.committee());
    Speed speed = measured.containsKey(trained) ? measured.get(trained) : measure(job);
    measured.put(trained, speed);
    double epochs = epochs(run);
    double perLabel = epochs * (speed.training() + CHECKED * speed.scoring()) * trainings(run);
    RoundCost round = new RoundCost(scored(job) * speed.scoring(), perLabel);
    double disk = speed.disk() + BYTES_PER_PICK * run.selection().budget();
    return new Measured(new ArmCost(round, speed.save(), basis(run, epochs, speed)), disk);
  }

  private double epochs(RunConfig run) {
    double assumed = Math.max(1, SHARE_OF_CAP * run.model().maxEpochs());
    return past.stream()
        .flatMap(history -> history.results().stream())
        .mapToInt(result -> result.fit().epochs())
        .average()
        .orElse(assumed);
  }

  private String basis(RunConfig run, double epochs, Speed speed) {
    int done = past.stream().mapToInt(history -> history.results().size()).sum();
    return String.format(
        Locale.ROOT,
        "measured: %.0f images/s trained, %.0f scored; epochs a training: %.0f (%s), at the cap %d",
        1 / speed.training(),
        1 / speed.scoring(),
        epochs,
        done == 0 ? "assumed" : "the mean of " + done + " done",
        run.model().maxEpochs());
  }

  private static int trainings(RunConfig run) {
    return run.committee()
        .filter(committee -> committee.kind() == Committee.SEEDS)
        .map(committee -> 1 + committee.members())
        .orElse(1);
  }

  /** Forward passes of a round that are not part of training. */
  private static double scored(RunJob job) {
    int test = job.loopPlan().test().size();
    int pool = job.loopPlan().pool().size();
    double passes = 0;
    for (Need need : job.config().selection().query().needs()) {
      passes += need == Need.GRADIENTS ? GRADIENT : 1;
    }
    return test + passes * pool;
  }

  /** Java's code gets faster for some seconds; what counts is the fastest of many epochs. */
  private Speed measure(RunJob job) throws IOException {
    RunConfig few = job.config().with(job.config().model().forEpochs(EPOCHS));
    List<SampleId> pool = job.loopPlan().pool();
    SpeedReader reader = new SpeedReader();
    try (OpenLearner learner = OpenLearner.of(few, learners, job.folder(), reader)) {
      Learner trainer = learner.learner();
      List<Labelled> train = job.labels(pool.subList(0, Math.min(usual(few), pool.size())));
      long began = System.nanoTime();
      trainer.fit(train.subList(0, Math.min(BATCH, train.size())), 0, 0).close();
      double limit = Math.min(SECONDS, SHARE_OF_RUN * seconds(job, reader.imagesPerSecond));
      List<Labelled> shown = train.subList(0, reader.imagesIn(limit / 4, train.size()));
      while ((System.nanoTime() - began) / 1e9 < limit) {
        trainer.fit(shown, 0, 0).close();
      }
      try (FittedModel model = trainer.fit(shown, 0, 0)) {
        double scoring = scoring(model, pool);
        began = System.nanoTime();
        double disk = saved(model);
        double save = (System.nanoTime() - began) / 1e9;
        return new Speed(1 / reader.imagesPerSecond, scoring, save, disk);
      }
    }
  }

  /** What a run takes at a speed. */
  private double seconds(RunJob job, double imagesPerSecond) {
    SelectionConfig selection = job.config().selection();
    Rounds rounds = new Rounds(selection.initialSize(), selection.batch(), selection.budget());
    return rounds.count() * usual(job.config()) * epochs(job.config()) / imagesPerSecond;
  }

  /** Labels in the middle of a run. */
  private static int usual(RunConfig run) {
    return (run.selection().initialSize() + run.selection().budget()) / 2;
  }

  private static double scoring(FittedModel model, List<SampleId> pool) {
    List<SampleId> ids = pool.subList(0, Math.min(SCORED, pool.size()));
    model.probabilities(ids); // the first time is slower
    long began = System.nanoTime();
    model.probabilities(ids);
    return (System.nanoTime() - began) / 1e9 / ids.size();
  }

  /** The bytes of a saved model. */
  private static double saved(FittedModel model) throws IOException {
    Path folder = Files.createTempDirectory("medal-rehearsal");
    try {
      model.save(folder);
      try (Stream<Path> files = Files.list(folder)) {
        return files.mapToLong(file -> file.toFile().length()).sum();
      }
    } finally {
      FolderTree.delete(folder);
    }
  }

  /** Reads the speed of training off the epochs, as the fastest. */
  private static final class SpeedReader implements Watcher {
    private double imagesPerSecond;

    @Override
    public void epoch(int epoch, int cap, double loss, double accuracy, double speed) {
      imagesPerSecond = Math.max(imagesPerSecond, speed);
    }

    /** How many images an epoch of so many seconds shows, at least a few. */
    int imagesIn(double seconds, int most) {
      return (int) Math.min(most, Math.max(BATCH, seconds * imagesPerSecond));
    }
  }
}
