package org.medal.deep.train;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.learn.FitReport;
import org.medal.deep.embed.BatchBuffers;
import org.medal.deep.embed.BatchFeed;
import org.medal.deep.embed.PixelBatch;

/** The epochs of one fit. */
record TrainingRun(
    List<Labelled> train,
    int round,
    long seed,
    int classes,
    TrainingOptions options,
    Inputs inputs,
    TrainingState state,
    TrainingListener listener) {
  /** Below this accuracy on the way, the check on unchanged images is not worth its time. */
  private static final double WORTH_CHECKING = 0.9;

  private record Epoch(double loss, double accuracy, double imagesPerSecond) {}

  /**
   * Trains until {@code accuracy} gives 1, or to the cap.
   *
   * @param accuracy the training accuracy in evaluation mode; asked for only when it may be 1
   */
  FitReport toPerfection(DoubleSupplier accuracy) {
    BatchBuffers buffers = new BatchBuffers(options.batch() + 1, inputs.size());
    double last = 0;
    for (int epoch = 1; epoch <= options.maxEpochs(); epoch++) {
      Epoch done = epoch(epoch, buffers);
      listener.epoch(
          epoch, options.maxEpochs(), done.loss(), done.accuracy(), done.imagesPerSecond());
      if (done.accuracy() >= WORTH_CHECKING || epoch == options.maxEpochs()) {
        last = accuracy.getAsDouble();
        if (last == 1) {
          return new FitReport(epoch, last, false);
        }
      }
    }
    return new FitReport(options.maxEpochs(), last, true);
  }

  private Epoch epoch(int epoch, BatchBuffers buffers) {
    EpochPlan plan = EpochPlan.of(train, classes, options, round, epoch, seed);
    long start = System.nanoTime();
    double loss = 0;
    int correct = 0;
    StepClock clock = new StepClock(listener);
    try (BatchFeed feed = new BatchFeed(plan.starts(), buffers, inputs.pixels(plan))) {
      for (PixelBatch batch = feed.next(); batch != null; batch = feed.next()) {
        clock.done(StepPart.WAITING);
        PixelBatch shown = batch;
        int[] labels = plan.labels(batch.first(), batch.first() + batch.count());
        TrainingState.Step step = state.step(scope -> inputs.of(scope, shown, plan), labels, clock);
        check(step.loss(), epoch);
        loss += step.loss() * labels.length;
        correct += step.correct();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    int shown = plan.items().size();
    return new Epoch(loss / shown, (double) correct / shown, shown / seconds);
  }

  private void check(double loss, int epoch) {
    if (!Double.isFinite(loss)) {
      throw new InputException(
          "Training diverged in round %d, epoch %d: the loss is %s; lower --learning-rate (it is %s)"
              .formatted(round, epoch, loss, options.learningRate()));
    }
  }
}
