package org.medal.deep.frozen;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.ClassSet;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FitReport;
import org.medal.core.learn.FittedModel;
import org.medal.core.learn.Learner;
import org.medal.core.progress.Progress;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.Tap;
import org.medal.deep.network.Architecture;
import org.medal.deep.saved.ModelCard;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.ImageSource;

/**
 * Trains only a linear head, on features that the network gives once per image and that are kept by
 * image content. Deterministic: the penalised problem has one solution, so nothing is drawn at
 * random but the samples of a committee's members. Cost per round: below a second; the first time
 * an image is seen, one forward pass.
 *
 * <p>Holds native memory, and the features' file, until closed; its models must not be used after
 * that.
 */
public final class FrozenLearner implements Learner, AutoCloseable {
  private final Backbone backbone;
  private final Extractor extractor;
  private final List<FeatureStore> stores = new ArrayList<>();
  private final FrozenFeatures features;
  private final ClassSet classes;
  private final FrozenOptions options;
  private final ModelCard card;

  /**
   * Loads the network up to the layers in use.
   *
   * @param images the pixels of all samples; the network is used at their size
   * @param scoring told how far the forward passes are
   * @throws InputException if the weights, a layer or the image size cannot be used
   */
  public FrozenLearner(
      NetworkSpec spec,
      ImageSource images,
      ClassSet classes,
      FrozenOptions options,
      Progress scoring) {
    Architecture architecture = spec.architecture();
    architecture.checkSize(images.size());
    Tap distance =
        new Tap(architecture.layer(options.distance().layer()), options.distance().pooling());
    Tap head = Tap.average(headLayer(spec, options));
    this.classes = classes;
    this.options = options;
    this.backbone = Backbone.load(spec, architecture.higher(distance.layer(), head.layer()));
    this.extractor = new Extractor(architecture, backbone.parameters());
    this.card =
        new ModelCard(
            architecture,
            classes,
            images.size(),
            "frozen",
            distance,
            head.layer(),
            backbone.fingerprint());
    this.features =
        FrozenFeatures.of(
            extractor, distance, head, images, taps -> store(taps, images.size()), scoring);
  }

  private FeatureStore store(List<Tap> taps, int size) {
    FeatureStore store =
        options.cache().isPresent()
            ? FileFeatures.open(options.cache().get(), key(taps, size), length(taps, size))
            : new MemoryFeatures();
    stores.add(store);
    return store;
  }

  /** What the features of an image depend on beside its pixels. */
  private String key(List<Tap> taps, int size) {
    List<String> parts = new ArrayList<>();
    parts.add(backbone.fingerprint());
    parts.add(backbone.architecture().title());
    taps.forEach(tap -> parts.add(tap.toString()));
    parts.add("size " + size);
    return String.join("|", parts);
  }

  private int length(List<Tap> taps, int size) {
    return taps.stream().mapToInt(tap -> extractor.length(tap, size)).sum();
  }

  private static String headLayer(NetworkSpec spec, FrozenOptions options) {
    Architecture architecture = spec.architecture();
    if (options.headLayer().isPresent()) {
      return architecture.layer(options.headLayer().get());
    }
    return spec.allowPartial() ? Backbone.lastCompleteLayer(spec) : architecture.lastLayer();
  }

  /** The layer the head reads, to be reported to the user. */
  public String headLayer() {
    return card.headLayer();
  }

  /** The tensors that started from random values, to be reported to the user. */
  public List<String> started() {
    return backbone.started();
  }

  /** How many distance features an image has. */
  public int featureLength() {
    return features.distanceLength();
  }

  /** Features of the distance layer, which no fit changes: row i is sample i. */
  public Matrix features(List<SampleId> ids) {
    return features.distance(ids).matrix();
  }

  @Override
  public FittedModel fit(List<Labelled> train, int round, long seed) {
    classes.requireLabelsOf(train);
    HeadData data =
        new HeadData(
            features.head(train.stream().map(Labelled::id).toList()),
            train.stream().mapToInt(Labelled::label).toArray());
    SoftmaxRegression.Fit fit = data.fit(classes.size(), options);
    FitReport report = new FitReport(fit.iterations(), data.accuracy(fit.head()), !fit.converged());
    return new FrozenModel(
        features,
        backbone.parameters(),
        card,
        fit.head(),
        report,
        options.committee().map(c -> committee(c, data, round, seed)));
  }

  private BootstrapHeads committee(CommitteeOptions asked, HeadData data, int round, long seed) {
    return new BootstrapHeads(
        data, asked.members(), round, seed, drawn -> drawn.fit(classes.size(), options).head());
  }

  @Override
  public void close() {
    stores.forEach(FeatureStore::close);
    extractor.close();
    backbone.close();
  }
}
