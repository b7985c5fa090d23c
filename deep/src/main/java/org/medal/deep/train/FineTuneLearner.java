package org.medal.deep.train;

import java.util.List;
import java.util.Optional;
import org.medal.core.data.ClassSet;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.UsageException;
import org.medal.core.learn.FitReport;
import org.medal.core.learn.FittedModel;
import org.medal.core.learn.Learner;
import org.medal.core.progress.Progress;
import org.medal.core.random.KeyedRandom;
import org.medal.core.random.Seeds;
import org.medal.deep.committee.Committee;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.LowerBlocks;
import org.medal.deep.embed.Tap;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;
import org.medal.deep.weights.StartValues;
import org.medal.imaging.ImageSource;

/**
 * The paper's training: each round the whole network starts again from its start weights, with a
 * fresh Glorot head and a fresh Adam, and is trained with softmax cross-entropy on augmented images
 * until it classifies all training images, unchanged and in evaluation mode, correctly, or the
 * epoch cap is reached. Source: Smailagic et al., "MedAL", ICMLA 2018, Section IV. With {@link
 * TrainingOptions#freeze} only the upper part of the network is trained so.
 *
 * <p>Cost per round: epochs × (labelled images) × (one training step per image), Inception V3 at
 * 299 pixels about 0.2 s per image on two cores. Holds the start weights in native memory. One fit
 * at a time. A model with a committee of {@code SEEDS} trains its members here: it must not be
 * asked for them after this is closed.
 */
public final class FineTuneLearner implements Learner, AutoCloseable {
  private final Backbone start;
  private final Optional<LowerBlocks> lower;
  private final ImageSource images;
  private final ClassSet classes;
  private final Tap distance;
  private final TrainingOptions options;
  private final TrainingListener listener;
  private final Progress scoring;

  /**
   * Loads the start weights.
   *
   * @param spec the network and its start weights
   * @param images the pixels of all samples; the network is used at their size
   * @param distance the layer whose features are given, see {@link Architecture#distanceLayer}
   * @param listener told of each epoch
   * @param scoring told how far scoring is
   * @throws InputException if the weights, the layer or the image size cannot be used
   */
  public FineTuneLearner(
      NetworkSpec spec,
      ImageSource images,
      ClassSet classes,
      Tap distance,
      TrainingOptions options,
      TrainingListener listener,
      Progress scoring) {
    Architecture architecture = spec.architecture();
    architecture.checkSize(images.size());
    this.images = images;
    this.classes = classes;
    this.distance = new Tap(architecture.layer(distance.layer()), distance.pooling());
    this.options = options;
    this.listener = listener;
    this.scoring = scoring;
    Optional<String> frozen = options.freeze().map(f -> architecture.below(f.layer()));
    this.start = Backbone.load(spec, architecture.lastLayer());
    this.lower = frozen.map(this::lowerBlocks);
  }

  private LowerBlocks lowerBlocks(String top) {
    return new LowerBlocks(
        start.architecture(),
        start.parameters(),
        top,
        images.size(),
        options.batch(),
        options.freeze().orElseThrow().keptBytes());
  }

  /** The tensors that started from random values, to be reported to the user. */
  public List<String> started() {
    return start.started();
  }

  @Override
  public FittedModel fit(List<Labelled> train, int round, long seed) {
    check(train);
    return train(fresh(round, seed), train, round, seed, listener, committee(train, round, seed));
  }

  /**
   * Trains on from another start than the start weights and a fresh head; anything else is as
   * {@link #fit} does it.
   *
   * @param from is taken over
   */
  FittedModel fitFrom(TrainingStart from, List<Labelled> train, int round, long seed) {
    check(train);
    return train(from, train, round, seed, listener, committee(train, round, seed));
  }

  private TrainingStart fresh(int round, long seed) {
    return new TrainingStart(start.parameters().copy(), freshHead(round, seed));
  }

  /** Equal only for equal start weights. */
  String startWeights() {
    return start.fingerprint();
  }

  /**
   * Checks that no network is trained beside that of the model.
   *
   * @throws UsageException if a committee of them is
   */
  void requireOneNetwork() {
    if (options.committee().filter(c -> c.kind() == Committee.SEEDS).isPresent()) {
      throw new UsageException(
          "--online goes on with one network, but --committee seeds trains each member from the"
              + " start; give --committee dropout");
    }
  }

  /** How many distance features an image has. */
  public int featureLength() {
    try (Extractor extractor = new Extractor(start.architecture(), start.parameters())) {
      return extractor.length(distance, images.size());
    }
  }

  private Optional<Members> committee(List<Labelled> train, int round, long seed) {
    return options
        .committee()
        .map(
            asked ->
                asked.kind() == Committee.DROPOUT
                    ? new DropoutPasses(asked.members(), round, seed)
                    : seedNetworks(asked.members(), train, round, seed));
  }

  private SeedNetworks seedNetworks(int members, List<Labelled> train, int round, long seed) {
    return new SeedNetworks(
        members,
        member ->
            train(
                fresh(round, Seeds.derive(seed, "member", member)),
                train,
                round,
                Seeds.derive(seed, "member", member),
                listener.ofMember(member + 1, members),
                Optional.empty()));
  }

  private FittedModel train(
      TrainingStart from,
      List<Labelled> train,
      int round,
      long seed,
      TrainingListener told,
      Optional<Members> committee) {
    Architecture architecture = start.architecture();
    Parameters parameters = from.parameters();
    FineTuned model =
        new FineTuned(architecture, parameters, classes, images, distance, lower, scoring);
    Inputs inputs = new Inputs(images, options.augmentation(), architecture.normalisation(), lower);
    try (TrainingState state =
        new TrainingState(
            architecture,
            parameters,
            from.head(),
            options.learningRate(),
            lower.map(LowerBlocks::top),
            dropout(round, seed))) {
      FitReport report =
          new TrainingRun(train, round, seed, classes.size(), options, inputs, state, told)
              .toPerfection(() -> model.accuracy(state.head(), train));
      model.finish(state.head(), report, start.fingerprint(), committee);
      return model;
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private Optional<KeyedRandom> dropout(int round, long seed) {
    return options.dropout()
        ? Optional.of(KeyedRandom.of(seed, "dropout", round))
        : Optional.empty();
  }

  private void check(List<Labelled> train) {
    if (train.size() < 2) {
      throw new InputException(
          "Batch normalisation needs at least 2 labelled images to train on, not " + train.size());
    }
    classes.requireLabelsOf(train);
  }

  private LinearHead freshHead(int round, long seed) {
    int features = start.architecture().channels(start.architecture().lastLayer());
    KeyedRandom random = KeyedRandom.of(seed, "head", round);
    float[] weight = StartValues.glorot(classes.size(), features, random);
    return new LinearHead(weight, new float[classes.size()]);
  }

  @Override
  public void close() {
    lower.ifPresent(LowerBlocks::close);
    start.close();
  }
}
