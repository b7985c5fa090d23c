package org.medal.deep.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.core.random.KeyedRandom;
import org.medal.deep.Spots;
import org.medal.deep.embed.BatchFeed;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.Rows;
import org.medal.deep.embed.Tap;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;
import org.medal.deep.weights.StartValues;

class GradientLengthsTest {
  private static final Architecture TINY = Architecture.TINY;
  private static final Spots SPOTS = Spots.of(6, 64);
  private static final int CLASSES = 3;
  private static final LinearHead HEAD = head(TINY);
  private static final int THREADS = TorchEngine.threads();
  private static Backbone backbone;

  @BeforeAll
  static void load() {
    TorchEngine.threads(1); // one image of the small network is too little work for more
    backbone = Backbone.load(NetworkSpec.untrained(TINY, 1), TINY.lastLayer());
  }

  @AfterAll
  static void free() {
    TorchEngine.threads(THREADS);
    backbone.close();
  }

  private static LinearHead head(Architecture architecture) {
    int features = architecture.channels(architecture.lastLayer());
    float[] weight = StartValues.glorot(CLASSES, features, new KeyedRandom(2));
    return new LinearHead(weight, new float[] {0.3f, -0.2f, 0});
  }

  private static double[] lengths(List<SampleId> ids) {
    return new GradientLengths(TINY, backbone.parameters(), HEAD, Optional.empty())
        .of(ids, SPOTS.images(), Progress.NONE);
  }

  /** One image as the network takes it. */
  private static NDArray input(Spots spots, int row, Architecture architecture, NDManager manager) {
    byte[] pixels = spots.images().image(spots.ids().get(row)).pixels();
    try (BatchFeed feed =
        new BatchFeed(new int[] {0, 1}, 1, spots.images().size(), (item, scratch) -> pixels)) {
      return Objects.requireNonNull(feed.next()).input(manager, architecture.normalisation());
    }
  }

  /**
   * The gradients of the loss for one class, checked by moving all weights a little along them: the
   * loss must change by step × length.
   */
  private static double checkedLength(HeadedNetwork network, NDArray input, int c) {
    Gradients.recording(
        () -> {
          Gradients.backward(loss(network, input, c));
          return true;
        });
    List<float[]> gradients = new ArrayList<>();
    double squares = 0;
    for (NDArray weight : network.weights()) {
      try (NDArray gradient = ((PtNDArray) weight).getGradient()) {
        gradients.add(gradient.toFloatArray());
      }
      for (float g : gradients.get(gradients.size() - 1)) {
        squares += (double) g * g;
      }
      Gradients.takeSquares(weight);
    }
    double length = Math.sqrt(squares);
    double step = 2e-3;
    move(network, gradients, step / length);
    double above = Gradients.without(() -> loss(network, input, c).getFloat());
    move(network, gradients, -2 * step / length);
    double below = Gradients.without(() -> loss(network, input, c).getFloat());
    move(network, gradients, step / length);
    assertThat((above - below) / (2 * step)).isCloseTo(length, within(0.02 * length));
    return length;
  }

  private static NDArray loss(HeadedNetwork network, NDArray input, int c) {
    NDArray logs = network.logits(network.pooled(input)).logSoftmax(1);
    return logs.get(0).get(c).neg();
  }

  private static void move(HeadedNetwork network, List<float[]> along, double factor) {
    Gradients.without(
        () -> {
          for (int i = 0; i < along.size(); i++) {
            NDArray weight = network.weights().get(i);
            try (NDArray step = weight.getManager().create(along.get(i), weight.getShape())) {
              weight.addi(step.muli((float) factor));
            }
          }
        });
  }

  @Test
  void aLengthIsTheExpectedNormOfGradientsThatFiniteDifferencesConfirm() {
    double[] p = new double[CLASSES];
    for (int row = 0; row < 3; row++) {
      double expected = 0;
      // a network of its own, which is moved to and fro
      try (Parameters copy = Gradients.without(() -> backbone.parameters().copy());
          HeadedNetwork network = HeadedNetwork.evaluating(TINY, copy, HEAD, Optional.empty());
          NDManager manager = TorchEngine.newManager()) {
        NDArray input = input(SPOTS, row, TINY, manager);
        for (int c = 0; c < CLASSES; c++) {
          int chosen = c;
          p[c] = Math.exp(-Gradients.without(() -> loss(network, input, chosen).getFloat()));
          expected += p[c] * checkedLength(network, input, c);
        }
      }
      assertThat(lengths(List.of(SPOTS.ids().get(row)))[0])
          .isCloseTo(expected, within(1e-3 * expected));
    }
  }

