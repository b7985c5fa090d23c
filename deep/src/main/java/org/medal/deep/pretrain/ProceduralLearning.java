package org.medal.deep.pretrain;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.medal.deep.embed.PixelBatch;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;
import org.medal.deep.train.Adam;
import org.medal.imaging.procedural.PictureStream;

/**
 * An encoder, the heads that read pictures off it, and their optimizer: all that a step changes.
 * One head guesses the numbers a picture was made with, the others its kind, its structure and its
 * colouring where those come again.
 */
final class ProceduralLearning implements AutoCloseable {
  /** Colours are easily told; at full weight they would crowd structures out. */
  private static final float COLOUR_WEIGHT = 0.3f;

  private final Architecture architecture;
  private final Parameters parameters;
  private final Parameters heads = new Parameters();
  private final EncoderNetwork network;
  private final ClassHead kinds;
  private final ClassHead structures;
  private final ClassHead colours;
  private final NumberHead numbers;
  private final Adam adam;
  private final NDManager manager = TorchEngine.newManager();

  /** Changes {@code parameters}, which stay the caller's. */
  ProceduralLearning(Architecture architecture, Parameters parameters, ProceduralOptions options) {
    this.architecture = architecture;
    this.parameters = parameters;
    this.network = new EncoderNetwork(architecture, parameters);
    int features = architecture.channels(architecture.lastLayer());
    long seed = options.seed();
    this.kinds = new ClassHead("kinds", PictureStream.kinds(), features, heads, seed);
    this.structures = new ClassHead("structures", options.structures(), features, heads, seed);
    this.colours = new ClassHead("colours", options.colours(), features, heads, seed);
    int width = NumberTable.width(new PicturePlan(options).truth(0, 1).facts()[0]);
    this.numbers = new NumberHead(width, features, heads, seed);
    List<NDArray> weights = new ArrayList<>(network.weights());
    weights.addAll(kinds.weights());
    weights.addAll(structures.weights());
    weights.addAll(colours.weights());
    weights.addAll(numbers.weights());
    this.adam = new Adam(weights, options.rate());
  }

  /** Takes a step; gives the loss before it. */
  double step(PixelBatch batch, PictureTruth truth, double rate) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray input = batch.input(scope, architecture.normalisation());
      return Gradients.recording(
          () -> {
            NDArray loss = loss(network.features(input), truth, scope);
            Gradients.backward(loss);
            adam.step(rate);
            return (double) loss.getFloat();
          });
    }
  }

  private NDArray loss(NDArray features, PictureTruth truth, NDManager scope) {
    NumberTable table = NumberTable.of(truth.facts());
    Shape shape = new Shape(truth.count(), table.width());
    NDArray guessed =
        numbers.loss(
            features, scope.create(table.numbers(), shape), scope.create(table.weights(), shape));
    return guessed
        .add(kinds.loss(features, truth.kinds()))
        .add(structures.loss(features, truth.structures()))
        .add(Gradients.times(colours.loss(features, truth.colours()), COLOUR_WEIGHT));
  }

  Parameters parameters() {
    return parameters;
  }

  Parameters heads() {
    return heads;
  }

  Adam adam() {
    return adam;
  }

  @Override
  public void close() {
    adam.close();
    heads.close();
    manager.close();
  }
}
