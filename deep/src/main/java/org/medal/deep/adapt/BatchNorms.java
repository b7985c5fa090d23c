package org.medal.deep.adapt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.medal.core.data.SampleId;
import org.medal.deep.embed.BatchFeed;
import org.medal.deep.embed.PixelBatch;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Network;
import org.medal.deep.network.Parameters;
import org.medal.imaging.ImageSource;

/**
 * Measures the means and variances of batch normalisation anew on other images, weights unchanged:
 * adaptive batch normalisation (Li et al., "Revisiting batch normalization for practical domain
 * adaptation", 2016). A network without batch normalisation stays as it is. Cost: one forward pass
 * per image.
 */
final class BatchNorms {
  private static final int BATCH = 64;

  private BatchNorms() {}

  /**
   * The mean over batches of what each batch shows.
   *
   * @param top the layer up to which the network is in use
   * @param ids the images, in an order that says nothing of them
   */
  static void measure(
      Architecture architecture,
      String top,
      Parameters parameters,
      List<SampleId> ids,
      ImageSource images) {
    int[] starts = starts(ids.size());
    BatchFeed.Pixels pixels = (at, scratch) -> images.image(ids.get(at)).pixels();
    try (NDManager manager = TorchEngine.newManager();
        BatchFeed feed = new BatchFeed(starts, 2 * BATCH, images.size(), pixels)) {
      float seen = 0;
      for (PixelBatch next = feed.next(); next != null; next = feed.next()) {
        Network network = Network.measuring(architecture, parameters, seen / (seen + 1));
        try (NDManager scope = manager.newSubManager()) {
          NDArray input = next.input(scope, architecture.normalisation());
          Gradients.without(() -> network.outputs(input, List.of(top)));
        }
        seen++;
      }
    }
  }

  /** Batches of about the same size, none smaller than {@value #BATCH} where there are so many. */
  private static int[] starts(int images) {
    int batches = Math.max(1, images / BATCH);
    int[] starts = new int[batches + 1];
    for (int i = 0; i <= batches; i++) {
      starts[i] = (int) ((long) images * i / batches);
    }
    return starts;
  }
}
