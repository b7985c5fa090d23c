package org.medal.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.medal.core.data.ClassSet;
import org.medal.datasets.fundus.FundusFolder;
import org.medal.datasets.fundus.FundusOptions;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.Tap;
import org.medal.deep.network.Architecture;
import org.medal.deep.saved.ModelCard;
import org.medal.deep.saved.ModelFolder;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;
import org.medal.deep.weights.ShippedWeights;

/** Generated photographs, one of them broken, and a model with a head. */
record TestPool(Path images, Path model, String broken, String odd) {
  static final int SIZE = 64;

  static TestPool in(Path folder, int count) throws IOException {
    Path images = folder.resolve("pool");
    FundusFolder.write(images, FundusOptions.of(count, 96), 7);
    Files.delete(images.resolve("labels.csv"));
    Path odd = Files.createDirectories(images.resolve("a b%20/ü#1"));
    Path first;
    try (var files = Files.list(images.resolve("images"))) {
      first = files.sorted().findFirst().orElseThrow();
    }
    Files.move(first, odd.resolve("é,1.PNG"));
    Files.writeString(images.resolve("notes.txt"), "no image");
    Files.copy(odd.resolve("é,1.PNG"), images.resolve(".hidden.png"));
    byte[] half = Files.readAllBytes(odd.resolve("é,1.PNG"));
    Files.write(images.resolve("images/broken.png"), Arrays.copyOf(half, half.length / 2));
    return new TestPool(
        images, model(folder.resolve("model")), "images/broken.png", "a b%20/ü#1/é,1.PNG");
  }

  private static Path model(Path folder) throws IOException {
    Files.createDirectories(folder);
    Architecture network = Architecture.PROCEDURAL;
    Path shipped = ShippedWeights.of(network).orElseThrow().unpackedIn(folder.resolve("shipped"));
    Random random = new Random(3);
    int features = network.channels(network.lastLayer());
    float[] weight = new float[3 * features];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = (float) random.nextGaussian();
    }
    ModelCard card =
        new ModelCard(
            network,
            new ClassSet(List.of("a", "b", "c")),
            SIZE,
            "frozen",
            Tap.average(network.distanceLayer()),
            network.lastLayer(),
            "none");
    try (Backbone backbone = Backbone.load(NetworkSpec.of(network, shipped), network.lastLayer())) {
      ModelFolder.write(
          folder, card, backbone.parameters(), new LinearHead(weight, new float[] {0, 0.1f, 0.2f}));
    }
    return folder;
  }

  /** A pass over the images by the model. */
  PassOptions pass(Path out, String... more) {
    String[] words = {"--images", images + "", "--model", model + "", "--out", out + ""};
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return PassArguments.parse(all);
  }
}