  @Test
  void aHeadThatReadsNothingLeavesTheClosedFormOfItsOwnGradient() {
    // with W = 0 no gradient goes below the head
    LinearHead blind = new LinearHead(new float[HEAD.weight().length], HEAD.bias());
    double[] parts = headsParts(blind);
    double[] lengths =
        new GradientLengths(TINY, backbone.parameters(), blind, Optional.empty())
            .of(SPOTS.ids(), SPOTS.images(), Progress.NONE);
    for (int i = 0; i < parts.length; i++) {
      assertThat(lengths[i]).isCloseTo(parts[i], within(1e-5 * parts[i]));
    }
  }

  @Test
  void theNetworksGradientMakesItLonger() {
    double[] parts = headsParts(HEAD);
    double[] lengths = lengths(SPOTS.ids());
    for (int i = 0; i < parts.length; i++) {
      assertThat(lengths[i]).isGreaterThan(1.01 * parts[i]);
    }
  }

  private static double[] headsParts(LinearHead head) {
    try (Extractor extractor = new Extractor(TINY, backbone.parameters())) {
      Tap last = Tap.average(TINY.lastLayer());
      Rows rows = extractor.rows(last, SPOTS.ids(), SPOTS.images(), Progress.NONE);
      Matrix h = rows.matrix();
      Probabilities p = rows.probabilities(head);
      return IntStream.range(0, p.rows()).mapToDouble(i -> headsPart(p.row(i), h.row(i))).toArray();
    }
  }

  /** Σ p_c·‖p − e_c‖·√(‖h‖² + 1): the gradient of W is (p − e_c)·hᵀ, that of b is p − e_c. */
  private static double headsPart(double[] p, double[] h) {
    double ofFeatures = 1;
    for (double value : h) {
      ofFeatures += value * value;
    }
    double part = 0;
    for (int c = 0; c < p.length; c++) {
      double squares = 0;
      for (int k = 0; k < p.length; k++) {
        squares += Math.pow(p[k] - (k == c ? 1 : 0), 2);
      }
      part += p[c] * Math.sqrt(squares * ofFeatures);
    }
    return part;
  }

  @Test
  void anImagesLengthDoesNotDependOnTheImagesBeforeIt() {
    double[] all = lengths(SPOTS.ids());
    assertThat(lengths(SPOTS.ids())).isEqualTo(all);
    assertThat(lengths(SPOTS.ids().subList(4, 5))).containsExactly(all[4]);
    assertThat(lengths(List.of())).isEmpty();
  }

  @Test
  void eachImageIsReported() {
    AtomicInteger last = new AtomicInteger();
    new GradientLengths(TINY, backbone.parameters(), HEAD, Optional.empty())
        .of(
            SPOTS.ids(),
            SPOTS.images(),
            (done, total) -> {
              assertThat(done).isEqualTo(last.incrementAndGet());
              assertThat(total).isEqualTo(6);
            });
    assertThat(last.get()).isEqualTo(6);
  }

  @Test
  void batchNormalisationKeepsItsRunningStatistics() {
    Architecture inception = Architecture.INCEPTION_V3;
    Spots small = Spots.of(2, 75);
    try (Backbone network =
        Backbone.load(NetworkSpec.untrained(inception, 1), inception.lastLayer())) {
      List<float[]> before = statistics(network.parameters());
      double[] lengths =
          new GradientLengths(inception, network.parameters(), head(inception), Optional.empty())
              .of(small.ids(), small.images(), Progress.NONE);
      assertThat(lengths).hasSize(2);
      assertThat(Math.min(lengths[0], lengths[1])).isPositive();
      assertThat(before).isNotEmpty();
      assertThat(statistics(network.parameters())).containsExactlyElementsOf(before);
    }
  }

  private static List<float[]> statistics(Parameters parameters) {
    return parameters.all().entrySet().stream()
        .filter(entry -> entry.getKey().contains(".bn.running"))
        .map(entry -> entry.getValue().toFloatArray())
        .toList();
  }

  @Test
  void nativeMemoryDoesNotGrowWithTheImages() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "needs Linux");
    Spots large = Spots.of(60, 128);
    GradientLengths lengths =
        new GradientLengths(TINY, backbone.parameters(), HEAD, Optional.empty());
    lengths.of(large.ids().subList(0, 20), large.images(), Progress.NONE);
    long before = residentKilobytes();
    lengths.of(large.ids(), large.images(), Progress.NONE);
    // the activations of 60 images are more than 150 MB, Java's own garbage is 20
    assertThat(residentKilobytes() - before).isLessThan(60_000);
  }

  private static long residentKilobytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
