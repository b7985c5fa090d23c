package org.medal.deep.frozen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.learn.FitReport;
import org.medal.core.learn.FittedModel;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.network.Parameters;
import org.medal.deep.saved.ModelCard;
import org.medal.deep.saved.ModelFolder;

/** A head on a frozen network; the network is its learner's. */
record FrozenModel(
    FrozenFeatures frozen,
    Parameters network,
    ModelCard card,
    LinearHead head,
    FitReport report,
    Optional<BootstrapHeads> committee)
    implements FittedModel {
  @Override
  public Probabilities probabilities(List<SampleId> ids) {
    return frozen.head(ids).probabilities(head);
  }

  @Override
  public Matrix features(List<SampleId> ids) {
    return frozen.distance(ids).matrix();
  }

  @Override
  public Matrix penultimate(List<SampleId> ids) {
    return frozen.head(ids).matrix();
  }

  @Override
  public List<Probabilities> members(List<SampleId> ids) {
    return committee.isPresent()
        ? committee.get().probabilities(frozen.head(ids))
        : FittedModel.super.members(ids);
  }

  @Override
  public double[] gradientLengths(List<SampleId> ids) {
    throw new UsageException(
        "A frozen network has no gradients to measure, only its head is trained; train the whole"
            + " network with --mode finetune");
  }

  @Override
  public void save(Path folder) throws IOException {
    ModelFolder.write(folder, card, network, head);
  }

  @Override
  public void close() {
    // the learner owns the network and the features
  }
}
