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
 * An encoder with three heads, for structures, colourings and the camera, and its optimizer: all
 * that a step changes.
 */
final class ClassLearning implements AutoCloseable {
  /** Colours are easily told; at full weight they would crowd structures out. */
  private static final float COLOUR_WEIGHT = 0.3f;

  /**
   * Keeps the encoder from forgetting light and sharpness, which structures must be told without.
   */
  private static final float FACT_WEIGHT = 0.5f;

  private final Architecture architecture;
  private final Parameters parameters;
  private final Parameters heads = new Parameters();
  private final EncoderNetwork network;
  private final ClassHead structures;
  private final ClassHead colours;
  private final FactHead facts;
  private final Adam adam;
  private final NDManager manager = TorchEngine.newManager();

  /** Changes {@code parameters}, which stay the caller's. */
  ClassLearning(Architecture architecture, Parameters parameters, ProceduralOptions options) {
    this.architecture = architecture;
    this.parameters = parameters;
    this.network = new EncoderNetwork(architecture, parameters);
    int features = architecture.channels(architecture.lastLayer());
    long seed = options.seed();
    this.structures = new ClassHead("structures", options.structures(), features, heads, seed);
    this.colours = new ClassHead("colours", options.colours(), features, heads, seed);
    this.facts = new FactHead(PictureStream.factCount(), features, heads, seed);
    List<NDArray> weights = new ArrayList<>(network.weights());
    weights.addAll(structures.weights());
    weights.addAll(colours.weights());
    weights.addAll(facts.weights());
    this.adam = new Adam(weights, options.rate());
  }

  /** Takes a step; gives the loss before it. */
  double step(PixelBatch batch, PicturePlan plan, double rate) {
    int first = batch.first();
    int count = batch.count();
    try (NDManager scope = manager.newSubManager()) {
      NDArray input = batch.input(scope, architecture.normalisation());
      return Gradients.recording(
          () -> {
            NDArray features = network.features(input);
            NDArray painted = structures.loss(features, plan.structures(first, count));
            NDArray coloured =
                Gradients.times(colours.loss(features, plan.colours(first, count)), COLOUR_WEIGHT);
            NDArray truth =
                scope.create(plan.facts(first, count), new Shape(count, PictureStream.factCount()));
            NDArray taken = Gradients.times(facts.loss(features, truth), FACT_WEIGHT);
            NDArray loss = painted.add(coloured).add(taken);
            Gradients.backward(loss);
            adam.step(rate);
            return (double) loss.getFloat();
          });
    }
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
