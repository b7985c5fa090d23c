package org.medal.lab.config;

import java.util.Map;
import java.util.Optional;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;
import org.medal.deep.network.Architecture;
import org.medal.deep.train.FreezeBelow;
import org.medal.deep.train.OnlineShare;

/**
 * What training of the whole network may do otherwise than the paper.
 *
 * @param online if each round goes on from the weights of the one before, which of the labelled
 *     images it is trained on; empty if it starts again from the start weights
 * @param freezeBelow the lowest layer that is trained, by torchvision's name; empty for all
 * @param augment how images are changed
 */
public record FineTuning(
    Optional<OnlineShare> online, Optional<String> freezeBelow, Augment augment) {
  /** The paper's: a fresh start each round, all layers, our changes of images. */
  public static final FineTuning STANDARD =
      new FineTuning(Optional.empty(), Optional.empty(), Augment.STANDARD);

  /** This, with each round started again from the start weights. */
  FineTuning fresh() {
    return new FineTuning(Optional.empty(), freezeBelow, augment);
  }

  /** This, with torchvision's name of the layer, below which there must be another. */
  FineTuning of(Architecture architecture) {
    freezeBelow.ifPresent(architecture::below);
    return new FineTuning(online, freezeBelow.map(architecture::layer), augment);
  }

  /** The part that is not trained. */
  public Optional<FreezeBelow> freeze() {
    return freezeBelow.map(FreezeBelow::layer);
  }

  /**
   * Checks that nothing was asked for that only the training of a network can do.
   *
   * @throws UsageException if something was
   */
  void requireNone() {
    if (online.isPresent()) {
      throw new UsageException(
          "--online goes on training the network, which --mode frozen never trains, and its head has"
              + " one best fit wherever it starts; give --mode finetune or leave out --online");
    }
    if (freezeBelow.isPresent()) {
      throw new UsageException(
          "--mode frozen trains no layer of the network, so --freeze-below has nothing to leave;"
              + " give --mode finetune or leave out --freeze-below");
    }
    if (augment != Augment.STANDARD) {
      throw new UsageException(
          "--mode frozen changes no image, so --augment has no use; give --mode finetune or leave"
              + " out --augment");
    }
  }

  /** The last two only where they were asked for, so that earlier runs can still be resumed. */
  void putInto(Map<String, String> map) {
    map.put("online", online.map(o -> Double.toString(o.share())).orElse("none"));
    freezeBelow.ifPresent(layer -> map.put("freeze-below", layer));
    if (augment != Augment.STANDARD) {
      map.put("augment", Names.of(augment));
    }
  }
}
