package org.medal.deep.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Network;
import org.medal.deep.network.Parameters;
import org.medal.imaging.ImageSource;

/**
 * Reads features out of one or more layers, in evaluation mode. Each batch is filled up to the same
 * number of images, so an image's features do not depend on the images beside it. Cost: one forward
 * pass up to the highest layer per image.
 */
public final class Extractor implements AutoCloseable {
  private static final int PIXELS_PER_BATCH = 750_000;
  private static final int SMALLEST = 4;
  private static final int LARGEST = 64;

  private final Architecture architecture;
  private final Parameters folded;
  private final Optional<LowerBlocks> lower;

  /** Told each image's features. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes one image.
     *
     * @param row its position among the ids
     * @param features one vector for each layer
     */
    void accept(int row, float[][] features);
  }

  /** Copies {@code parameters} into a form made for evaluation. */
  public Extractor(Architecture architecture, Parameters parameters) {
    this(architecture, parameters, Optional.empty());
  }

  /**
   * As the other one.
   *
   * @param lower the network's lower blocks, if they are those of other models too; layers above
   *     them are computed from what is kept there. They stay the caller's
   */
  public Extractor(Architecture architecture, Parameters parameters, Optional<LowerBlocks> lower) {
    this.architecture = architecture;
    this.lower = lower;
    this.folded = Gradients.without(() -> Network.folded(parameters));
  }

  /** Images per forward pass for images of this size: what fits a CPU's caches best. */
  public static int batch(int size) {
    return Math.max(SMALLEST, Math.min(LARGEST, PIXELS_PER_BATCH / (size * size)));
  }

  /**
   * Sends all images through the network.
   *
   * @param taps what is wanted of each image, in this order
   * @throws InputException if an image cannot be decoded, or the network gives a number that is not
   *     finite for it; the message names the image
   */
  public void run(
      List<Tap> taps, List<SampleId> ids, ImageSource images, Progress progress, Sink sink) {
    architecture.checkSize(images.size());
    Gradients.without(() -> runBatches(taps, ids, images, progress, sink));
  }

  /** The features of one layer, one row per image. */
  public Rows rows(Tap tap, List<SampleId> ids, ImageSource images, Progress progress) {
    return rows(List.of(tap), ids, images, progress).get(0);
  }

  /** The features of several layers in one pass: of each, one row per image. */
  public List<Rows> rows(
      List<Tap> taps, List<SampleId> ids, ImageSource images, Progress progress) {
    List<Rows> rows = taps.stream().map(tap -> new Rows(ids.size())).toList();
    run(
        taps,
        ids,
        images,
        progress,
        (row, vectors) -> {
          for (int k = 0; k < vectors.length; k++) {
            rows.get(k).set(row, vectors[k]);
          }
        });
    return rows;
  }

  /** The length of a tap's vectors for images of {@code size} pixels. */
  public int length(Tap tap, int size) {
    if (tap.pooling() == Pooling.AVERAGE) {
      return architecture.channels(tap.layer());
    }
    Network network = Network.evaluating(architecture, folded);
    try (NDManager manager = TorchEngine.newManager()) {
      NDArray blank = manager.zeros(new Shape(1, 3, size, size));
      Map<String, NDArray> outputs =
          Gradients.without(() -> network.outputs(blank, List.of(tap.layer())));
      return Math.toIntExact(Objects.requireNonNull(outputs.get(tap.layer())).size());
    }
  }

  private void runBatches(
      List<Tap> taps, List<SampleId> ids, ImageSource images, Progress progress, Sink sink) {
    List<String> layers = taps.stream().map(Tap::layer).toList();
    int size = images.size();
    int batch = batch(size);
    Optional<LowerBlocks> below = lower.filter(blocks -> blocks.lieBelow(layers));
    BatchFeed.Pixels pixels =
        (item, scratch) ->
            below.isPresent() && below.get().keeps(view(ids.get(item)))
                ? scratch
                : images.image(ids.get(item)).pixels();
    try (NDManager manager = TorchEngine.newManager();
        BatchFeed feed = new BatchFeed(starts(ids.size(), batch), batch, size, pixels)) {
      for (PixelBatch next = feed.next(); next != null; next = feed.next()) {
        try (NDManager scope = manager.newSubManager()) {
          deliver(taps, outputs(scope, below, next, layers, ids), next, ids, sink);
        }
        progress.advance(next.first() + next.count(), ids.size());
      }
    }
  }

  private static Optional<View> view(SampleId id) {
    return Optional.of(View.unchanged(id));
  }

  private Map<String, NDArray> outputs(
      NDManager scope,
      Optional<LowerBlocks> below,
      PixelBatch batch,
      List<String> layers,
      List<SampleId> ids) {
    Network network = Network.evaluating(architecture, folded);
    if (below.isEmpty()) {
      return network.outputs(batch.fullInput(scope, architecture.normalisation()), layers);
    }
    LowerBlocks blocks = below.get();
    NDArray input = blocks.fullInput(scope, batch, i -> view(ids.get(batch.first() + i)));
    return network.outputsAbove(blocks.top(), input, layers);
  }

  private static int[] starts(int images, int batch) {
    int batches = (images + batch - 1) / batch;
    int[] starts = new int[batches + 1];
    for (int b = 0; b <= batches; b++) {
      starts[b] = Math.min(images, b * batch);
    }
    return starts;
  }

  private static void deliver(
      List<Tap> taps,
      Map<String, NDArray> outputs,
      PixelBatch batch,
      List<SampleId> ids,
      Sink sink) {
    float[][][] rows = new float[batch.count()][taps.size()][];
    for (int k = 0; k < taps.size(); k++) {
      NDArray output = Objects.requireNonNull(outputs.get(taps.get(k).layer()));
      float[] all = taps.get(k).pooling().vectors(output);
      int length = all.length / (int) output.getShape().get(0);
      for (int i = 0; i < rows.length; i++) {
        rows[i][k] = Arrays.copyOfRange(all, i * length, (i + 1) * length);
      }
    }
    for (int i = 0; i < rows.length; i++) {
      int row = batch.first() + i;
      check(taps, ids.get(row), rows[i]);
      sink.accept(row, rows[i]);
    }
  }

  private static void check(List<Tap> taps, SampleId id, float[][] features) {
    for (int k = 0; k < features.length; k++) {
      for (float value : features[k]) {
        if (!Float.isFinite(value)) {
          throw new InputException(
              "Layer %s gives %s for image %s; check the weights file, or lower the learning rate if they were just trained"
                  .formatted(taps.get(k).layer(), value, id));
        }
      }
    }
  }

  @Override
  public void close() {
    folded.close();
  }
}
