package org.medal.deep.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.Shared;
import org.medal.deep.Spots;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.Tap;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Network;
import org.medal.deep.network.Parameters;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.Augmentation;
import org.medal.imaging.ImageDecoder;
import org.medal.imaging.ImageFiles;
import org.medal.imaging.ImageSource;
import org.medal.imaging.RgbImage;

/**
 * Measures embedding against bare forward passes, and training against bare steps, in images per
 * second, each pair in turn so that a busy machine hurts both. Decodes from files, no cache. Not a
 * test: run by hand with the name of a network.
 */
public final class ThroughputMain {
  private static final int ROUNDS = 5;

  private ThroughputMain() {}

  public static void main(String[] arguments) {
    Architecture architecture = Architecture.named(arguments[0]);
    ImageSource images = new Files(new HashMap<>(), architecture.defaultSize());
    int count = Integer.parseInt(arguments[1]);
    for (Path file : ImageFiles.list(Shared.file("data/skin/images")).subList(0, count)) {
      ((Files) images).files().put(new SampleId(file.getFileName().toString()), file);
    }
    NetworkSpec spec = NetworkSpec.untrained(architecture, 1);
    try (Backbone backbone = Backbone.load(spec, architecture.lastLayer())) {
      embedding(backbone, (Files) images);
    }
    training(spec, (Files) images);
  }

  private record Files(Map<SampleId, Path> files, int size) implements ImageSource {
    @Override
    public RgbImage image(SampleId id) {
      return ImageDecoder.decode(Objects.requireNonNull(files.get(id)), size);
    }

    List<SampleId> ids() {
      return files.keySet().stream().sorted().toList();
    }
  }

  private static void embedding(Backbone backbone, Files images) {
    Architecture architecture = backbone.architecture();
    int batch = Math.max(4, Math.min(64, 750_000 / (images.size() * images.size())));
    Parameters folded = Gradients.without(() -> Network.folded(backbone.parameters()));
    try (Extractor extractor = new Extractor(architecture, backbone.parameters())) {
      for (int round = 0; round < ROUNDS; round++) {
        int n = images.ids().size() / batch * batch;
        long start = System.nanoTime();
        Gradients.without(() -> forward(architecture, folded, images.size(), batch, n / batch));
        double bare = n * 1e9 / (System.nanoTime() - start);
        start = System.nanoTime();
        Tap tap = Tap.average(architecture.lastLayer());
        extractor.rows(tap, images.ids().subList(0, n), images, Progress.NONE);
        double real = n * 1e9 / (System.nanoTime() - start);
        System.out.printf("embed %.1f, bare forward %.1f, ratio %.3f%n", real, bare, real / bare);
      }
    }
    folded.close();
  }

  private static void forward(
      Architecture architecture, Parameters folded, int size, int batch, int passes) {
    Network network = Network.evaluating(architecture, folded);
    List<String> last = List.of(architecture.lastLayer());
    try (NDManager manager = TorchEngine.newManager()) {
      NDArray x = manager.full(new Shape(batch, size, size, 3), 0.3f).transpose(0, 3, 1, 2);
      for (int i = 0; i < passes; i++) {
        network.outputs(x, last).values().forEach(NDArray::close);
      }
    }
  }

  private static void training(NetworkSpec spec, Files images) {
    Architecture architecture = spec.architecture();
    int batch = architecture.trainBatch();
    List<Labelled> train = new ArrayList<>();
    for (SampleId id : images.ids().subList(0, images.ids().size() / batch * batch)) {
      train.add(new Labelled(id, train.size() % 2));
    }
    TrainingOptions options =
        new TrainingOptions(1e-5, ROUNDS, batch, false, Augmentation.standard());
    Tap distance = Tap.average(architecture.distanceLayer());
    double[] stepping = {0};
    TrainingListener listener =
        (epoch, max, loss, accuracy, speed) -> {
          stepping[0] = steps(spec, images.size(), train.size() / batch);
          System.out.printf(
              "train %.2f, bare steps %.2f, ratio %.3f, loss %.3f%n",
              speed, stepping[0], speed / stepping[0], loss);
        };
    try (FineTuneLearner learner =
        new FineTuneLearner(
            spec, images, Spots.CLASSES, distance, options, listener, Progress.NONE)) {
      learner.fit(train, 0, 1).close();
    }
  }

  /** Images per second of bare steps, without the first one. */
  private static double steps(NetworkSpec spec, int size, int steps) {
    Architecture architecture = spec.architecture();
    int batch = architecture.trainBatch();
    int[] labels = new int[batch];
    LinearHead head =
        new LinearHead(
            new float[2 * architecture.channels(architecture.lastLayer())], new float[2]);
    try (Backbone backbone = Backbone.load(spec, architecture.lastLayer());
        TrainingState state = new TrainingState(architecture, backbone.parameters(), head, 1e-5);
        NDManager manager = TorchEngine.newManager()) {
      NDArray x = manager.full(new Shape(batch, size, size, 3), 0.3f).transpose(0, 3, 1, 2);
      step(state, x, labels);
      long start = System.nanoTime();
      for (int i = 0; i < steps; i++) {
        step(state, x, labels);
      }
      return steps * batch * 1e9 / (System.nanoTime() - start);
    }
  }

  private static void step(TrainingState state, NDArray x, int[] labels) {
    try (NDManager scope = x.getManager().newSubManager()) {
      NDArray view = x.reshape(x.getShape());
      view.attach(scope);
      state.step(view, labels);
    }
  }
}
