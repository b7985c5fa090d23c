package org.medal.deep.train;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.deep.weights.Hashes;

/**
 * What is to be known of a checkpoint beside its model: the content of {@code checkpoint.json}.
 *
 * @param round the round
 * @param seed the run's
 * @param labelled the ids of what was labelled
 * @param sha256 of all that, so that no damage goes unseen
 */
record CheckpointCard(int round, long seed, List<String> labelled, String sha256) {
  private static final String NAME = "checkpoint.json";

  static CheckpointCard of(List<Labelled> train, int round, long seed) {
    List<String> ids = train.stream().map(sample -> sample.id().value()).toList();
    return new CheckpointCard(round, seed, ids, hash(round, seed, ids));
  }

  private static String hash(int round, long seed, List<String> ids) {
    String all = round + "\n" + seed + "\n" + String.join("\n", ids);
    return Hashes.hex(Hashes.sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(NAME), new Gson().toJson(this) + "\n");
  }

  /**
   * Reads a card.
   *
   * @throws JsonParseException if it is none
   */
  static CheckpointCard read(Path folder) throws IOException {
    CheckpointCard card =
        new Gson().fromJson(Files.readString(folder.resolve(NAME)), CheckpointCard.class);
    if (card == null || card.labelled == null) {
      throw new JsonParseException("the checkpoint's card is empty");
    }
    return card;
  }

  /**
   * The ids.
   *
   * @throws JsonParseException if they are not those of that round, or not whole
   */
  Set<SampleId> labelledIn(int askedRound, long askedSeed) {
    if (!hash(askedRound, askedSeed, labelled).equals(sha256)) {
      throw new JsonParseException("the checkpoint's card is damaged or another one's");
    }
    return labelled.stream().map(SampleId::new).collect(Collectors.toUnmodifiableSet());
  }
}
