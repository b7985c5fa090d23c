package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends batches through a network. */
public final class Network {
  private final Architecture architecture;
  private final Pass pass;

  private Network(Architecture architecture, Pass pass) {
    this.architecture = architecture;
    this.pass = pass;
  }

  /** For training: batch normalisation uses and keeps the batch's own statistics. */
  public static Network training(Architecture architecture, Parameters parameters) {
    return new Network(architecture, Pass.of(parameters, true));
  }

  /**
   * For measuring anew what batch normalisation keeps: it uses the batch's own statistics, and
   * keeps of those before it the share {@code kept}.
   */
  public static Network measuring(Architecture architecture, Parameters parameters, float kept) {
    return new Network(architecture, Pass.of(parameters, true, kept));
  }

  /** For evaluation, with folded or unfolded parameters. */
  public static Network evaluating(Architecture architecture, Parameters parameters) {
    return new Network(architecture, Pass.of(parameters, false));
  }

  /** A copy for fast evaluation: batch normalisation is made part of the convolutions. */
  public static Parameters folded(Parameters parameters) {
    return Folding.fold(parameters);
  }

  /**
   * The outputs [batch, channels, height, width] of {@code layers}; computes only what lies below
   * the highest of them.
   *
   * @param x the normalised images [batch, 3, size, size]; stays the caller's
   * @param layers torchvision's names, at least one
   */
  public Map<String, NDArray> outputs(NDArray x, Collection<String> layers) {
    return outputs(architecture.stages(top(layers)), x, layers);
  }

  /**
   * As {@link #outputs}, going on from the output of a layer.
   *
   * @param below the layer, below all of {@code layers}
   * @param x its output [batch, channels, height, width]; stays the caller's
   */
  public Map<String, NDArray> outputsAbove(String below, NDArray x, Collection<String> layers) {
    return outputs(architecture.stages(below, top(layers)), x, layers);
  }

  private String top(Collection<String> layers) {
    return layers.stream().reduce(architecture::higher).orElseThrow();
  }

  @SuppressWarnings("ReferenceEquality") // the same array, not an equal one
  private Map<String, NDArray> outputs(List<Stage> stages, NDArray x, Collection<String> layers) {
    Map<String, NDArray> outputs = new HashMap<>();
    NDArray current = pass.in(x);
    boolean keep = current == x;
    for (Stage stage : stages) {
      NDArray next = stage.op().apply(current, pass);
      if (!keep) {
        current.close();
      }
      keep = false;
      if (layers.contains(stage.name())) {
        NDArray output = pass.out(next);
        outputs.put(stage.name(), output);
        keep = output == next;
      }
      current = next;
    }
    if (!keep) {
      current.close();
    }
    return outputs;
  }
}
