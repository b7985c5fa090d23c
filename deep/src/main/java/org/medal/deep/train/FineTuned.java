package org.medal.deep.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.ClassSet;
import org.medal.core.data.Labelled;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FitReport;
import org.medal.core.learn.FittedModel;
import org.medal.core.metrics.Evaluation;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.LowerBlocks;
import org.medal.deep.embed.Rows;
import org.medal.deep.embed.Tap;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;
import org.medal.deep.saved.ModelCard;
import org.medal.deep.saved.ModelFolder;
import org.medal.imaging.ImageSource;

/** A trained network. */
final class FineTuned implements FittedModel {
  private final Architecture architecture;
  private final Parameters parameters;
  private final ClassSet classes;
  private final ImageSource images;
  private final Tap distance;
  private final Optional<LowerBlocks> lower;
  private final Progress scoring;
  private final SeenFeatures seen;
  private @Nullable Finished finished;

  private record Finished(
      Extractor extractor,
      LinearHead head,
      FitReport report,
      String startWeights,
      Optional<Members> committee) {}

  /**
   * Takes over {@code parameters}.
   *
   * @param lower the blocks that are not trained, if any; stay the caller's
   */
  FineTuned(
      Architecture architecture,
      Parameters parameters,
      ClassSet classes,
      ImageSource images,
      Tap distance,
      Optional<LowerBlocks> lower,
      Progress scoring) {
    this.architecture = architecture;
    this.parameters = parameters;
    this.classes = classes;
    this.images = images;
    this.distance = distance;
    this.lower = lower;
    this.scoring = scoring;
    List<String> layer = List.of(distance.layer());
    this.seen = new SeenFeatures(distance, lower.map(l -> l.lieBelow(layer)).orElse(true));
  }

  /** Share of {@code train} that the network, as it is now, classifies correctly. */
  double accuracy(LinearHead head, List<Labelled> train) {
    List<SampleId> ids = train.stream().map(Labelled::id).toList();
    seen.forget();
    try (Extractor extractor = new Extractor(architecture, parameters, lower)) {
      Probabilities p = below(extractor, ids, Progress.NONE).probabilities(head);
      return Evaluation.shareCorrect(p, train.stream().mapToInt(Labelled::label).toArray());
    }
  }

  private Rows below(Extractor extractor, List<SampleId> ids, Progress progress) {
    return seen.passing(lastLayer(), extractor, ids, images, progress);
  }

  private Tap lastLayer() {
    return Tap.average(architecture.lastLayer());
  }

  /** Training is over. */
  void finish(LinearHead head, FitReport report, String startWeights, Optional<Members> committee) {
    Extractor extractor = new Extractor(architecture, parameters, lower);
    finished = new Finished(extractor, head, report, startWeights, committee);
  }

  private Finished finished() {
    if (finished == null) {
      throw new IllegalStateException("The model is still being trained");
    }
    return finished;
  }

  @Override
  public Probabilities probabilities(List<SampleId> ids) {
    return below(finished().extractor(), ids, scoring).probabilities(finished().head());
  }

  @Override
  public Matrix features(List<SampleId> ids) {
    return seen.of(finished().extractor(), ids, images, scoring);
  }

  @Override
  public Matrix penultimate(List<SampleId> ids) {
    return below(finished().extractor(), ids, scoring).matrix();
  }

  /** As {@link #penultimate(List)}, image by image. */
  void penultimate(List<SampleId> ids, Extractor.Sink sink) {
    finished().extractor().run(List.of(lastLayer()), ids, images, scoring, sink);
  }

  @Override
  public List<Probabilities> members(List<SampleId> ids) {
    Optional<Members> committee = finished().committee();
    return committee.isPresent()
        ? committee.get().probabilities(this, ids)
        : FittedModel.super.members(ids);
  }

  @Override
  public double[] gradientLengths(List<SampleId> ids) {
    return new GradientLengths(architecture, parameters, head(), lower.map(LowerBlocks::top))
        .of(ids, images, scoring);
  }

  LinearHead head() {
    return finished().head();
  }

  @Override
  public FitReport report() {
    return finished().report();
  }

  @Override
  public void save(Path folder) throws IOException {
    ModelCard card =
        new ModelCard(
            architecture,
            classes,
            images.size(),
            "finetune",
            distance,
            architecture.lastLayer(),
            finished().startWeights());
    ModelFolder.write(folder, card, parameters, finished().head());
  }

  @Override
  public void close() {
    if (finished != null) {
      finished.extractor().close();
    }
    parameters.close();
  }
}
