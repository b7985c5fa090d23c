package org.medal.deep.train;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.medal.core.data.Labelled;
import org.medal.core.learn.FittedModel;
import org.medal.core.learn.Learner;

/**
 * Online training, without a reset of the weights: round 0 is that of a {@link FineTuneLearner};
 * each later round goes on from the network and the head of the round before, with a fresh Adam, on
 * the new labels and a random share of the earlier ones, until all of these are learnt or the epoch
 * cap is reached. The training accuracy that is reported is that on these. Source: the O-MedAL
 * follow-up of MedAL's authors, of whose early stop on a validation set nothing is kept: training
 * ends as MedAL's does.
 *
 * <p>Nothing is carried from round to round in memory. A round begins with the weights that the one
 * before left on disk, so that a run which was interrupted goes on with the same bits. Where they
 * are missing or damaged the rounds before are trained again, which takes their time and gives the
 * same.
 *
 * <p>Cost per round: as that of the inner learner, on fewer images, and the weights written once.
 */
public final class OnlineLearner implements Learner {
  private final FineTuneLearner inner;
  private final OnlineShare share;
  private final Checkpoints checkpoints;
  private final IntFunction<List<Labelled>> labelled;
  private final Consumer<String> note;

  /**
   * Learns online.
   *
   * @param inner trains; stays the caller's
   * @param labelled what was labelled in a round, in the order in which it was trained on; asked
   *     for only where weights are missing
   * @param note told of rounds that have to be trained again
   * @throws org.medal.core.data.UsageException if the inner learner trains a committee of networks
   */
  public OnlineLearner(
      FineTuneLearner inner,
      OnlineShare share,
      Checkpoints checkpoints,
      IntFunction<List<Labelled>> labelled,
      Consumer<String> note) {
    inner.requireOneNetwork();
    this.inner = inner;
    this.share = share;
    this.checkpoints = checkpoints;
    this.labelled = labelled;
    this.note = note;
  }

  @Override
  public FittedModel fit(List<Labelled> train, int round, long seed) {
    FittedModel model =
        round == 0 ? inner.fit(train, round, seed) : goOn(before(train, round, seed), train, seed);
    try {
      checkpoints.keep(model, train, round, seed);
      return model;
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private FittedModel goOn(Checkpoint before, List<Labelled> train, long seed) {
    int round = before.round() + 1;
    List<Labelled> shown = share.of(train, before.labelled(), round, seed);
    return inner.fitFrom(before.start(), shown, round, seed);
  }

  private Checkpoint before(List<Labelled> train, int round, long seed) {
    return checkpoints
        .find(train, round - 1, seed, inner.startWeights())
        .orElseGet(() -> trainedAgain(train, round - 1, seed));
  }

  private Checkpoint trainedAgain(List<Labelled> train, int round, long seed) {
    note.accept(
        "the weights of round "
            + round
            + " are not, or not whole, in "
            + checkpoints.folder()
            + "; that round is trained again");
    fit(labelled.apply(round), round, seed).close();
    return checkpoints
        .find(train, round, seed, inner.startWeights())
        .orElseThrow(() -> checkpoints.unreadable(round));
  }
}
