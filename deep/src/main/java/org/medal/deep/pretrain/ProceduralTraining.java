package org.medal.deep.pretrain;

import java.io.IOException;
import java.nio.file.Path;
import org.medal.core.data.InputException;
import org.medal.deep.embed.BatchFeed;
import org.medal.deep.embed.PixelBatch;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;

/**
 * Trains an encoder to read off pictures made from formulas what they were made with: their kind,
 * with softmax cross-entropy, and the numbers of their structure, colours and camera, with a
 * squared error; by Adam, each picture shown once. Its state is kept every few steps beside the
 * file that is to be written: the same call after a kill goes on, and ends with the bits of an
 * unbroken training.
 *
 * <p>Cost of the compact network at 96 pixels: about 10 ms a picture on two cores, of which the
 * picture itself takes 2.
 */
public final class ProceduralTraining implements AutoCloseable {
  private static final int STEPS_KEPT = 200;
  private static final int STEPS_TOLD = 50;

  private final Architecture architecture;
  private final ProceduralOptions options;
  private final PicturePlan plan;
  private final ProceduralLearning learning;
  private final StepState state;
  private final PictureProbe probe;
  private final PretrainListener listener;

  /**
   * Begins, or goes on where an earlier call with the same options and file was interrupted.
   *
   * @param parameters what the network starts from; changed, and the caller's
   * @param out the file that is to be written in the end; the state is kept beside it
   * @throws InputException if there is a state of other options
   */
  public ProceduralTraining(
      Architecture architecture,
      Parameters parameters,
      ProceduralOptions options,
      Path out,
      PretrainListener listener) {
    this.architecture = architecture;
    this.options = options;
    this.plan = new PicturePlan(options);
    this.probe = new PictureProbe(options);
    this.listener = listener;
    this.learning = new ProceduralLearning(architecture, parameters, options);
    this.state = StepState.of(out, architecture.title(), options);
    state.recall(learning);
  }

  /** How many steps were taken so far. */
  public int steps() {
    return learning.adam().steps();
  }

  /**
   * Takes the steps that are left.
   *
   * @return the share of pictures of unknown structures whose nearest neighbour is of the same one
   * @throws InputException if the loss is no number any more
   */
  public double run() throws IOException {
    run(options.grown());
    run(options.steps());
    return probe.score(architecture, learning.parameters());
  }

  /** Removes the state, once the weights are written. */
  public void forget() throws IOException {
    state.delete();
  }

  private void run(int to) throws IOException {
    int from = steps();
    if (from >= to) {
      return;
    }
    int size = options.size(from);
    BatchFeed.Pixels pixels = (position, scratch) -> plan.pixels(position, size);
    Pace pace = new Pace(options.batch());
    try (BatchFeed feed = new BatchFeed(plan.starts(from, to), options.batch(), size, pixels)) {
      for (PixelBatch batch = feed.next(); batch != null; batch = feed.next()) {
        pace.add(step(batch));
        tell(pace);
      }
    }
  }

  private double step(PixelBatch batch) {
    PictureTruth truth = plan.truth(batch.first(), batch.count());
    double loss = learning.step(batch, truth, options.rate(steps()));
    if (!Double.isFinite(loss)) {
      throw new InputException(
          "Training diverged in step %d: the loss is %s; lower --learning-rate (it is %s)"
              .formatted(steps(), loss, options.rate()));
    }
    return loss;
  }

  private void tell(Pace pace) throws IOException {
    int done = steps();
    boolean last = done == options.steps() || done == options.grown();
    if (done % STEPS_TOLD == 0 || last) {
      listener.steps(done, options.steps(), pace.loss(), pace.imagesPerSecond());
      pace.restart();
    }
    if (done % STEPS_KEPT == 0 || last) {
      state.keep(learning);
      listener.probed(done, probe.score(architecture, learning.parameters()));
      pace.restart();
    }
  }

  @Override
  public void close() {
    learning.close();
  }
}
