package org.medal.deep.frozen;

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
import org.medal.deep.saved.ModelCard;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.ImageSource;

/**
 * Trains only a linear head, on features that the network gives once per image and that are kept by
 * image content. Deterministic: the penalised problem has one solution, so nothing is drawn at
 * random but the samples of a committee's members. Cost per round: below a second; the first time
 * an image is seen, one forward pass. Several learners on one network may work at the same time.
 *
 * <p>A learner that has loaded its network itself holds it until closed; its models must not be
 * used after that.
 */
public final class FrozenLearner implements Learner, AutoCloseable {
  private final FrozenNetwork network;
  private final FrozenFeatures features;
  private final Runnable resource;
  private final ClassSet classes;
  private final FrozenOptions options;
  private final ModelCard card;

  /**
   * Loads a network of its own up to the layers in use.
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
    this(
        new FrozenNetwork(spec, images, options, scoring, RememberedBytes.ofHeap()),
        classes,
        options);
  }

  private FrozenLearner(FrozenNetwork own, ClassSet classes, FrozenOptions options) {
    this(own, own.features(), classes, options, own::close);
  }

  private FrozenLearner(
      FrozenNetwork network,
      FrozenFeatures features,
      ClassSet classes,
      FrozenOptions options,
      Runnable resource) {
    this.network = network;
    this.features = features;
    this.classes = classes;
    this.options = options;
    this.resource = resource;
    this.card =
        new ModelCard(
            network.architecture(),
            classes,
            network.size(),
            "frozen",
            network.distance(),
            network.headLayer(),
            network.fingerprint());
  }

  /** A learner on a network that others may use as well and that stays open. */
  public static FrozenLearner on(FrozenNetwork network, ClassSet classes, FrozenOptions options) {
    return new FrozenLearner(network, network.features(), classes, options, () -> {});
  }

  /**
   * As {@link #on}, but features that are not there yet are drawn at random instead of computed: it
   * takes the time of the real one and learns nothing true.
   */
  public static FrozenLearner rehearsing(
      FrozenNetwork network, ClassSet classes, FrozenOptions options) {
    FrozenFeatures drawn = network.features().drawn();
    return new FrozenLearner(network, drawn, classes, options, () -> {});
  }

  /** The layer the head reads, to be reported to the user. */
  public String headLayer() {
    return network.headLayer();
  }

  /** The tensors that started from random values, to be reported to the user. */
  public List<String> started() {
    return network.started();
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
        network.parameters(),
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
    resource.run();
  }
}
