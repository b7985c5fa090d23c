package org.medal.deep.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.engine.Precision;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.ImageSource;

/**
 * A network that turns images into features, and into probabilities where its weights came with a
 * trained head. Holds native memory.
 */
public final class Embedder implements Encoder {
  private final Extractor extractor;
  private final List<Tap> taps;
  private final Optional<TrainedHead> head;
  private final List<String> started;
  private final String fingerprint;

  private Embedder(
      Extractor extractor,
      List<Tap> taps,
      Optional<TrainedHead> head,
      List<String> started,
      String fingerprint) {
    this.extractor = extractor;
    this.taps = taps;
    this.head = head;
    this.started = started;
    this.fingerprint = fingerprint;
  }

  /**
   * Loads a network up to the layers in use.
   *
   * @param layer the layer whose features are wanted, by torchvision's or Keras' name
   * @throws org.medal.core.data.InputException if there is no such layer or the weights cannot be
   *     used
   */
  public static Embedder open(NetworkSpec spec, String layer, Pooling pooling) {
    Architecture architecture = spec.architecture();
    Optional<TrainedHead> head = spec.weights().flatMap(f -> TrainedHead.find(architecture, f));
    List<Tap> taps = new ArrayList<>(List.of(new Tap(architecture.layer(layer), pooling)));
    head.ifPresent(h -> taps.add(new Tap(h.layer(), Pooling.AVERAGE)));
    String top = taps.stream().map(Tap::layer).reduce(architecture::higher).orElseThrow();
    try (Backbone backbone = Backbone.load(spec, top)) {
      Extractor extractor = new Extractor(architecture, backbone.parameters());
      return new Embedder(extractor, taps, head, backbone.started(), backbone.fingerprint());
    }
  }

  /** Features, and probabilities where there is a trained head, of {@code ids} in their order. */
  @Override
  public Embedding embed(List<SampleId> ids, ImageSource images, Progress progress) {
    List<Rows> rows = extractor.rows(taps, ids, images, progress);
    Rows below = rows.get(rows.size() - 1);
    return new Embedding(rows.get(0).block(), head.map(h -> below.probabilities(h.head())));
  }

  /** The tensors that started from random values, to be reported to the user. */
  public List<String> started() {
    return started;
  }

  /** Of weights, layer and pooling; see {@link Backbone#fingerprint}. */
  @Override
  public String fingerprint() {
    return fingerprint + " " + taps.get(0) + Precision.mark();
  }

  @Override
  public int columns(int size) {
    return extractor.length(taps.get(0), size);
  }

  /** A head in a weights file has no names; numbers stand for them. */
  @Override
  public List<String> classes() {
    int classes = head.map(h -> h.head().classes()).orElse(0);
    return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
  }

  @Override
  public void close() {
    extractor.close();
  }
}
