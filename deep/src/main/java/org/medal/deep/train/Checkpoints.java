package org.medal.deep.train;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.deep.embed.TrainedHead;
import org.medal.deep.network.Architecture;
import org.medal.deep.saved.ModelFolder;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.FolderTree;

/**
 * The weights of the last two rounds, a folder {@code round-N} each, that is there whole or not at
 * all whenever the process dies. Two, because a round may be trained again after its own weights
 * were written. Needs room for three networks on disk, Inception V3 87 MB each.
 *
 * @param folder where they are kept; made when needed
 */
public record Checkpoints(Path folder) {
  private static final String PREFIX = "round-";

  private Path of(int round) {
    return folder.resolve(PREFIX + round);
  }

  /** Keeps a round's model, and no longer those of rounds before the last. */
  void keep(FittedModel model, List<Labelled> train, int round, long seed) {
    Path part = folder.resolve("part");
    try {
      FolderTree.delete(part);
      Files.createDirectories(part);
      model.save(part);
      CheckpointCard.of(train, round, seed).write(part);
      FolderTree.delete(of(round));
      Files.move(part, of(round), StandardCopyOption.ATOMIC_MOVE);
      for (int old = round - 2; Files.exists(of(old)); old--) {
        FolderTree.delete(of(old));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a round has left; empty if it is missing or damaged, or another run's.
   *
   * @param train what is labelled now, which holds all that was labelled then
   * @param startWeights the fingerprint of the weights that round 0 began with
   */
  Optional<Checkpoint> find(List<Labelled> train, int round, long seed, String startWeights) {
    try {
      ModelFolder.Verified model = ModelFolder.read(of(round));
      Set<SampleId> labelled = CheckpointCard.read(of(round)).labelledIn(round, seed);
      Set<SampleId> known = new HashSet<>(train.stream().map(Labelled::id).toList());
      return known.containsAll(labelled) && model.card().startWeights().equals(startWeights)
          ? Optional.of(new Checkpoint(round, labelled, start(model)))
          : Optional.empty();
    } catch (IOException | InputException | JsonParseException e) {
      return Optional.empty();
    }
  }

  private static TrainingStart start(ModelFolder.Verified model) {
    Architecture architecture = model.card().architecture();
    NetworkSpec spec = NetworkSpec.of(architecture, model.weights());
    TrainedHead head = TrainedHead.find(architecture, model.weights()).orElseThrow();
    try (Backbone backbone = Backbone.load(spec, architecture.lastLayer())) {
      return new TrainingStart(backbone.parameters().copy(), head.head());
    }
  }

  InputException unreadable(int round) {
    return new InputException(
        "The weights just written to " + of(round) + " cannot be read; check the disk");
  }
}
