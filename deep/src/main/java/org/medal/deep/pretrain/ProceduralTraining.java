package org.medal.deep.pretrain;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.InputException;
import org.medal.core.random.KeyedRandom;
import org.medal.deep.embed.BatchFeed;
import org.medal.deep.embed.PixelBatch;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;
import org.medal.deep.train.Adam;
import org.medal.imaging.procedural.PictureStream;

/** Trains an encoder to tell structures and colourings of pictures made from formulas apart. */
public final class ProceduralTraining implements AutoCloseable {
  private static final float COLOUR_WEIGHT = 0.3f;

  private final Architecture architecture;
  private final ProceduralOptions options;
  private final Parameters parameters;
  private final Parameters heads = new Parameters();
  private final EncoderNetwork network;
  private final ClassHead structure;
  private final ClassHead colour;
  private final Adam adam;
  private final NDManager manager = TorchEngine.newManager();

  /** Told of progress. */
  @FunctionalInterface
  public interface Listener {
    void step(int step, double loss, double imagesPerSecond);
  }

  public ProceduralTraining(
      Architecture architecture, Parameters parameters, ProceduralOptions options) {
    this.architecture = architecture;
    this.options = options;
    this.parameters = parameters;
    this.network = new EncoderNetwork(architecture, parameters);
    int features = architecture.channels(architecture.lastLayer());
    this.structure =
        new ClassHead("structure", options.structures(), features, heads, options.seed());
    this.colour = new ClassHead("colour", options.colours(), features, heads, options.seed());
    List<NDArray> weights = new ArrayList<>(network.weights());
    weights.addAll(structure.weights());
    weights.addAll(colour.weights());
    this.adam = new Adam(weights, options.rate());
  }

  private record Name(int structure, int colours, long number) {}

  private Name name(int position) {
    KeyedRandom random = KeyedRandom.of(options.seed(), "name", position);
    return new Name(
        random.nextInt(options.structures()), random.nextInt(options.colours()), position);
  }

  public void run(Listener listener) {
    PictureStream stream = new PictureStream(options.size(), options.seed());
    int[] starts = new int[options.steps() + 1];
    for (int i = 0; i <= options.steps(); i++) {
      starts[i] = i * options.batch();
    }
    BatchFeed.Pixels pixels =
        (position, scratch) -> {
          Name n = name(position);
          return stream.picture(n.structure(), n.colours(), n.number()).pixels();
        };
    try (BatchFeed feed = new BatchFeed(starts, options.batch(), options.size(), pixels)) {
      int step = 0;
      long start = System.nanoTime();
      double sum = 0;
      for (PixelBatch batch = feed.next(); batch != null; batch = feed.next()) {
        double loss = step(batch, options.rate(step));
        if (!Double.isFinite(loss)) {
          throw new InputException("Training diverged in step " + step);
        }
        sum += loss;
        if (++step % 100 == 0) {
          double seconds = (System.nanoTime() - start) / 1e9;
          listener.step(step, sum / 100, 100 * options.batch() / seconds);
          sum = 0;
          start = System.nanoTime();
        }
      }
    }
  }

  private double step(PixelBatch batch, double rate) {
    int[] structures = new int[batch.count()];
    int[] colours = new int[batch.count()];
    for (int i = 0; i < batch.count(); i++) {
      Name n = name(batch.first() + i);
      structures[i] = n.structure();
      colours[i] = n.colours();
    }
    try (NDManager scope = manager.newSubManager()) {
      NDArray input = batch.input(scope, architecture.normalisation());
      return Gradients.recording(
          () -> {
            NDArray features = network.features(input);
            NDArray loss =
                structure
                    .loss(features, structures)
                    .add(colour.loss(features, colours).mul(COLOUR_WEIGHT));
            Gradients.backward(loss);
            adam.step(rate);
            return (double) loss.getFloat();
          });
    }
  }

  public Parameters parameters() {
    return parameters;
  }

  @Override
  public void close() {
    adam.close();
    heads.close();
    manager.close();
  }
}
