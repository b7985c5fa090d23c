package org.medal.deep.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Network;
import org.medal.deep.network.Parameters;

/**
 * The blocks of a network that training leaves as they are, in evaluation mode. What they give for
 * a view of an image is computed once and kept in a temporary file while there is room in it, then
 * computed anew each time.
 *
 * <p>Images go through in groups of always the same number, whoever asks, so what is given for a
 * view is the same to the last bit, kept or not. Cost: one forward pass per view; 4 · channels ·
 * height · width bytes of disk for each that is kept (Inception V3 at 299 pixels below Mixed_7a:
 * 0.9 MB). Not for several threads, but for {@link #keeps}.
 */
public final class LowerBlocks implements AutoCloseable {
  private final Architecture architecture;
  private final String top;
  private final Parameters folded;
  private final Network network;
  private final PixelBatch group;
  private final Shape place;
  private final KeptActivations kept;
  private ByteBuffer rows = ByteBuffer.allocateDirect(0);

  /**
   * Copies what is needed of a network.
   *
   * @param top the highest of the blocks
   * @param size width and height of the images, in pixels
   * @param group images that go through at once
   * @param keptBytes how long the temporary file may become; 0 keeps nothing
   */
  public LowerBlocks(
      Architecture architecture,
      Parameters parameters,
      String top,
      int size,
      int group,
      long keptBytes) {
    this.architecture = architecture;
    this.top = top;
    this.folded = Gradients.without(() -> Network.folded(parameters));
    this.network = Network.evaluating(architecture, folded);
    this.group = new PixelBatch(group, size);
    this.place = place(size);
    this.kept = new KeptActivations(bytes(), keptBytes);
  }

  /** The shape of one image's output, channels innermost. */
  private Shape place(int size) {
    try (NDManager manager = TorchEngine.newManager()) {
      NDArray blank = manager.zeros(new Shape(1, 3, size, size));
      Shape shape = Gradients.without(() -> output(blank).getShape());
      return new Shape(shape.get(2), shape.get(3), shape.get(1));
    }
  }

  private NDArray output(NDArray images) {
    return Objects.requireNonNull(network.outputs(images, List.of(top)).get(top));
  }

  private int bytes() {
    return Math.toIntExact(Float.BYTES * place.size());
  }

  /** The highest of the blocks. */
  public String top() {
    return top;
  }

  /** Whether all these layers lie above the blocks. */
  public boolean lieBelow(Collection<String> layers) {
    return layers.stream().allMatch(layer -> architecture.isAbove(layer, top));
  }

  /** Whether nobody needs the pixels of a view any more. Safe from any thread. */
  public boolean keeps(Optional<View> view) {
    return view.isPresent() && kept.holds(view.get());
  }

  /**
   * What the blocks make of a batch: [count, channels, height, width], channels innermost in
   * memory, outside of anything that is recorded.
   *
   * @param views which view the image of a position in the batch is; empty for one that comes once.
   *     The pixels of those that are kept are not read
   */
  public NDArray input(NDManager scope, PixelBatch batch, IntFunction<Optional<View>> views) {
    return input(scope, batch, batch.count(), views);
  }

  /** As {@link #input}, filled up with anything to the batch's full number of images. */
  NDArray fullInput(NDManager scope, PixelBatch batch, IntFunction<Optional<View>> views) {
    return input(scope, batch, batch.room(), views);
  }

  private NDArray input(
      NDManager scope, PixelBatch batch, int images, IntFunction<Optional<View>> views) {
    int length = Math.multiplyExact(images, bytes());
    if (rows.capacity() < length) {
      rows = ByteBuffer.allocateDirect(length).order(ByteOrder.nativeOrder());
    }
    Gradients.without(() -> fill(batch, views));
    Shape shape = new Shape(images).addAll(place);
    ByteBuffer filled = rows.duplicate().order(ByteOrder.nativeOrder()).limit(length);
    // a Java buffer's memory is less aligned than PyTorch's, and alignment changes last bits
    try (NDArray wrapped = scope.create(filled, shape, DataType.FLOAT32);
        NDArray owned = wrapped.duplicate()) {
      return owned.transpose(0, 3, 1, 2);
    }
  }

  private void fill(PixelBatch batch, IntFunction<Optional<View>> views) {
    int[] positions = new int[group.room()];
    group.restart(0);
    for (int i = 0; i < batch.count(); i++) {
      Optional<View> view = views.apply(i);
      if (keeps(view)) {
        kept.read(view.get(), rows, i * bytes());
        continue;
      }
      positions[group.count()] = i;
      group.add(batch, i);
      if (group.count() == group.room()) {
        compute(positions, views);
      }
    }
    if (group.count() > 0) {
      compute(positions, views);
    }
  }

  private void compute(int[] positions, IntFunction<Optional<View>> views) {
    try (NDManager scope = TorchEngine.newManager()) {
      NDArray output = output(group.fullInput(scope, architecture.normalisation()));
      ByteBuffer values = output.transpose(0, 2, 3, 1).toByteBuffer(true);
      for (int k = 0; k < group.count(); k++) {
        int row = positions[k] * bytes();
        rows.put(row, values, k * bytes(), bytes());
        views.apply(positions[k]).ifPresent(view -> kept.keep(view, rows, row));
      }
    }
    group.restart(0);
  }

  @Override
  public void close() {
    kept.close();
    folded.close();
  }
}
