package org.medal.deep.frozen;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.Tap;
import org.medal.deep.engine.Precision;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.ImageSource;

/**
 * A network that no training changes, with the features it gives: what several {@link
 * FrozenLearner}s may stand on at the same time.
 *
 * <p>Holds the network in native memory, and the features' files, until closed. Those kept in files
 * stay in memory as far as the {@link RememberedBytes} goes; those past it are read from the file
 * each time. Without a file all of them stay in memory.
 */
public final class FrozenNetwork implements AutoCloseable {
  private final NetworkSpec spec;
  private final ImageSource images;
  private final Tap distance;
  private final Tap head;
  private final Backbone backbone;
  private final Extractor extractor;
  private final List<FeatureStore> stores = new ArrayList<>();
  private final FrozenFeatures features;

  /**
   * Loads the network up to the layers in use.
   *
   * @param images the pixels of all samples; the network is used at their size
   * @param options where distances are measured, what the head reads, where features are kept
   * @param scoring told how far the forward passes are
   * @param memory what features kept in files may fill, shared with other networks
   * @throws InputException if the weights, a layer or the image size cannot be used
   */
  public FrozenNetwork(
      NetworkSpec spec,
      ImageSource images,
      FrozenOptions options,
      Progress scoring,
      RememberedBytes memory) {
    Architecture architecture = spec.architecture();
    architecture.checkSize(images.size());
    this.spec = spec;
    this.images = images;
    this.distance = distance(spec, options);
    this.head = Tap.average(headLayer(spec, options));
    this.backbone = Backbone.load(spec, architecture.higher(distance.layer(), head.layer()));
    this.extractor = new Extractor(architecture, backbone.parameters());
    this.features =
        FrozenFeatures.of(
            extractor, distance, head, images, taps -> store(taps, options, memory), scoring);
  }

  private static Tap distance(NetworkSpec spec, FrozenOptions options) {
    return new Tap(
        spec.architecture().layer(options.distance().layer()), options.distance().pooling());
  }

  private static String headLayer(NetworkSpec spec, FrozenOptions options) {
    Architecture architecture = spec.architecture();
    if (options.headLayer().isPresent()) {
      return architecture.layer(options.headLayer().get());
    }
    return spec.allowPartial() ? Backbone.lastCompleteLayer(spec) : architecture.lastLayer();
  }

  private FeatureStore store(List<Tap> taps, FrozenOptions options, RememberedBytes memory) {
    int length = taps.stream().mapToInt(tap -> extractor.length(tap, images.size())).sum();
    FeatureStore store =
        options.cache().isEmpty()
            ? new MemoryFeatures()
            : new RememberedFeatures(
                FileFeatures.open(options.cache().get(), key(taps), length), memory);
    stores.add(store);
    return store;
  }

  /** What the features of an image depend on beside its pixels. */
  private String key(List<Tap> taps) {
    List<String> parts = new ArrayList<>();
    parts.add(backbone.fingerprint());
    parts.add(spec.architecture().title());
    taps.forEach(tap -> parts.add(tap.toString()));
    parts.add("size " + images.size() + Precision.mark());
    TorchEngine.device().cuda().ifPresent(cuda -> parts.add("cuda")); // other last bits
    return String.join("|", parts);
  }

  /** Whether it is the network that {@code asked} and {@code options} describe. */
  public boolean serves(NetworkSpec asked, FrozenOptions options) {
    return asked.architecture() == spec.architecture()
        && asked.weights().equals(spec.weights())
        && asked.allowPartial() == spec.allowPartial()
        && (started().isEmpty() || asked.seed() == spec.seed())
        && distance(asked, options).equals(distance)
        && headLayer(asked, options).equals(head.layer());
  }

  /** The tensors that started from random values, to be reported to the user. */
  public List<String> started() {
    return backbone.started();
  }

  /** The layer the head reads, to be reported to the user. */
  public String headLayer() {
    return head.layer();
  }

  /** Values per image: features for distances and what the head reads. */
  public int length() {
    return features.distanceLength() + features.headLength();
  }

  /** Those of {@code ids} whose features have yet to be computed; of equal images the first. */
  public List<SampleId> missing(List<SampleId> ids) {
    return features.missing(ids);
  }

  /** Computes the features of {@code ids} that are missing, on all threads. */
  public void compute(List<SampleId> ids) {
    features.compute(ids);
  }

  Parameters parameters() {
    return backbone.parameters();
  }

  String fingerprint() {
    return backbone.fingerprint();
  }

  Tap distance() {
    return distance;
  }

  int size() {
    return images.size();
  }

  Architecture architecture() {
    return spec.architecture();
  }

  FrozenFeatures features() {
    return features;
  }

  @Override
  public void close() {
    stores.forEach(FeatureStore::close);
    extractor.close();
    backbone.close();
  }
}
