package org.medal.deep.embed;

import java.nio.file.Path;
import java.util.Optional;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Head;
import org.medal.deep.weights.SafetensorsFile;

/**
 * A head that came with a weights file.
 *
 * @param layer the layer it reads, by torchvision's name
 * @param head its weights
 */
public record TrainedHead(String layer, LinearHead head) {
  /** The remark in a file of this project that names the layer its head reads. */
  public static final String LAYER_REMARK = "medal.head_layer";

  /**
   * The head in {@code weights}. A SqueezeNet classifier that this project did not write is not
   * taken: torchvision puts a ReLU before the average, so it means something else.
   */
  public static Optional<TrainedHead> find(Architecture architecture, Path weights) {
    try (SafetensorsFile file = SafetensorsFile.open(weights)) {
      Head head = architecture.head();
      String remark = file.metadata().get(LAYER_REMARK);
      boolean whole = file.names().contains(head.weight()) && file.names().contains(head.bias());
      if (!whole || (head.convolution() && remark == null)) {
        return Optional.empty();
      }
      String layer = remark == null ? architecture.lastLayer() : architecture.layer(remark);
      return Optional.of(read(architecture, file, layer));
    }
  }

  private static TrainedHead read(Architecture architecture, SafetensorsFile file, String layer) {
    Head head = architecture.head();
    int classes = (int) file.shape(head.bias())[0];
    float[] bias = file.read(head.bias(), classes);
    long[] shape = head.weightShape(classes, architecture.channels(layer));
    return new TrainedHead(layer, new LinearHead(file.read(head.weight(), shape), bias));
  }
}
