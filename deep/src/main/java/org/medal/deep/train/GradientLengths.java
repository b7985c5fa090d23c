package org.medal.deep.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.BatchFeed;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.PixelBatch;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;
import org.medal.imaging.ImageSource;

/**
 * Expected gradient lengths of a trained network, Σ_c p_c·‖∇ℓ(x, c)‖: ℓ is the cross-entropy of one
 * image in evaluation mode, the norm goes over all trained weights of network and head (Settles,
 * Craven and Ray, "Multiple-instance active learning", NIPS 2007).
 *
 * <p>Cost per image: one forward pass, and one backward pass for each class. Memory: one image's
 * activations, and one gradient of the weights.
 *
 * @param parameters the network's tensors; stay the caller's
 * @param frozen the highest layer that was not trained, if any
 */
record GradientLengths(
    Architecture architecture, Parameters parameters, LinearHead head, Optional<String> frozen) {
  /** The expected length for each image, in the order of {@code ids}. */
  double[] of(List<SampleId> ids, ImageSource images, Progress progress) {
    double[] lengths = new double[ids.size()];
    int[] starts = IntStream.rangeClosed(0, ids.size()).toArray();
    BatchFeed.Pixels pixels = (item, scratch) -> images.image(ids.get(item)).pixels();
    try (HeadedNetwork network = HeadedNetwork.evaluating(architecture, parameters, head, frozen);
        NDManager manager = TorchEngine.newManager();
        BatchFeed feed = new BatchFeed(starts, 1, images.size(), pixels)) {
      for (PixelBatch image = feed.next(); image != null; image = feed.next()) {
        int row = image.first();
        lengths[row] = checked(ids.get(row), length(network, image, manager));
        progress.advance(row + 1, lengths.length);
      }
    }
    return lengths;
  }

  private double length(HeadedNetwork network, PixelBatch image, NDManager manager) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray input = image.input(scope, architecture.normalisation());
      return Gradients.recording(() -> expected(network, input));
    }
  }

  private double expected(HeadedNetwork network, NDArray input) {
    NDArray logs = network.logits(network.pooled(input)).logSoftmax(1);
    float[] values = logs.toFloatArray();
    double expected = 0;
    for (int c = 0; c < values.length; c++) {
      float[] truth = new float[values.length];
      truth[c] = -1;
      NDArray loss = logs.mul(input.getManager().create(truth)).sum();
      Gradients.backwardKeeping(loss);
      double squares = network.weights().stream().mapToDouble(Gradients::takeSquares).sum();
      expected += Math.exp(values[c]) * Math.sqrt(squares);
    }
    return expected;
  }

  private static double checked(SampleId id, double length) {
    if (!Double.isFinite(length)) {
      throw new InputException(
          "The gradient of image " + id + " is not finite; train again at a lower learning rate");
    }
    return length;
  }
}
